import StrictJSON

extension Body {
  func measure(
    _ measure: Measure, _ scope: Scope, _ surroundings: some Surroundings
  ) -> Decimal? {
    switch measure {
    case .whole(let number): return Decimal(number)
    case .literal(let number): return number
    case .value(let slot):
      guard let found = value(of: slot, in: scope) else { return nil }
      return (found.map { document.text($0) } ?? form.slots[slot].standardText)
        .flatMap { Decimal($0)?.withinReason }
    case .count(let slot):
      return value(of: slot, in: scope).map { node in
        Decimal(integerLiteral: node.map { document.count($0) } ?? 0)
      }
    case .countWhere(let list, let inner):
      guard let tally = tally(of: list, scope, surroundings, inner), tally.unknown == 0 else {
        return nil
      }
      return Decimal(integerLiteral: tally.holding)
    case .sum(let slot): return sum(slot, scope)
    case .total(let parts):
      var total: Decimal = 0
      for part in parts {
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
    case .owned(let name, let kind, let trait):
      guard case .some(.some(let thing)) = ownedThing(name, kind, scope, surroundings)
      else { return nil }
      return thing.facts[trait]
    case .length(let slot):
      return value(of: slot, in: scope).map { node in
        Decimal(integerLiteral: node.map { document.utf16Count($0) } ?? 0)
      }
    case .parts(let slot):
      return value(of: slot, in: scope).map { node in
        let parts = node.map { document.text($0).split(separator: ",") } ?? []
        return Decimal(integerLiteral: parts.count)
      }
    case .shots(let slot, let measure):
      return value(of: slot, in: scope).map { node in
        Decimal(integerLiteral: ShotScript(node.map { document.text($0) } ?? "")[measure])
      }
    case .distinctMarks(let slot, let word):
      return marks(slot, word, scope).map { Decimal(integerLiteral: Set($0).count) }
    case .greatestMark(let slot, let word):
      return marks(slot, word, scope).map { Decimal(integerLiteral: $0.max() ?? 0) }
    case .holding(let tests):
      var count = 0
      for test in tests {
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

  private func sum(_ slot: Int, _ scope: Scope) -> Decimal? {
    guard let list = form.slots[slot].list, malformed & form.slots[list].bit == 0 else {
      return nil
    }
    var total: Decimal? = 0
    eachItem(of: list, in: scope) { inner in
      guard case .some(.some(let node)) = value(of: slot, in: inner),
        let number = Decimal(document.text(node))?.withinReason, let sum = total
      else {
        total = nil
        return
      }
      total = sum + number
    }
    return total
  }

  func marks(_ slot: Int, _ word: [UInt8], _ scope: Scope) -> [Int]? {
    guard let found = value(of: slot, in: scope) else { return nil }
    return found.map { Marks.numbers(of: word, in: document.utf8($0)) } ?? []
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
