extension Attack {
  /// What was sent, what is lawful, what came, and what is wrong with that.
  func report(_ came: Came, _ verdict: Verdict, on place: String) -> String {
    let mark = verdict.complaints.isEmpty ? "ok  " : "FAIL"
    var lines = ["\(mark) \(place): \(name)"]
    for step in steps {
      switch step {
      case .send(Attack.canary): lines.append("  sent    a sane request")
      case .send(let text): lines.append("  sent    \(Attack.shown(Attack.bytes(text)))")
      case .awaits(let text): lines.append("  awaited \(Attack.shown(Attack.bytes(text)))")
      case .endsInput: lines.append("  sent    the end of its direction")
      case .resets: lines.append("  sent    a reset")
      }
    }
    lines.append("  lawful  \(lawful.description)")
    let statuses = came.answers.map { "\($0.status)" }.joined(separator: ", ")
    lines.append(
      "  came    \(statuses.isEmpty ? "no answer" : statuses), then \(came.end?.rawValue ?? "gone")"
    )
    if !verdict.complaints.isEmpty {
      lines.append("  bytes   \(Attack.shown(came.bytes))")
      lines += verdict.complaints.map { "  wrong   \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  /// Bytes for people: what cannot be seen is escaped, the middle of much is left out.
  private static func shown(_ bytes: [UInt8]) -> String {
    guard bytes.count <= 700 else {
      let left = bytes.count - 400
      return "\(shown(Array(bytes.prefix(300)))) [\(left) more] \(shown(Array(bytes.suffix(100))))"
    }
    let digits = Array("0123456789abcdef")
    return "'"
      + bytes.map { byte in
        switch byte {
        case 13: "\\r"
        case 10: "\\n"
        case 9: "\\t"
        case 92: "\\\\"
        case 32...126: String(UnicodeScalar(byte))
        default: "\\x\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }
      }.joined() + "'"
  }
}

extension Lawful: CustomStringConvertible {
  var description: String {
    let each = answers.map { statuses in
      statuses.sorted().map(String.init).joined(separator: " or ")
    }
    let what = each.isEmpty ? "no answer" : each.joined(separator: ", ")
    let then =
      switch ending {
      case .servesOn: "then the sane request is served"
      case .closes: "then close; nothing that follows is answered"
      case .gone: "the client is gone"
      }
    let isStandard = section.first?.isNumber == true
    return "\(what), \(then) (\(isStandard ? "RFC " : "")\(section))"
  }
}
