import StrictJSON

extension Body {
  /// Whether a condition holds; nil where it cannot be told.
  func evaluate(
    _ number: Test.Number, _ scope: Scope, _ surroundings: some Surroundings
  ) -> Bool? {
    evaluate(form.conditions[number], scope, surroundings)
  }

  /// Whether a condition holds; nil where it cannot be told.
  func evaluate(
    _ test: Test, _ scope: Scope, _ surroundings: some Surroundings
  ) -> Bool? {
    switch test {
    case .always: return true
    case .present(let slot): return isPresent(slot, scope)
    case .given(let slot): return isPresent(slot, scope).map { $0 || isGiven(slot, scope) }
    case .word(let slot, let mask): return word(of: slot, scope).map { $0 & mask != 0 }
    case .isOneOf(let slot, let texts):
      let texts = form.conditions[texts]
      switch value(of: slot, in: scope) {
      case .malformed: return nil
      case .value(let node): return texts.contains { document.matches(node, $0) }
      case .nothing: return form.slots[slot].standard.map(texts.contains) ?? false
      }
    case .anyItem(let list, let inner, let needs):
      if needs & ~present != 0, needs & malformed == 0 { return false }
      guard let tally = tally(of: list, scope, surroundings, inner) else { return nil }
      return tally.holding > 0 ? true : tally.unknown > 0 ? nil : false
    case .everyItem(let list, let inner):
      guard let tally = tally(of: list, scope, surroundings, inner) else { return nil }
      return tally.broken > 0 ? false : tally.unknown > 0 ? nil : true
    case .relation(let left, let relation, let right):
      return order(
        of: form.conditions[left], to: form.conditions[right], scope, surroundings
      ).map(relation.holds)
    case .grid(let grid): return isListed(grid, scope)
    case .listed(let listing): return isListed(listing, scope)
    case .known(let owned): return ownedThing(owned, scope, surroundings).map { $0 != nil }
    case .hasTrait(let owned, let traits):
      guard case .some(.some(let thing)) = ownedThing(owned, scope, surroundings) else {
        return nil
      }
      return form.conditions[traits].contains {
        thing.traits.contains(String(decoding: $0, as: UTF8.self))
      }
    case .reachable(let slot):
      return report(slot, scope).flatMap { $0 == .foreign ? nil : $0 != .unreachable }
    case .mediumKind(let slot, let kinds):
      guard case .facts(let traits) = report(slot, scope), let kind = traits.kind
      else { return nil }
      return form.conditions[kinds].contains { kind.utf8.elementsEqual($0) }
    case .alike(let slots, let trait):
      return areAlike(slots.range.map { form.conditions.slot(at: $0) }, trait, scope)
    case .numbersItems(let slot): return numbersItems(slot, scope)
    case .unique(let slot):
      return texts(of: slot, scope).map { Set($0).count == $0.count }
    case .mentionsOnly(let slot, let names):
      guard let prompts = texts(of: slot, scope), let names = texts(of: names, scope)
      else { return nil }
      return prompts.allSatisfy { Mentioned.names(in: $0).allSatisfy(names.contains) }
    case .form(let slot, let form):
      switch value(of: slot, in: scope) {
      case .malformed: return nil
      case .nothing: return false
      case .value(let node): return has(form, node)
      }
    case .all(let row): return evaluateAll(row, scope, surroundings)
    case .any(let row): return evaluateAny(row, scope, surroundings)
    case .not(let inner): return evaluate(inner, scope, surroundings).map { !$0 }
    }
  }

  private func isPresent(_ slot: Int, _ scope: Scope) -> Bool? {
    switch value(of: slot, in: scope) {
    case .malformed: nil
    case .nothing: false
    case .value: true
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
    case .literal(let number): return form.conditions[number].description
    case .value(let slot):
      switch value(of: slot, in: scope) {
      case .malformed: return nil
      case .value(let node): return document.text(node)
      case .nothing: return form.slots[slot].standardText
      }
    default: return nil
    }
  }

  private func evaluateAll(
    _ row: Conditions.Row, _ scope: Scope, _ surroundings: some Surroundings
  ) -> Bool? {
    var verdict: Bool? = true
    for place in row.range {
      switch evaluate(form.conditions.test(at: place), scope, surroundings) {
      case false: return false
      case nil: verdict = nil
      default: break
      }
    }
    return verdict
  }

  private func evaluateAny(
    _ row: Conditions.Row, _ scope: Scope, _ surroundings: some Surroundings
  ) -> Bool? {
    var verdict: Bool? = false
    for place in row.range {
      switch evaluate(form.conditions.test(at: place), scope, surroundings) {
      case true: return true
      case nil: verdict = nil
      default: break
      }
    }
    return verdict
  }

