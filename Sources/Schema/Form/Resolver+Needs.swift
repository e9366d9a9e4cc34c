extension Resolver {
  /// The slots without which a condition cannot be true; a field of a list is one that some item has.
  func needs(of test: Test) -> UInt64 {
    switch test {
    case .present(let slot): slots[slot].bit
    case .anyItem(_, _, let needs): needs
    case .known(let owned), .hasTrait(let owned, _):
      slots[book.conditions[owned].name.own].bit
    case .word(let slot, let mask):
      vocabulary.standard(of: slots[slot]) & mask == 0 ? slots[slot].bit : 0
    case .all(let row): row.range.reduce(0) { $0 | needs(of: book.conditions.test(at: $1)) }
    default: 0
    }
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
