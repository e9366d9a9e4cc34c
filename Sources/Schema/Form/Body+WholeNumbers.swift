import StrictJSON

extension Body {
  /// A quantity, if it is a whole number of at most twelve digits, as nearly all are.
  enum Whole {
    case number(Int)
    /// It cannot be told.
    case unknown
    /// It has to be calculated as a decimal number.
    case other
  }

  /// A quantity as a machine word, where that gives what exact arithmetic would.
  func whole(
    _ measure: Measure, _ scope: Scope, _ surroundings: some Surroundings
  ) -> Whole {
    switch measure {
    case .whole(let number): return Body.bounded(number)
    case .value(let slot):
      switch value(of: slot, in: scope) {
      case .malformed: return .unknown
      case .value(let node): return document.wholeNumber(node).map { .number($0) } ?? .other
      case .nothing:
        guard form.slots[slot].standardText != nil else { return .unknown }
        return form.slots[slot].standardNumber.map { .number($0) } ?? .other
      }
    case .count(let slot):
      return counted(slot, scope, { document.count($0) }).map { .number($0) } ?? .unknown
    case .length(let slot):
      return counted(slot, scope, { document.utf16Count($0) }).map { .number($0) } ?? .unknown
    case .countWhere(let list, let inner):
      guard let tally = tally(of: list, scope, surroundings, inner), tally.unknown == 0 else {
        return .unknown
      }
      return .number(tally.holding)
    case .sum(let slot): return wholeSum(of: slot, scope)
    case .total(let parts):
      var total = 0
      for place in parts.range {
        let part = form.conditions.measure(at: place)
        guard case .number(let number) = whole(part, scope, surroundings) else { return .other }
        total += number
      }
      return Body.bounded(total)
    case .distinctMarks(let slot, let word):
      return marks(slot, word, scope).map { .number($0.count < 2 ? $0.count : Set($0).count) }
        ?? .unknown
    case .greatestMark(let slot, let word):
      return marks(slot, word, scope).map { .number($0.max() ?? 0) } ?? .unknown
    case .holding(let tests):
      var count = 0
      for place in tests.range {
        let test = form.conditions.test(at: place)
        guard let verdict = evaluate(test, scope, surroundings) else { return .unknown }
        count += verdict ? 1 : 0
      }
      return .number(count)
    case .choice(let test, let first, let second):
      guard let verdict = evaluate(test, scope, surroundings) else { return .unknown }
      return whole(form.conditions[verdict ? first : second], scope, surroundings)
    case .literal, .product, .medium, .owned, .parts, .shots: return .other
    }
  }

  private func wholeSum(of slot: Int, _ scope: Scope) -> Whole {
    let list = form.seats[slot].list
    guard list >= 0, malformed & form.seats[list].bit == 0 else { return .unknown }
    var total: Int? = 0
    eachItem(of: list, in: scope) { inner in
      guard let sum = total, let node = value(of: slot, in: inner).node,
        let number = document.wholeNumber(node)
      else {
        total = nil
        return false
      }
      total = sum + number
      return true
    }
    return total.map(Body.bounded) ?? .other
  }

  /// Differences and sums of bounded numbers never overflow.
  private static func bounded(_ number: Int) -> Whole {
    number.magnitude < 1_000_000_000_000_000 ? .number(number) : .other
  }
}