  /// What a test says of the items of a list, none where there is no list; nil for a malformed one.
  func tally(
    of list: Int, _ scope: Scope, _ surroundings: some Surroundings, _ inner: Test.Number
  ) -> Tally? {
    var tally = Tally()
    switch value(of: list, in: scope) {
    case .malformed: return nil
    case .nothing: return tally
    case .value: break
    }
    let test = form.conditions[inner]
    var next = firstItem(of: list, in: scope)
    while let item = next {
      switch evaluate(test, scope.within(item), surroundings) {
      case true: tally.holding += 1
      case false: tally.broken += 1
      case nil: tally.unknown += 1
      }
      next = self.item(after: item)
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
    if place == slot, malformed & form.seats[slot].bit != 0 { return nil }
    return places[place].standing == .malformed ? nil : places[place].word
  }

  private func isListed(_ grid: Conditions.Grid, _ scope: Scope) -> Bool? {
    // Most grids have two keys; the effective texts of the row are looked up once.
    var words = [4 of UInt64](repeating: 0)
    let keys = grid.keys.range
    precondition(keys.count <= words.count, "a grid has four keys at most")
    for (column, key) in keys.enumerated() {
      guard let word = word(of: form.conditions.slot(at: key), scope) else { return nil }
      words[column] = word
    }
    var place = Int(grid.first)
    for _ in 0..<grid.rows {
      var fits = true
      for column in 0..<keys.count {
        let mask = form.conditions.masks[place + column]
        if mask & words[column] == 0, mask != .max { fits = false }
      }
      if fits { return true }
      place += keys.count
    }
    return false
  }

  private func isListed(_ listing: Conditions.Listing, _ scope: Scope) -> Bool? {
    var texts: [[UInt8]] = []
    for place in listing.keys.range {
      let key = form.conditions.slot(at: place)
      switch value(of: key, in: scope) {
      case .malformed: return nil
      case .value(let node): texts.append(document.decodedBytes(node))
      case .nothing: texts.append(form.slots[key].standard ?? [])
      }
    }
    return form.conditions[listing].contains { row in
      zip(row, texts).allSatisfy { cell, text in cell == nil || cell == text }
    }
  }

  func ownedThing(
    _ owned: Conditions.Owned, _ scope: Scope, _ surroundings: some Surroundings
  ) -> Thing?? {
    let (name, kind) = form.conditions[owned]
    guard var id = idPart(name.own, scope) else { return nil }
    for slot in name.outer.reversed() {
      guard let part = idPart(slot, scope) else { return nil }
      id = "\(part)/\(id)"
    }
    return .some(surroundings.thing(kind: kind, id: id))
  }

  /// What a field adds to an id: its text, a number in its shortest spelling.
  private func idPart(_ slot: Int, _ scope: Scope) -> String? {
    guard let node = value(of: slot, in: scope).node else { return nil }
    let text = document.text(node)
    let kind = form.slots[slot].field.kind
    guard kind == .integer || kind == .number else { return text }
    return Decimal(text)?.description ?? text
  }

  func report(_ slot: Int, _ scope: Scope) -> MediaReport? {
    value(of: slot, in: scope).node.flatMap { report(of: $0) }
  }

  /// The given texts of a field in every item of its list; nil if one of them is malformed.
  private func texts(of slot: Int, _ scope: Scope) -> [String]? {
    guard let list = form.slots[slot].list else {
      switch value(of: slot, in: scope) {
      case .malformed: return nil
      case .value(let node): return [document.text(node)]
      case .nothing: return []
      }
    }
    guard malformed & form.seats[list].bit == 0 else { return nil }
    var texts: [String]? = []
    eachItem(of: list, in: scope) { inner in
      switch value(of: slot, in: inner) {
      case .malformed: texts = nil
      case .value(let node): texts?.append(document.text(node))
      case .nothing: break
      }
      return texts != nil
    }
    return texts
  }

  private func numbersItems(_ slot: Int, _ scope: Scope) -> Bool? {
    let list = form.seats[slot].list
    guard list >= 0 else { return nil }
    var verdict: Bool? = true
    var position = 0
    eachItem(of: list, in: scope) { inner in
      position += 1
      guard let node = value(of: slot, in: inner).node else {
        verdict = verdict == false ? false : nil
        return true
      }
      if let number = document.wholeNumber(node) {
        if number != position { verdict = false }
      } else if Decimal(document.text(node)) != Decimal(integerLiteral: position) {
        verdict = false
      }
      return true
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
