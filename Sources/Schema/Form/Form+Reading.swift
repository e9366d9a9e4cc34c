package import StrictJSON

extension Form {
  /// Reads a parsed object: finds the fields, judges their types, remembers what is odd.
  ///
  /// A document that is no object has no fields; the caller refuses it before. Of equal names the
  /// last one counts.
  package func read(_ document: JSONDocument) -> Body {
    var body = Body(document, self)
    if document.kind(0) == .object { read(0, rootNames, row: 0, at: { "" }, into: &body) }
    return body
  }

  /// Reads the members of an object; the closure tells where it stands, which only faults ask.
  ///
  /// Inside of lists the places of the item around it begin at `row`.
  private func read(
    _ object: Int, _ names: MemberNames, row: Int, at pointer: () -> String,
    into body: inout Body
  ) {
    // Which slot has which value, in the order of the body; no slot stands there twice.
    var found = [64 of (slot: Int32, value: Int32)](repeating: (0, 0))
    var count = 0
    var seen: UInt64 = 0
    var name = body.document.first(object)
    for _ in 0..<body.document.count(object) {
      if let slot = names.slot(of: name, in: body.document) {
        let bit: UInt64 = 1 << UInt64(slot)
        if seen & bit != 0 {
          note(.duplicateName, name, object, pointer(), &body)
          // What an earlier value holds, and whether it is well formed, matters no more.
          var kept = 0
          for index in 0..<count where Int(found[index].slot) != slot {
            found[kept] = found[index]
            kept += 1
          }
          count = kept
        }
        seen |= bit
        found[count] = (Int32(slot), Int32(name + 1))
        count += 1
      } else {
        note(.unknownField, name, object, pointer(), &body)
      }
      name = body.document.next(name + 1)
    }
    for index in 0..<count {
      read(
        Int(found[index].value), as: slots[Int(found[index].slot)], row: row, inside: pointer,
        into: &body)
    }
  }

  private func read(
    _ value: Int, as field: Slot, row: Int, inside outer: () -> String, into body: inout Body
  ) {
    let place = field.list == nil ? field.index : row + field.column
    body.places[place].node = Int32(value)
    guard !body.isEmpty(value) else { return }
    func pointer() -> String {
      if field.list == nil { return field.pointer }
      return field.name.isEmpty ? outer() : outer() + "/" + Self.text(field.name)
    }
    switch Self.fit(value, field.field.kind, body.document) {
    case .wrong:
      body.places[place].standing = .malformed
      body.malformed |= branches[field.index]
      body.oddities.append(
        Body.Oddity(kind: .wrongType, slot: field.index, pointer: pointer(), node: value))
      return
    case .tolerated:
      body.oddities.append(
        Body.Oddity(kind: .spelling, slot: field.index, pointer: pointer(), node: value))
    case .documented: break
    }
    body.present |= field.bit
    body.places[place].standing = .given
    if !words.isEmpty(field.index) {
      body.places[place].word = word(of: value, in: body.document, at: field.index)
    }
    guard !field.children.isEmpty else { return }
    if field.field.kind == .object {
      read(value, names[field.index], row: row, at: pointer, into: &body)
    } else if field.field.kind == .array {
      readItems(of: value, as: field, place, at: pointer, into: &body)
    }
  }

  private func readItems(
    of list: Int, as field: Slot, _ place: Int, at pointer: () -> String, into body: inout Body
  ) {
    let plain = field.children.first { slots[$0].name.isEmpty }
    // All rows are made before the first is filled: lists inside of the items put theirs behind.
    var row = body.places.count
    body.places[place].rows = Int32(row)
    for _ in 0..<body.document.count(list) { body.places += rows[field.index] }
    var item = body.document.first(list)
    for index in 0..<body.document.count(list) {
      if let plain {
        read(
          item, as: slots[plain], row: row, inside: { "\(pointer())/\(index)" }, into: &body)
      } else if body.document.kind(item) == .object {
        read(
          item, names[field.index], row: row, at: { "\(pointer())/\(index)" }, into: &body)
      } else {
        body.places[place].standing = .malformed
        body.malformed |= field.bit
        // Of a list inside of another there may be others, which are well formed.
        if field.list == nil { body.present &= ~field.bit }
        body.oddities.append(
          Body.Oddity(
            kind: .wrongType, slot: field.index, isItem: true, pointer: "\(pointer())/\(index)",
            node: item))
      }
      row += rows[field.index].count
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
    case (.integer, .number), (.integerOrWord, .number), (.identifier, .number):
      return isInteger(node, document) ? .documented : .wrong
    case (.digits, .number):
      return isInteger(node, document) ? .tolerated : .wrong
    case (.identifier, .string):
      return .tolerated
    case (.toggle, .string):
      return document.text(node) == "true" || document.text(node) == "false"
        ? .tolerated : .wrong
    case (.integer, .string):
      return isInteger(node, document) ? .tolerated : .wrong
    case (.integerOrWord, .string):
      return isInteger(node, document) ? .tolerated : .documented
    case (.number, .string):
      return Decimal.isNumber(spelling: document.text(node)) ? .tolerated : .wrong
    default:
      return .wrong
    }
  }

  private static func isInteger(_ node: Int, _ document: JSONDocument) -> Bool {
    document.wholeNumber(node) != nil || Decimal.isInteger(spelling: document.text(node))
  }
}
