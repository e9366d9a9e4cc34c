import StrictJSON

extension Body {
  /// The number of a field's place, inside of lists that in the row of the item in scope.
  func place(of slot: Int, in scope: Scope) -> Int? {
    let field = form.slots[slot]
    guard let list = field.list else { return slot }
    return scope.item(of: list).map { $0.row + field.column }
  }

  /// The node of a field, inside of lists that of the item in scope.
  func node(of slot: Int, in scope: Scope) -> Int? {
    place(of: slot, in: scope).flatMap { node(at: $0) }
  }

  /// The node of a field if it is there, not empty and well formed; nil in the inner optional for
  /// an absent one, nil in the outer for a malformed one.
  func value(of slot: Int, in scope: Scope) -> Int?? {
    guard let place = place(of: slot, in: scope) else { return .some(nil) }
    // A list whose items are malformed is so itself, though it is a list.
    if place == slot, malformed & form.slots[slot].bit != 0 { return nil }
    switch places[place].standing {
    case .absent: return .some(nil)
    case .malformed: return nil
    case .given: return node(at: place)
    }
  }

  /// Calls back with the scope of every item of a list, wherever the list stands.
  func eachItem(of list: Int, in scope: Scope, _ body: (Scope) -> Void) {
    guard let outer = form.slots[list].list, scope.item(of: outer) == nil
    else { return eachItemHere(of: list, in: scope, body) }
    eachItem(of: outer, in: scope) { eachItemHere(of: list, in: $0, body) }
  }

  private func eachItemHere(of list: Int, in scope: Scope, _ body: (Scope) -> Void) {
    guard let place = place(of: list, in: scope) else { return }
    eachItem(of: list, at: place) { body(scope.within($0)) }
  }

  /// Calls back with every item of the list at a place; with none of a malformed one.
  private func eachItem(of list: Int, at place: Int, _ body: (Scope.Item) -> Void) {
    guard places[place].standing == .given, let node = node(at: place),
      document.kind(node) == .array
    else { return }
    let width = form.rows[list].count
    var item = document.first(node)
    var row = Int(places[place].rows)
    for index in 0..<document.count(node) {
      body(Scope.Item(list: list, node: item, index: index, row: row))
      item = document.next(item)
      row += width
    }
  }

  /// The JSON Pointer of a field, inside of lists in the item in scope.
  func pointer(of slot: Int, in scope: Scope) -> String {
    let field = form.slots[slot]
    guard let list = field.list, let item = scope.item(of: list) else { return field.pointer }
    let place = "\(pointer(of: list, in: scope))/\(item.index)"
    if field.name.isEmpty { return place }
    let above = field.parent == list ? place : pointer(of: field.parent ?? list, in: scope)
    return above + "/" + String(decoding: field.name, as: UTF8.self)
  }

  /// Whether a test holds; nil where it cannot be told.
  func evaluate(
    _ test: Test, _ scope: Scope, _ surroundings: some Surroundings
  ) -> Bool? {
    switch test {
    case .always: return true
    case .present(let slot):
      return value(of: slot, in: scope).map { $0 != nil }
    case .given(let slot):
      return value(of: slot, in: scope).map { $0 != nil || isGiven(slot, scope) }
    case .word(let slot, let mask): return word(of: slot, scope).map { $0 & mask != 0 }
    case .isOneOf(let slot, let texts):
      return isText(slot, scope) { node in
        texts.contains { document.matches(node, $0) }
      } standard: {
        texts.contains($0)
      }
    case .anyItem(let list, let inner):
      guard let tally = tally(of: list, scope, surroundings, inner) else { return nil }
      return tally.holding > 0 ? true : tally.unknown > 0 ? nil : false
    case .everyItem(let list, let inner):
      guard let tally = tally(of: list, scope, surroundings, inner) else { return nil }
      return tally.broken > 0 ? false : tally.unknown > 0 ? nil : true
    case .relation(let left, let relation, let right):
      return order(of: left, to: right, scope, surroundings).map(relation.holds)
    case .grid(let keys, let rows): return isListed(keys, rows, scope)
    case .listed(let keys, let rows):
      return isListed(keys, rows, scope)
    case .known(let name, let kind):
      return ownedThing(name, kind, scope, surroundings).map { $0 != nil }
    case .hasTrait(let name, let kind, let trait):
      guard case .some(.some(let thing)) = ownedThing(name, kind, scope, surroundings)
      else { return nil }
      return thing.traits.contains(trait)
    case .reachable(let slot):
      return report(slot, scope).flatMap { $0 == .foreign ? nil : $0 != .unreachable }
    case .mediumKind(let slot, let kinds):
      guard case .facts(let traits) = report(slot, scope), let kind = traits.kind
      else { return nil }
      return kinds.contains(kind)
    case .alike(let slots, let trait): return areAlike(slots, trait, scope)
    case .numbersItems(let slot): return numbersItems(slot, scope)
    case .unique(let slot):
      return texts(of: slot, scope).map { Set($0).count == $0.count }
    case .mentionsOnly(let slot, let names):
      guard let prompts = texts(of: slot, scope), let names = texts(of: names, scope)
      else { return nil }
      return prompts.allSatisfy { Mentioned.names(in: $0).allSatisfy(names.contains) }
    case .form(let slot, let form):
      return value(of: slot, in: scope).map { node in
        node.map { has(form, $0) } ?? false
      }
    case .all(let parts): return evaluateAll(parts, scope, surroundings)
    case .any(let parts): return evaluateAny(parts, scope, surroundings)
    case .not(let inner): return evaluate(inner, scope, surroundings).map { !$0 }
    }
  }

