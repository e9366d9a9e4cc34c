import StrictJSON

extension SourceFile {
  /// The symbols that may stand in what a scenario sends.
  static let sendable: Set<Symbol.Word> = [
    .task, .video, .audio, .image, .element, .voice, .session, .link, .server, .receiver, .tenant,
    .t0,
  ]

  /// Reads a value in which `$ref`, makers and symbols may stand.
  ///
  /// A `$ref` that leads nowhere or to itself, an unknown or malformed maker, and a symbol that no
  /// request can hold are faults at their places.
  func template(_ node: JSONDocument.Node) throws(ScenarioFault) -> ValueTemplate {
    var budget = SourceFile.mostValues
    return ValueTemplate(try resolved(node, within: [], &budget))
  }

  /// Reads a text in which symbols may stand.
  func symbolText(
    _ node: JSONDocument.Node, _ what: String, words: Set<Symbol.Word> = sendable
  ) throws(ScenarioFault) -> String {
    let text = try string(node, what)
    try check(text, at: node, words)
    return text
  }

  /// The most values that one template can have once its references are followed.
  private static let mostValues = 100_000
  /// The most references that may lead from one to the next, so that following them is safe.
  private static let mostReferences = 16

  private func resolved(
    _ node: JSONDocument.Node, within path: [JSONDocument.Node], _ budget: inout Int
  ) throws(ScenarioFault) -> JSON {
    budget -= 1
    guard budget >= 0 else {
      throw fault(
        node, "its references make more than \(SourceFile.mostValues) values of it",
        "refer to less")
    }
    switch document.kind(node) {
    case .null, .boolean, .number: return document.tree(node)
    case .string:
      let text = document.text(node)
      try check(text, at: node, SourceFile.sendable)
      return .string(text)
    case .array:
      var items: [JSON] = []
      for item in try self.items(of: node, "this list") {
        items.append(try resolved(item, within: path, &budget))
      }
      return .array(items)
    case .object:
      let members = try members(of: node, "this object")
      if let maker = members.first(where: { $0.name.hasPrefix("$") }) {
        return try made(maker, alone: members.count == 1, node, within: path, &budget)
      }
      var object = JSONObject()
      for member in members {
        object.append(member.name, try resolved(member.value, within: path, &budget))
      }
      return .object(object)
    }
  }

  private func made(
    _ maker: Member, alone: Bool, _ node: JSONDocument.Node, within path: [JSONDocument.Node],
    _ budget: inout Int
  ) throws(ScenarioFault) -> JSON {
    guard alone else {
      throw fault(
        maker.nameNode, "'\(maker.name)' stands beside other keys",
        "a key that begins with $ stands alone in its object")
    }
    if maker.name == "$ref" {
      let target = try target(of: maker.value)
      guard !path.contains(target) else {
        throw fault(maker.value, "this '$ref' leads to itself", "point it at a value of its own")
      }
      guard path.count < SourceFile.mostReferences else {
        throw fault(
          maker.value, "more than \(SourceFile.mostReferences) references lead to this '$ref'",
          "point the first of them at the value itself")
      }
      return try resolved(target, within: path + [target], &budget)
    }
    guard Maker.names.contains(maker.name) else {
      throw fault(
        maker.nameNode, "there is no maker '\(maker.name)'",
        "the makers are $ref, \(Maker.names.joined(separator: ", "))")
    }
    let value = document.tree(node)
    guard Maker(value) != nil else {
      throw fault(
        maker.value, "this '\(maker.name)' is not well formed", Maker.usage(of: maker.name))
    }
    return value
  }

  private func target(of node: JSONDocument.Node) throws(ScenarioFault) -> JSONDocument.Node {
    let text = try string(node, "'$ref'")
    guard text.hasPrefix("#"), let pointer = JSONPointer(String(text.dropFirst())) else {
      throw fault(node, "'\(text)' is no reference", "write # and a JSON Pointer: #/goal/input")
    }
    var target = 0
    for token in pointer.tokens {
      guard let next = child(of: target, token) else {
        throw fault(
          node, "'\(text)' leads nowhere in this file", "point it at a value that is there")
      }
      target = next
    }
    return target
  }

  private func child(of node: JSONDocument.Node, _ token: String) -> JSONDocument.Node? {
    switch document.kind(node) {
    case .object: return document.member(node, named: Array(token.utf8))
    case .array:
      guard let index = Int(token), index >= 0, index < document.count(node) else { return nil }
      return (0..<index).reduce(document.first(node)) { item, _ in document.next(item) }
    case .null, .boolean, .number, .string: return nil
    }
  }

  private func check(
    _ text: String, at node: JSONDocument.Node, _ words: Set<Symbol.Word>
  ) throws(ScenarioFault) {
    guard let wrong = SymbolText(text).symbols.first(where: { !words.contains($0.word) }) else {
      return
    }
    throw fault(
      node, "the symbol \(wrong) cannot stand here",
      "a text that would read as a symbol cannot be sent; change it")
  }
}
