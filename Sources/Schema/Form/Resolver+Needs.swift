extension Resolver {
  /// The slots without which a condition cannot be true; a field of a list is one that some item has.
  ///
  /// A condition on a malformed field cannot be told, so that it is neither true nor false.
  func needs(of test: Test) -> UInt64 {
    let conditions = book.conditions
    return switch test {
    case .present(let slot), .form(let slot, _): slots[slot].bit
    case .anyItem(_, _, let needs): needs
    case .known(let owned), .hasTrait(let owned, _): slots[conditions[owned].name.own].bit
    case .word(let slot, let mask):
      vocabulary.standard(of: slots[slot]) & mask == 0 ? slots[slot].bit : 0
    case .all(let row): row.range.reduce(0) { $0 | needs(of: conditions.test(at: $1)) }
    case .any(let row): common(row) { needs(of: conditions.test(at: $0)) }
    case .not(let inner): needsToFail(conditions[inner])
    default: 0
    }
  }

  /// The slots without each of which a condition is false, and not merely one that cannot be told.
  func plainNeeds(_ test: Test) -> UInt64 {
    let conditions = book.conditions
    return switch test {
    case .present, .form, .word, .anyItem: needs(of: test)
    case .all(let row): row.range.reduce(0) { $0 | plainNeeds(conditions.test(at: $1)) }
    case .any(let row): common(row) { plainNeeds(conditions.test(at: $0)) }
    default: 0
    }
  }

  /// The slots without which a condition cannot be false.
  func needsToFail(_ test: Test) -> UInt64 {
    let conditions = book.conditions
    return switch test {
    case .known(let owned), .hasTrait(let owned, _):
      slots[conditions[owned].name.own].bit
    case .reachable(let slot), .mediumKind(let slot, _): slots[slot].bit
    case .relation(let left, .atMost, let right) where isNeverNegative(conditions[right]):
      needsToCount(conditions[left])
    case .all(let row): common(row) { needsToFail(conditions.test(at: $0)) }
    case .any(let row): row.range.reduce(0) { $0 | needsToFail(conditions.test(at: $1)) }
    case .not(let inner): needs(of: conditions[inner])
    default: 0
    }
  }

  /// The slots without which a quantity is not more than 0.
  private func needsToCount(_ measure: Measure) -> UInt64 {
    let conditions = book.conditions
    return switch measure {
    case .count(let slot), .length(let slot), .parts(let slot), .shots(let slot, _),
      .distinctMarks(let slot, _), .greatestMark(let slot, _), .medium(let slot, _):
      slots[slot].bit
    case .value(let slot): slots[slot].standardText == nil ? slots[slot].bit : 0
    case .countWhere(let list, let inner): slots[list].bit | needs(of: conditions[inner])
    case .owned(let owned, _): slots[conditions[owned].name.own].bit
    case .total(let row): common(row) { needsToCount(conditions.measure(at: $0)) }
    default: 0
    }
  }

  private func isNeverNegative(_ measure: Measure) -> Bool {
    switch measure {
    case .whole(let number): number >= 0
    case .count, .countWhere, .length, .parts, .shots, .distinctMarks, .greatestMark, .holding:
      true
    default: false
    }
  }

  /// What all parts of a condition need; nothing where there are none.
  private func common(_ row: Conditions.Row, _ needs: (Int) -> UInt64) -> UInt64 {
    row.count == 0 ? 0 : row.range.reduce(.max) { $0 & needs($1) }
  }

  /// The slots whose media a condition asks about.
  func mediaSlots(of test: Test) -> UInt64 {
    let conditions = book.conditions
    func all(_ row: Conditions.Row) -> UInt64 {
      row.range.reduce(0) { $0 | mediaSlots(of: conditions.test(at: $1)) }
    }
    return switch test {
    case .reachable(let slot), .mediumKind(let slot, _): slots[slot].bit
    case .alike(let row, _): row.range.reduce(0) { $0 | slots[conditions.slot(at: $1)].bit }
    case .relation(let left, _, let right):
      mediaSlots(of: conditions[left]) | mediaSlots(of: conditions[right])
    case .anyItem(_, let inner, _), .everyItem(_, let inner), .not(let inner):
      mediaSlots(of: conditions[inner])
    case .all(let row), .any(let row): all(row)
    default: 0
    }
  }

  private func mediaSlots(of measure: Measure) -> UInt64 {
    let conditions = book.conditions
    return switch measure {
    case .medium(let slot, _): slots[slot].bit
    case .total(let row):
      row.range.reduce(0) { $0 | mediaSlots(of: conditions.measure(at: $1)) }
    case .product(let left, let right):
      mediaSlots(of: conditions[left]) | mediaSlots(of: conditions[right])
    case .choice(let test, let first, let second):
      mediaSlots(of: conditions[test]) | mediaSlots(of: conditions[first])
        | mediaSlots(of: conditions[second])
    case .holding(let row):
      row.range.reduce(0) { $0 | mediaSlots(of: conditions.test(at: $1)) }
    case .countWhere(_, let test): mediaSlots(of: conditions[test])
    default: 0
    }
  }

  /// Whether a condition cannot be told while nothing is known of any medium.
  func needsFacts(_ test: Test) -> Bool {
    let conditions = book.conditions
    return switch test {
    case .reachable, .mediumKind: true
    case .relation(let left, _, let right):
      needsFacts(conditions[left]) || needsFacts(conditions[right])
    case .not(let inner): needsFacts(conditions[inner])
    case .all(let row), .any(let row):
      row.count > 0 && row.range.allSatisfy { needsFacts(conditions.test(at: $0)) }
    default: false
    }
  }

  private func needsFacts(_ measure: Measure) -> Bool {
    let conditions = book.conditions
    return switch measure {
    case .medium: true
    case .product(let left, let right):
      needsFacts(conditions[left]) || needsFacts(conditions[right])
    case .total(let row): row.range.contains { needsFacts(conditions.measure(at: $0)) }
    default: false
    }
  }
}
