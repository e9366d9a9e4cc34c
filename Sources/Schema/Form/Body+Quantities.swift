import StrictJSON

extension Body {
  func measure(
    _ number: Measure.Number, _ scope: Scope, _ surroundings: some Surroundings
  ) -> Decimal? {
    measure(form.conditions[number], scope, surroundings)
  }

  func measure(
    _ measure: Measure, _ scope: Scope, _ surroundings: some Surroundings
  ) -> Decimal? {
    switch measure {
    case .whole(let number): return Decimal(number)
    case .literal(let number): return form.conditions[number]
    case .value(let slot):
      switch value(of: slot, in: scope) {
      case .malformed: return nil
      case .value(let node): return Decimal(document.text(node))?.withinReason
      case .nothing: return form.slots[slot].standardText.flatMap { Decimal($0)?.withinReason }
      }
    case .count(let slot):
      return counted(slot, scope, { document.count($0) }).map { Decimal(integerLiteral: $0) }
    case .countWhere(let list, let inner):
      guard let tally = tally(of: list, scope, surroundings, inner), tally.unknown == 0 else {
        return nil
      }
      return Decimal(integerLiteral: tally.holding)
    case .sum(let slot): return sum(slot, scope)
    case .total(let parts):
      var total: Decimal = 0
      for place in parts.range {
        let part = form.conditions.measure(at: place)
        guard let number = self.measure(part, scope, surroundings) else { return nil }
        total = total + number
      }
      return total
    case .product(let left, let right):
      guard let left = self.measure(left, scope, surroundings),
        let right = self.measure(right, scope, surroundings)
      else { return nil }
      return left * right
    case .medium(let slot, let trait):
      guard case .facts(let traits) = report(slot, scope) else { return nil }
      return traits[trait]
    case .owned(let owned, let trait):
      guard case .some(.some(let thing)) = ownedThing(owned, scope, surroundings) else {
        return nil
      }
      return thing.facts[trait]
    case .length(let slot):
      return counted(slot, scope, { document.utf16Count($0) }).map {
        Decimal(integerLiteral: $0)
      }
    case .parts(let slot):
      return counted(slot, scope, { document.text($0).split(separator: ",").count }).map {
        Decimal(integerLiteral: $0)
      }
    case .shots(let slot, let measure):
      return counted(slot, scope, { ShotScript(document.text($0))[measure] }).map {
        Decimal(integerLiteral: $0)
      }
    case .distinctMarks(let slot, let word):
      return marks(slot, word, scope).map { Decimal(integerLiteral: Set($0).count) }
    case .greatestMark(let slot, let word):
      return marks(slot, word, scope).map { Decimal(integerLiteral: $0.max() ?? 0) }
    case .holding(let tests):
      var count = 0
      for place in tests.range {
        let test = form.conditions.test(at: place)
        guard let verdict = evaluate(test, scope, surroundings) else { return nil }
        count += verdict ? 1 : 0
      }
      return Decimal(integerLiteral: count)
    case .choice(let test, let first, let second):
      return evaluate(test, scope, surroundings).flatMap { verdict in
        self.measure(verdict ? first : second, scope, surroundings)
      }
    }
  }

  /// What is counted in a value, 0 where there is none; nil for a malformed one.
  func counted(_ slot: Int, _ scope: Scope, _ count: (Int) -> Int) -> Int? {
    switch value(of: slot, in: scope) {
    case .malformed: nil
    case .nothing: 0
    case .value(let node): count(node)
    }
  }

  private func sum(_ slot: Int, _ scope: Scope) -> Decimal? {
    guard let list = form.slots[slot].list, malformed & form.slots[list].bit == 0 else {
      return nil
    }
    var total: Decimal? = 0
    eachItem(of: list, in: scope) { inner in
      guard let node = value(of: slot, in: inner).node,
        let number = Decimal(document.text(node))?.withinReason, let sum = total
      else {
        total = nil
        return false
      }
      total = sum + number
      return true
    }
    return total
  }

  func marks(_ slot: Int, _ word: Conditions.Texts, _ scope: Scope) -> [Int]? {
    switch value(of: slot, in: scope) {
    case .malformed: nil
    case .nothing: []
    case .value(let node):
      // Most prompts have none, and several rules ask.
      document.contains(UInt8(ascii: "<"), in: node)
        ? form.conditions[word].flatMap { Marks.numbers(of: $0, in: document.utf8(node)) } : []
    }
  }
}

extension Decimal {
  /// The number, if it can be added to a million of its kind; what is larger than a trillion or finer
  /// than a billionth is no duration, count or size, and the field's own rules say so.
  fileprivate var withinReason: Decimal? {
    let limit: Decimal = 1_000_000_000_000
    guard self < limit, -self < limit, (self * 1_000_000_000).isInteger else { return nil }
    return self
  }
}