  /// Whether a value has a form; who told what an inline medium is has read all of its digits.
  private func has(_ form: TextForm, _ node: Int) -> Bool {
    if form == .base64, isInline(node), case .facts = report(of: node) { return true }
    return form.accepts(node, of: document)
  }

  /// Whether there is something at a field, be it empty.
  private func isGiven(_ slot: Int, _ scope: Scope) -> Bool {
    node(of: slot, in: scope).map { document.kind($0) != .null } ?? false
  }

  /// Negative, 0 or positive, as the left is to the right.
  ///
  /// Nearly all are whole numbers. Others that stand as they are can be compared at any size; sums
  /// and counts are calculated.
  private func order(
    of left: Measure, to right: Measure, _ scope: Scope, _ surroundings: some Surroundings
  ) -> Int? {
    switch (whole(left, scope, surroundings), whole(right, scope, surroundings)) {
    case (.number(let left), .number(let right)): return left - right
    case (.unknown, _), (_, .unknown): return nil
    default: break
    }
    if left.standsAlone, right.standsAlone {
      guard let left = spelling(of: left, scope), let right = spelling(of: right, scope) else {
        return nil
      }
      return Decimal.compareSpellings(left, right)
    }
    guard let left = measure(left, scope, surroundings),
      let right = measure(right, scope, surroundings)
    else { return nil }
    return left == right ? 0 : left < right ? -1 : 1
  }

  private func spelling(of measure: Measure, _ scope: Scope) -> String? {
    switch measure {
    case .whole(let number): return String(number)
    case .literal(let number): return number.description
    case .value(let slot):
      guard let found = value(of: slot, in: scope) else { return nil }
      return found.map { document.text($0) } ?? form.slots[slot].standardText
    default: return nil
    }
  }

  private func evaluateAll(
    _ parts: [Test], _ scope: Scope, _ surroundings: some Surroundings
  ) -> Bool? {
    var verdict: Bool? = true
    for part in parts {
      switch evaluate(part, scope, surroundings) {
      case false: return false
      case nil: verdict = nil
      default: break
      }
    }
    return verdict
  }

  private func evaluateAny(
    _ parts: [Test], _ scope: Scope, _ surroundings: some Surroundings
  ) -> Bool? {
    var verdict: Bool? = false
    for part in parts {
      switch evaluate(part, scope, surroundings) {
      case true: return true
      case nil: verdict = nil
      default: break
      }
    }
    return verdict
  }

  /// What a test says of the items of a list, none where there is no list; nil for a malformed one.
  func tally(
    of list: Int, _ scope: Scope, _ surroundings: some Surroundings, _ inner: Test
  ) -> Tally? {
    guard let present = value(of: list, in: scope) else { return nil }
    var tally = Tally()
    guard present != nil, let place = place(of: list, in: scope) else { return tally }
    eachItem(of: list, at: place) { item in
      switch evaluate(inner, scope.within(item), surroundings) {
      case true: tally.holding += 1
      case false: tally.broken += 1
      case nil: tally.unknown += 1
      }
    }
    return tally
  }

  /// For how many items a test holds, does not hold, cannot be told.
  struct Tally {
    var holding = 0
    var broken = 0
    var unknown = 0
  }

