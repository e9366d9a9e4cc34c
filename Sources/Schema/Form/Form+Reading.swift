package import StrictJSON

extension Form {
  /// Reads a parsed object: finds the fields, judges their types, remembers what is odd.
  ///
  /// A document that is no object has no fields; the caller refuses it before. Of equal names the
  /// last one counts.
  package func read(_ document: JSONDocument) -> Body {
    var body = Body(document, self)
    if document.kind(0) == .object {
      read(0, rootNames, of: nil, in: Scope(), row: 0, into: &body)
    }
    return body
  }

  /// Reads the members of an object: the body, the value of a slot, or an item of that slot.
  ///
  /// Inside of lists the places of the item around it, which is in scope, begin at `row`.
  private func read(
    _ object: Int, _ names: MemberNames, of owner: Int?, in scope: Scope, row: Int,
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
          note(.duplicateName, name, of: owner, scope, &body)
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
        note(.unknownField, name, of: owner, scope, &body)
      }
      name = body.document.next(name + 1)
    }
    for index in 0..<count {
      read(
        Int(found[index].value), as: Int(found[index].slot), in: scope, row: row, into: &body)
    }
  }

  private func read(
    _ value: Int, as slot: Int, in scope: Scope, row: Int, into body: inout Body
  ) {
    let seat = seats[slot]
    let place = seat.list < 0 ? slot : row + seat.column
    body.places[place].node = Int32(value)
    guard !body.isEmpty(value) else { return }
    switch Self.fit(value, seat.kind, body.document) {
    case .wrong:
      body.places[place].standing = .malformed
      body.malformed |= seat.branch
      body.oddities.append(
        Body.Oddity(
          kind: .wrongType, slot: slot, pointer: body.pointer(of: slot, in: scope), node: value))
      return
    case .tolerated:
      body.oddities.append(
        Body.Oddity(
          kind: .spelling, slot: slot, pointer: body.pointer(of: slot, in: scope), node: value))
    case .documented: break
    }
    body.present |= seat.bit
    body.places[place].standing = .given
    if seat.hasWords { body.places[place].word = word(of: value, in: body.document, at: slot) }
    guard seat.hasChildren else { return }
    if seat.kind == .object {
      read(value, names[slot], of: slot, in: scope, row: row, into: &body)
    } else if seat.kind == .array {
      readItems(of: value, as: slot, place, in: scope, into: &body)
    }
  }

  private func readItems(
    of list: Int, as slot: Int, _ place: Int, in scope: Scope, into body: inout Body
  ) {
    let seat = seats[slot]
    let count = body.document.count(list)
    // All rows are made before the first is filled: lists inside of the items put theirs behind.
    let start = body.places.count
    body.places[place].rows = Int32(start)
    for _ in 0..<count {
      for column in 0..<seat.width { body.places.append(rows[seat.row + column]) }
    }
    var next: Scope.Item? = Scope.Item(
      list: slot, node: body.document.first(list), row: start, of: count)
    while let item = next {
      let within = scope.within(item)
      if seat.plainItem >= 0 {
        read(item.node, as: seat.plainItem, in: within, row: item.row, into: &body)
      } else if body.document.kind(item.node) == .object {
        read(item.node, names[slot], of: slot, in: within, row: item.row, into: &body)
      } else {
        body.places[place].standing = .malformed
        body.malformed |= seat.bit
        // Of a list inside of another there may be others, which are well formed.
        if seat.list < 0 { body.present &= ~seat.bit }
        body.oddities.append(
          Body.Oddity(
            kind: .wrongType, slot: slot, isItem: true,
            pointer: body.pointer(ofObject: slot, in: within), node: item.node))
      }
      next = body.item(after: item)
    }
  }

  private func note(
    _ kind: Body.Oddity.Kind, _ name: Int, of owner: Int?, _ scope: Scope, _ body: inout Body
  ) {
    let place =
      body.pointer(ofObject: owner, in: scope) + "/"
      + JSONPointer.escape(body.document.text(name))
    body.oddities.append(Body.Oddity(kind: kind, slot: nil, pointer: place, node: name + 1))
  }

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
