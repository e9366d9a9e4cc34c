package import StrictJSON

extension Body {
  /// The request as the service understands it, so that two ways to ask for the same thing are equal.
  ///
  /// Documented fields only, in the documented order; `""`, `[]` and `null` are dropped, standard
  /// values stand where nothing was given, and scalars take the documented JSON type where their
  /// spelling allows it.
  package func effective() -> JSON {
    object(form.roots, of: document.kind(0) == .object ? 0 : nil)
  }

  private func object(_ members: [Int], of node: Int?) -> JSON {
    var object = JSONObject()
    for slot in members {
      let field = form.slots[slot].field
      let name = String(decoding: form.slots[slot].name, as: UTF8.self)
      let given = node.flatMap { document.member($0, of: form.slots[slot]) }
      if let given, !isEmpty(given) {
        object[name] = value(given, of: slot)
      } else if let standard = form.slots[slot].standardText {
        object[name] = scalar(standard, field.kind)
      }
    }
    return .object(object)
  }

  private func value(_ node: Int, of slot: Int) -> JSON {
    let kind = form.slots[slot].field.kind
    guard Form.fit(node, kind, document) != .wrong else { return document.tree(node) }
    let children = form.slots[slot].children
    switch kind {
    case .anything: return document.tree(node)
    case .object: return object(children, of: node)
    case .array:
      guard let first = children.first else { return document.tree(node) }
      var items: [JSON] = []
      var item = document.first(node)
      for _ in 0..<document.count(node) {
        items.append(
          form.slots[first].name.isEmpty
            ? value(item, of: first) : object(children, of: item))
        item = document.next(item)
      }
      return .array(items)
    default: return scalar(document.text(node), kind)
    }
  }

  private func scalar(_ text: String, _ kind: Kind) -> JSON {
    switch kind {
    case .boolean, .toggle: .boolean(text == "true")
    case .integer, .integerOrWord, .number, .identifier:
      JSONNumber(spelling: text).map(JSON.number) ?? .string(text)
    case .string, .digits, .object, .array, .anything: .string(text)
    }
  }
}
