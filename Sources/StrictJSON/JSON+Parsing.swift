extension JSON {
  /// Parses a whole text by the rules of `JSONDocument`, which says what is refused.
  package init(
    parsing bytes: [UInt8], limits: JSONLimits = .standard
  ) throws(JSONFault) {
    self = try JSONDocument(parsing: bytes, limits: limits).tree()
  }

  /// Parses a whole text by the rules of `JSONDocument`, which says what is refused.
  package init(
    parsing text: String, limits: JSONLimits = .standard
  ) throws(JSONFault) {
    try self.init(parsing: Array(text.utf8), limits: limits)
  }
}

extension JSONDocument {
  /// The value of a node and everything below it as a tree; the whole text unless a node is given.
  package func tree(_ node: Node = 0) -> JSON {
    switch kind(node) {
    case .null: return .null
    case .boolean: return .boolean(boolean(node) ?? false)
    case .number: return .number(JSONNumber(checked: text(node)))
    case .string: return .string(text(node))
    case .array: return .array(children(of: node).map { tree($0) })
    case .object:
      return .object(
        JSONObject(
          children(of: node).map { name in
            JSONObject.Member(name: text(name), value: tree(name + 1))
          }))
    }
  }
}
