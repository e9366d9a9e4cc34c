/// What is wrong with what came; nothing, if all is well.
struct Verdict {
  private(set) var complaints: [String] = []

  init(_ came: Came, of attack: Attack) {
    let lawful = attack.lawful
    for answer in came.answers { judge(answer) }
    guard lawful.ending != .gone else { return }
    var expected = lawful.answers
    if case .servesOn = lawful.ending { expected.append([200]) }
    let found = came.answers.map(\.status)
    if found.count != expected.count || !zip(found, expected).allSatisfy({ $1.contains($0) }) {
      complaints.append("other answers came")
    }
    if came.end != .closed { complaints.append("the connection was not closed in order") }
    let text = String(decoding: came.bytes, as: UTF8.self)
    if !lawful.words.isEmpty, !text.contains(lawful.words) {
      complaints.append("no answer says '\(lawful.words)'")
    }
    if !attack.endsInput, let last = came.answers.last, last.values("connection") != ["close"] {
      complaints.append("the last answer does not announce the end")
    }
  }

  /// Holds one answer against what every answer must have.
  private mutating func judge(_ answer: Came.Answer) {
    let status = answer.status
    let complain = { (text: String) in "\(status): \(text)" }
    if !answer.fault.isEmpty { complaints.append(complain(answer.fault)) }
    guard status >= 200 else {
      if status > 0, !answer.fields.isEmpty { complaints.append(complain("fields in an interim")) }
      return
    }
    if !Verdict.isDate(answer.values("date")) { complaints.append(complain("no Date")) }
    let lengths = answer.values("content-length")
    if lengths.count != (status == 204 || status == 304 ? 0 : 1) {
      complaints.append(complain("\(lengths.count) Content-Length"))
    }
    if !answer.values("transfer-encoding").isEmpty { complaints.append(complain("a coding")) }
    if answer.values("connection").count > 1 { complaints.append(complain("two Connection")) }
    let required = [401: "www-authenticate", 405: "allow", 503: "retry-after"]
    if let name = required[status], answer.values(name).count != 1 {
      complaints.append(complain("no \(name)"))
    }
    if status >= 400, let type = answer.values("content-type").first {
      let types = ["application/problem+json", "application/json"]
      if !types.contains(type) { complaints.append(complain("content of the type \(type)")) }
    }
    // Whoever is refused is told in a sentence what to do.
    let text = String(decoding: answer.body, as: UTF8.self)
    if status >= 400, !text.isEmpty, !text.contains("\"detail\":\""),
      !text.contains("\"message\":\"")
    {
      complaints.append(complain("no explanation"))
    }
  }

  /// `Sun, 06 Nov 1994 08:49:37 GMT`, once.
  private static func isDate(_ values: [String]) -> Bool {
    guard values.count == 1, values[0].utf8.count == 29 else { return false }
    let pattern = "Aaa, 00 Aaa 0000 00:00:00 GMT"
    return zip(values[0].utf8, pattern.utf8).allSatisfy { found, wanted in
      switch wanted {
      case UInt8(ascii: "A"): (65...90).contains(found)
      case UInt8(ascii: "a"): (97...122).contains(found)
      case UInt8(ascii: "0"): (48...57).contains(found)
      default: found == wanted
      }
    }
  }
}

extension Attack {
  /// Whether the client says that nothing follows, which makes any announcement needless.
  var endsInput: Bool {
    steps.contains { step in
      switch step {
      case .endsInput, .resets: true
      case .send, .awaits: false
      }
    }
  }
}
