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
    case .word(let slot, let mask): return word(of: slot, scope).map { $0 & mask != 0 }
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
    case .all(let row): return evaluateAll(row, scope, surroundings)
    case .any(let row): return evaluateAny(row, scope, surroundings)
    case .not(let inner): return evaluate(inner, scope, surroundings).map { !$0 }
    case .form(let slot, let form):
      switch value(of: slot, in: scope) {
      case .malformed: return nil
      case .nothing: return false
      case .value(let node): return has(form, node)
      }
    default: return evaluateOther(test, scope, surroundings)
    }
  }

  @inline(__always)
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
  func word(of slot: Int, _ scope: Scope) -> UInt64? {
    guard let place = place(of: slot, in: scope) else { return form.nowhere[slot].word }
    if place == slot, malformed & form.seats[slot].bit != 0 { return nil }
    return places[place].standing == .malformed ? nil : places[place].word
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
