import StrictJSON

/// Resolves the paths of one rule.
struct Resolver {
  let rule: String
  let numbers: [String: Int]
  let slots: [Slot]
  let vocabulary: Vocabulary
  let book: ConditionBook
  /// The field whose values are judged one by one; nil outside of such a statement.
  var it: Int?

  func slot(_ path: Path, _ list: Path?) throws(CatalogueFault) -> Int {
    if path == .it {
      guard let it else { throw .relativeOutsideList(rule: rule, path: path.text) }
      return it
    }
    var full = path
    if path.isRelative {
      guard let list else { throw .relativeOutsideList(rule: rule, path: path.text) }
      full = path.within(list)
    }
    guard let number = numbers[full.text] else {
      throw .unknownPath(rule: rule, path: full.text)
    }
    return number
  }

  func test(
    _ condition: Condition, _ list: Path? = nil
  ) throws(CatalogueFault) -> Test.Number {
    book.number(try resolve(condition, list))
  }

  func measure(
    _ quantity: Quantity, _ list: Path? = nil
  ) throws(CatalogueFault) -> Measure.Number {
    book.number(try resolve(quantity, list))
  }

  private func resolve(_ condition: Condition, _ list: Path?) throws(CatalogueFault) -> Test {
    switch condition {
    case .always: return .always
    case .present(let path): return .present(try slot(path, list))
    case .given(let path): return .given(try slot(path, list))
    case .equals(let path, let text): return oneOf([text], at: try slot(path, list))
    case .isOneOf(let path, let texts): return oneOf(texts, at: try slot(path, list))
    case .anyItem(let path, let inner):
      let number = try slot(path, list)
      let test = try test(inner, absolute(path, list))
      return .anyItem(
        number, test, needs: slots[number].bit | plainNeeds(book.conditions[test]))
    case .everyItem(let path, let inner):
      return .everyItem(try slot(path, list), try test(inner, absolute(path, list)))
    case .relation(let left, let relation, let right):
      return .relation(try measure(left, list), relation, try measure(right, list))
    case .listed(let grid):
      var keys: [Int] = []
      for key in grid.keys { keys.append(try slot(key, list)) }
      let rows = grid.rows.map { $0.map { $0.map { Array($0.utf8) } } }
      return vocabulary.masks(of: rows, at: keys).map { .grid(book.grid(keys, $0)) }
        ?? .listed(book.listing(keys, rows))
    case .known(let path, let kind, let within):
      return .known(book.owned(try name(path, within, list), kind))
    case .hasTrait(let path, let kind, let trait, let within):
      return .hasTrait(
        book.owned(try name(path, within, list), kind), book.texts([Array(trait.utf8)]))
    case .reachable(let path): return .reachable(try slot(path, list))
    case .mediumKind(let path, let kinds):
      return .mediumKind(try slot(path, list), book.texts(kinds.map { Array($0.utf8) }))
    case .alike(let paths, let trait):
      var fields: [Int32] = []
      for path in paths { fields.append(Int32(try slot(path, list))) }
      return .alike(book.row(fields), trait)
    case .numbersItems(let path): return .numbersItems(try slot(path, list))
    case .unique(let path): return .unique(try slot(path, list))
    case .mentionsOnly(let texts, let names):
      return .mentionsOnly(try slot(texts, list), of: try slot(names, list))
    case .form(let path, let form): return .form(try slot(path, list), form)
    case .all(let parts): return .all(try tests(parts, list))
    case .any(let parts): return .any(try tests(parts, list))
    case .not(let inner): return .not(try test(inner, list))
    }
  }

  private func resolve(_ quantity: Quantity, _ list: Path?) throws(CatalogueFault) -> Measure {
    switch quantity {
    case .literal(let number):
      return number.int.map { .whole($0) } ?? .literal(book.literal(number))
    case .value(let path): return .value(try slot(path, list))
    case .count(let path): return .count(try slot(path, list))
    case .countWhere(let path, let inner):
      return .countWhere(try slot(path, list), try test(inner, absolute(path, list)))
    case .sum(let path): return .sum(try slot(path, list))
    case .total(let parts):
      var measures: [Int32] = []
      for part in parts { measures.append(try measure(part, list).index) }
      return .total(book.row(measures))
    case .product(let left, let right):
      return .product(try measure(left, list), try measure(right, list))
    case .medium(let path, let trait): return .medium(try slot(path, list), trait)
    case .owned(let path, let kind, let trait, let within):
      return .owned(book.owned(try name(path, within, list), kind), trait)
    case .length(let path): return .length(try slot(path, list))
    case .parts(let path): return .parts(try slot(path, list))
    case .shots(let path, let measure): return .shots(try slot(path, list), measure)
    case .distinctMarks(let path, let word):
      return .distinctMarks(try slot(path, list), book.texts([Array(word.utf8)]))
    case .greatestMark(let path, let word):
      return .greatestMark(try slot(path, list), book.texts([Array(word.utf8)]))
    case .holding(let parts): return .holding(try tests(parts, list))
    case .choice(let condition, let first, let second):
      return .choice(
        try test(condition, list), try measure(first, list),
        otherwise: try measure(second, list))
    }
  }

  private func oneOf(_ texts: [String], at slot: Int) -> Test {
    let texts = texts.map { Array($0.utf8) }
    return vocabulary.mask(of: texts, at: slot).map { .word(slot, $0) }
      ?? .isOneOf(slot, book.texts(texts))
  }

  private func name(
    _ path: Path, _ within: [Path], _ list: Path?
  ) throws(CatalogueFault) -> Name {
    var outer: [Int] = []
    for path in within { outer.append(try slot(path, list)) }
    return Name(outer: outer, own: try slot(path, list))
  }

  private func tests(
    _ parts: [Condition], _ list: Path?
  ) throws(CatalogueFault) -> Conditions.Row {
    var tests: [Int32] = []
    for part in parts { tests.append(try test(part, list).index) }
    return book.row(tests)
  }

  private func absolute(_ path: Path, _ list: Path?) -> Path {
    guard path.isRelative, let list else { return path }
    return path.within(list)
  }
}
