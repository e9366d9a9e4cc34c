package import StrictJSON

extension Form {
  /// Reads a parsed object: finds the fields, judges their types, remembers what is odd.
  ///
  /// A document that is no object has no fields; the caller refuses it before. Of equal names the
  /// last one counts.
  package func read(_ document: JSONDocument) -> Body {
    var body = Body(document, self)
    if document.kind(0) == .object { read(0, members: roots, at: "", into: &body) }
    return body
  }

  private func read(_ object: Int, members: [Int], at pointer: String, into body: inout Body) {
    let document = body.document
    var found: [(slot: Int, value: Int)] = []
    found.reserveCapacity(document.count(object))
    var seen: UInt64 = 0
    var name = document.first(object)
    for _ in 0..<document.count(object) {
      if let slot = members.first(where: { document.matches(name, slots[$0].name) }) {
        if seen & slots[slot].bit != 0 {
          note(.duplicateName, name, object, pointer, &body)
          // What an earlier value holds, and whether it is well formed, matters no more.
          found.removeAll { $0.slot == slot }
        }
        seen |= slots[slot].bit
        found.append((slot, name + 1))
      } else {
        note(.unknownField, name, object, pointer, &body)
      }
      name = document.next(name + 1)
    }
    for (slot, value) in found {
      if slots[slot].list == nil { body.nodes[slot] = Int32(value) }
      read(value, as: slot, inside: pointer, into: &body)
    }
  }

  private func read(_ value: Int, as slot: Int, inside outer: String, into body: inout Body) {
    let field = slots[slot]
    guard !body.isEmpty(value) else { return }
    let pointer = { field.list == nil ? field.pointer : outer + "/" + Self.text(field.name) }
    switch Self.fit(value, field.field.kind, body.document) {
    case .wrong:
      body.malformed |= field.bit
      body.oddities.append(
        Body.Oddity(kind: .wrongType, slot: slot, pointer: pointer(), node: value))
      return
    case .tolerated:
      body.oddities.append(
        Body.Oddity(kind: .spelling, slot: slot, pointer: pointer(), node: value))
    case .documented: break
    }
    body.present |= field.bit
    guard !field.children.isEmpty else { return }
    if field.field.kind == .object {
      read(value, members: field.children, at: pointer(), into: &body)
    } else if field.field.kind == .array {
      readItems(of: value, as: field, at: pointer(), into: &body)
    }
  }

  private func readItems(of list: Int, as field: Slot, at pointer: String, into body: inout Body) {
    let plain = field.children.first { slots[$0].name.isEmpty }
    var item = body.document.first(list)
    for index in 0..<body.document.count(list) {
      let place = "\(pointer)/\(index)"
      if let plain {
        read(item, as: plain, inside: String(place.dropLast(1 + String(index).count)), into: &body)
      } else if body.document.kind(item) == .object {
        read(item, members: field.children, at: place, into: &body)
      } else {
        body.malformed |= field.bit
        body.present &= ~field.bit
        body.oddities.append(
          Body.Oddity(
            kind: .wrongType, slot: field.index, isItem: true, pointer: place, node: item))
      }
      item = body.document.next(item)
    }
  }

  private func note(
    _ kind: Body.Oddity.Kind, _ name: Int, _ object: Int, _ pointer: String, _ body: inout Body
  ) {
    let place = pointer + "/" + JSONPointer.escape(body.document.text(name))
    body.oddities.append(Body.Oddity(kind: kind, slot: nil, pointer: place, node: name + 1))
  }

  private static func text(_ name: [UInt8]) -> String { String(decoding: name, as: UTF8.self) }

  /// How a value fits the type its field is documented with.
  enum Fit {
    case documented
    case tolerated
    case wrong
  }

  static func fit(_ node: Int, _ kind: Kind, _ document: JSONDocument) -> Fit {
    let found = document.kind(node)
    switch (kind, found) {
    case (.anything, _), (.string, .string), (.digits, .string), (.boolean, .boolean),
      (.toggle, .boolean),
      (.number, .number),
      (.object, .object), (.array, .array):
      return .documented
    case (.integer, .number), (.identifier, .number):
      return isInteger(node, document) ? .documented : .wrong
    case (.digits, .number):
      return isInteger(node, document) ? .tolerated : .wrong
    case (.identifier, .string):
      return .tolerated
    case (.toggle, .string):
      return document.matches(node, Array("true".utf8))
        || document.matches(node, Array("false".utf8)) ? .tolerated : .wrong
    case (.integer, .string):
      return isInteger(node, document) ? .tolerated : .wrong
    case (.number, .string):
      return Decimal.isNumber(spelling: document.text(node)) ? .tolerated : .wrong
    default:
      return .wrong
    }
  }

  private static func isInteger(_ node: Int, _ document: JSONDocument) -> Bool {
    Decimal.isInteger(spelling: document.text(node))
  }
}
