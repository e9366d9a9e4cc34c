import StrictJSON

/// JSON values as lines of YAML: names bare, one-line texts quoted as in JSON, longer ones as blocks.
enum YAMLText {
  /// The members of an object as a mapping.
  static func lines(of object: JSONObject) -> [String] {
    object.members.flatMap { member in
      let (head, rest) = parts(of: member.value)
      let name = isPlain(member.name) ? member.name : quoted(member.name)
      return [head.isEmpty ? "\(name):" : "\(name): \(head)"] + rest.map(indented)
    }
  }

  /// What stands behind the colon or dash, and the lines below it, not yet indented.
  private static func parts(of value: JSON) -> (head: String, rest: [String]) {
    switch value {
    case .string(let text): return parts(of: text)
    case .array(let items) where !items.isEmpty:
      return ("", items.flatMap(item))
    case .object(let object) where !object.members.isEmpty: return ("", lines(of: object))
    case .null, .boolean, .number, .array, .object: return (value.text(.compact), [])
    }
  }

  private static func item(_ value: JSON) -> [String] {
    guard case .object(let object) = value, !object.members.isEmpty else {
      let (head, rest) = parts(of: value)
      return ["- \(head)"] + rest.map(indented)
    }
    let lines = lines(of: object)
    return ["- \(lines[0])"] + lines.dropFirst().map(indented)
  }

  /// A block is readable, and only right where its first line shows how far it is indented.
  private static func parts(of text: String) -> (head: String, rest: [String]) {
    let visible = VisibleText.text(text)
    guard visible.hasSuffix("\n"), !visible.hasSuffix("\n\n"), let first = visible.first,
      !first.isWhitespace
    else { return (quoted(text), []) }
    let lines = visible.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
    return ("|", lines.map(String.init))
  }

  /// A text as JSON quotes it, which YAML reads alike once nothing is left that it cannot print.
  private static func quoted(_ text: String) -> String {
    JSON.string(VisibleText.text(text)).text(.compact)
  }

  /// Whether a name is a text without quotation marks, as `null` and `no` are not.
  private static func isPlain(_ name: String) -> Bool {
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    return !name.isEmpty && !words.contains(name)
      && name.utf8.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "_") }
  }

  private static func indented(_ line: String) -> String { line.isEmpty ? "" : "  \(line)" }
}
