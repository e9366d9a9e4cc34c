import StrictJSON

extension Body {
  /// Whether one of the conditions holds that few rules have; nil where it cannot be told.
  ///
  /// Apart from the others, which are judged dozens of times for a body and need less room.
  @inline(never)
  func evaluateOther(
    _ test: Test, _ scope: Scope, _ surroundings: some Surroundings
  ) -> Bool? {
    switch test {
    case .given(let slot):
      switch value(of: slot, in: scope) {
      case .malformed: return nil
      case .nothing: return isGiven(slot, scope)
      case .value: return true
      }
    case .isOneOf(let slot, let texts):
      let texts = form.conditions[texts]
      switch value(of: slot, in: scope) {
      case .malformed: return nil
      case .value(let node): return texts.contains { document.matches(node, $0) }
      case .nothing: return form.slots[slot].standard.map(texts.contains) ?? false
      }
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
    case .always, .present, .word, .anyItem, .everyItem, .relation, .form, .all, .any, .not:
      return evaluate(test, scope, surroundings)
    }
  }

  /// Whether there is something at a field, be it empty.
  private func isGiven(_ slot: Int, _ scope: Scope) -> Bool {
    node(of: slot, in: scope).map { document.kind($0) != .null } ?? false
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
