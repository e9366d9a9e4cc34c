import StrictJSON

/// The lines of a scenario's file that findings speak of.
struct ScenarioLines {
  private let file: SourceFile

  /// The lines of a file; nil for one that cannot be read.
  init?(_ source: SourceText) {
    guard let file = try? SourceFile(parsing: source) else { return nil }
    self.file = file
  }

  /// The line on which a place begins: that of a row, of a step, of the goal for a client's.
  func line(of place: String) -> Int? {
    let words = place.split(separator: " ", maxSplits: 1).map(String.init)
    switch words.first {
    case "row":
      guard let rows = member("rows", of: member("cases")) else { return nil }
      return items(of: rows).first { text(member("case", of: $0)) == words.last }.map(line)
    case "base": return member("base", of: member("cases")).map(line)
    case "step":
      let digits = words.last?.prefix { $0.isNumber } ?? ""
      guard let number = Int(digits), let steps = member("steps") else { return nil }
      return items(of: steps).dropFirst(number - 1).first.map(line)
    case "law": return (member("laws") ?? member("goal")).map(line)
    default: return member("goal").map(line)
    }
  }

  private func member(_ name: String, of node: JSONDocument.Node? = 0) -> JSONDocument.Node? {
    guard let node, let members = try? file.members(of: node, "") else { return nil }
    return members.first { $0.name == name }?.value
  }

  private func items(of node: JSONDocument.Node) -> [JSONDocument.Node] {
    (try? file.items(of: node, "")) ?? []
  }

  private func text(_ node: JSONDocument.Node?) -> String? {
    node.flatMap { try? file.string($0, "") }
  }

  private func line(_ node: JSONDocument.Node) -> Int { file.document.place(node).line }
}