  /// The bit of a field's effective text; nil for a malformed field.
  private func word(of slot: Int, _ scope: Scope) -> UInt64? {
    guard let place = place(of: slot, in: scope) else { return form.nowhere[slot].word }
    if place == slot, malformed & form.slots[slot].bit != 0 { return nil }
    return places[place].standing == .malformed ? nil : places[place].word
  }

  private func isListed(_ keys: [Int], _ rows: [[UInt64]], _ scope: Scope) -> Bool? {
    // Most grids have two keys; the effective texts of the row are looked up once.
    var words = [4 of UInt64](repeating: 0)
    precondition(keys.count <= words.count, "a grid has four keys at most")
    for index in keys.indices {
      guard let word = word(of: keys[index], scope) else { return nil }
      words[index] = word
    }
    return rows.contains { row in
      row.indices.allSatisfy { row[$0] & words[$0] != 0 || row[$0] == .max }
    }
  }

  private func isText(
    _ slot: Int, _ scope: Scope, _ given: (Int) -> Bool, standard: ([UInt8]) -> Bool
  ) -> Bool? {
    guard let found = value(of: slot, in: scope) else { return nil }
    if let node = found { return given(node) }
    return form.slots[slot].standard.map(standard) ?? false
  }

  private func isListed(_ keys: [Int], _ rows: [[[UInt8]?]], _ scope: Scope) -> Bool? {
    var texts: [[UInt8]] = []
    for key in keys {
      guard let found = value(of: key, in: scope) else { return nil }
      texts.append(
        found.map { Array(document.text($0).utf8) } ?? form.slots[key].standard ?? [])
    }
    return rows.contains { row in
      zip(row, texts).allSatisfy { cell, text in cell == nil || cell == text }
    }
  }

  func ownedThing(
    _ name: Name, _ kind: String, _ scope: Scope, _ surroundings: some Surroundings
  ) -> Thing?? {
    guard var id = idPart(name.own, scope) else { return nil }
    for slot in name.outer.reversed() {
      guard let part = idPart(slot, scope) else { return nil }
      id = "\(part)/\(id)"
    }
    return .some(surroundings.thing(kind: kind, id: id))
  }

  /// What a field adds to an id: its text, a number in its shortest spelling.
  private func idPart(_ slot: Int, _ scope: Scope) -> String? {
    guard case .some(.some(let node)) = value(of: slot, in: scope) else { return nil }
    let text = document.text(node)
    let kind = form.slots[slot].field.kind
    guard kind == .integer || kind == .number else { return text }
    return Decimal(text)?.description ?? text
  }

  func report(_ slot: Int, _ scope: Scope) -> MediaReport? {
    guard case .some(.some(let node)) = value(of: slot, in: scope) else { return nil }
    return report(of: node)
  }

  /// The given texts of a field in every item of its list; nil if one of them is malformed.
  private func texts(of slot: Int, _ scope: Scope) -> [String]? {
    guard let list = form.slots[slot].list else {
      return value(of: slot, in: scope).map { $0.map { [document.text($0)] } ?? [] }
    }
    guard malformed & form.slots[list].bit == 0 else { return nil }
    var texts: [String]? = []
    eachItem(of: list, in: scope) { inner in
      guard let found = value(of: slot, in: inner) else {
        texts = nil
        return
      }
      if let found { texts?.append(document.text(found)) }
    }
    return texts
  }

  private func numbersItems(_ slot: Int, _ scope: Scope) -> Bool? {
    guard let list = form.slots[slot].list else { return nil }
    var verdict: Bool? = true
    var position = 0
    eachItem(of: list, in: scope) { inner in
      position += 1
      guard case .some(.some(let node)) = value(of: slot, in: inner) else {
        verdict = verdict == false ? false : nil
        return
      }
      if let number = document.wholeNumber(node) {
        if number != position { verdict = false }
      } else if Decimal(document.text(node)) != Decimal(integerLiteral: position) {
        verdict = false
      }
    }
    return verdict
  }
}

extension Relation {
  /// Whether it holds for an order: negative, 0 or positive, as the left is to the right.
  func holds(_ order: Int) -> Bool {
    switch self {
    case .equal: order == 0
    case .atMost: order <= 0
    case .atLeast: order >= 0
    }
  }
}

extension Measure {
  /// Whether it is one number that is written somewhere.
  fileprivate var standsAlone: Bool {
    switch self {
    case .whole, .literal, .value: true
    default: false
    }
  }
}
