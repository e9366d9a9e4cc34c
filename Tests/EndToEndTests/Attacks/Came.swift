/// What an attacker got back, taken apart without the program's own parsers.
struct Came {
  /// One response, or what stands where one should begin.
  struct Answer {
    let status: Int
    let fields: [(name: String, value: String)]
    let body: [UInt8]
    /// Why it is no whole response; empty for one that is.
    let fault: String

    /// The values of a field, named in lower case.
    func values(_ name: String) -> [String] {
      fields.filter { $0.name == name }.map(\.value)
    }
  }

  let bytes: [UInt8]
  /// How the connection ended; nil where the attacker ended it.
  let end: RawConnection.End?
  private(set) var answers: [Answer] = []

  init(_ bytes: [UInt8], _ end: RawConnection.End?, heads: Set<Int>) {
    self.bytes = bytes
    self.end = end
    var rest = bytes[...]
    var finals = 0
    while !rest.isEmpty {
      let answer = Came.answer(&rest, isHEAD: heads.contains(finals))
      if answer.status >= 200 { finals += 1 }
      answers.append(answer)
      if !answer.fault.isEmpty { return }
    }
  }

  /// Takes one response off the front.
  private static func answer(_ rest: inout ArraySlice<UInt8>, isHEAD: Bool) -> Answer {
    let broken = { (fault: String) in Answer(status: 0, fields: [], body: [], fault: fault) }
    guard let end = rest.firstRange(of: Array("\r\n\r\n".utf8)) else {
      return broken("no end of a head")
    }
    let lines = String(decoding: rest[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    rest = rest[end.upperBound...]
    let words = lines.first?.split(separator: " ", maxSplits: 2) ?? []
    guard words.count == 3, words[0] == "HTTP/1.1", words[1].utf8.count == 3,
      let status = Int(words[1])
    else { return broken("no status line") }
    var fields: [(String, String)] = []
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { return broken("no colon in '\(line)'") }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      fields.append((line[..<colon].lowercased(), String(value)))
    }
    let length = fields.first { $0.0 == "content-length" }.flatMap { Int($0.1) } ?? 0
    let hasBody = !isHEAD && status >= 200 && status != 204 && status != 304
    let body = rest.prefix(hasBody ? length : 0)
    rest = rest[body.endIndex...]
    let isWhole = !hasBody || body.count == length
    return Answer(
      status: status, fields: fields, body: Array(body), fault: isWhole ? "" : "a cut body")
  }
}
