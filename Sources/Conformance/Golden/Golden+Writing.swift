import Schema
package import StrictJSON

extension Golden {
  /// The text of the file: one line a row, everything else wrapped at 100 columns.
  package var text: String {
    let runs = GoldenRun.runs(of: self)
    var lines = ["{", "  \"format\": \"\(Golden.format)\",", "  \"runs\": ["]
    for (index, run) in runs.enumerated() {
      var text = Golden.text(of: run.content, editions: run.editions.map(\.name), indent: 4)
      if index < runs.count - 1 { text += "," }
      lines.append("    " + text)
    }
    lines += ["  ]", "}", ""]
    return lines.joined(separator: "\n")
  }

  /// The text of one run as it stands in the file, its first line not indented.
  package static func text(
    of content: JSONObject, editions: [String], indent: Int = 0
  ) -> String {
    let inner = indent + 2
    var members = [
      "\"editions\": " + JSON.array(editions.map { .string($0) }).text(.wrapped(width: 10_000))
    ]
    for member in content.members {
      members.append("\"\(member.name)\": " + text(member, indent: inner))
    }
    let margin = String(repeating: " ", count: inner)
    return "{\n" + members.map { margin + $0 }.joined(separator: ",\n") + "\n"
      + String(repeating: " ", count: indent) + "}"
  }

  private static func text(_ member: JSONObject.Member, indent: Int) -> String {
    switch (member.name, member.value) {
    case ("rows", .array(let rows)):
      list(rows.map { $0.text(.wrapped(width: 1_000_000)) }, "[", "]", indent)
    case ("transcript", .array(let entries)):
      list(entries.map { wrapped($0, indent: indent + 2) }, "[", "]", indent)
    case ("full", .object(let exchanges)):
      list(
        exchanges.members.map { exchange in
          let name = JSON.string(exchange.name).text(.compact) + ": "
          return name + wrapped(exchange.value, indent: indent + 2, taken: name.count)
        }, "{", "}", indent)
    default:
      wrapped(member.value, indent: indent, taken: member.name.count + 4)
    }
  }

  private static func list(
    _ items: [String], _ open: String, _ close: String, _ indent: Int
  ) -> String {
    guard !items.isEmpty else { return open + close }
    let margin = String(repeating: " ", count: indent)
    return open + "\n" + items.map { margin + "  " + $0 }.joined(separator: ",\n") + "\n" + margin
      + close
  }

  /// A value in a line of which `indent + taken` columns are used up and one is left for a comma.
  private static func wrapped(_ value: JSON, indent: Int, taken: Int = 0) -> String {
    let line = value.text(.wrapped(width: 1_000_000))
    if indent + taken + line.count < 100 { return line }
    return value.text(.wrapped(width: 100 - indent))
      .replacing("\n", with: "\n" + String(repeating: " ", count: indent))
  }
}
