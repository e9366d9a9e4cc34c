import StrictJSON

/// A condition whose paths are resolved to slots.
indirect enum Test: Sendable {
  case always
  case present(Int)
  case given(Int)
  /// The effective text is one of those whose bits are set.
  case word(Int, UInt64)
  case isOneOf(Int, [[UInt8]])
  case anyItem(Int, Test)
  case everyItem(Int, Test)
  case relation(Measure, Relation, Measure)
  case grid([Int], [[UInt64]])
  case listed([Int], [[[UInt8]?]])
  case known(Name, String)
  case hasTrait(Name, String, String)
  case reachable(Int)
  case mediumKind(Int, [String])
  case alike([Int], MediaTrait)
  case numbersItems(Int)
  case unique(Int)
  case mentionsOnly(Int, of: Int)
  case form(Int, TextForm)
  case all([Test])
  case any([Test])
  case not(Test)
}

/// A quantity whose paths are resolved to slots.
indirect enum Measure: Sendable {
  case whole(Int)
  case literal(Decimal)
  case value(Int)
  case count(Int)
  case countWhere(Int, Test)
  case sum(Int)
  case total([Measure])
  case product(Measure, Measure)
  case medium(Int, MediaTrait)
  case owned(Name, String, MediaTrait)
  case length(Int)
  case parts(Int)
  case shots(Int, ShotMeasure)
  case distinctMarks(Int, [UInt8])
  case greatestMark(Int, [UInt8])
  case holding([Test])
  case choice(Test, Measure, otherwise: Measure)
}

/// The fields that together name a thing: those of the things it lies in, then its own.
struct Name: Sendable {
  let outer: [Int]
  let own: Int
}

/// Resolves the paths of one rule.
struct Resolver {
  let rule: String
  let numbers: [String: Int]
  let vocabulary: Vocabulary
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

  func test(_ condition: Condition, _ list: Path? = nil) throws(CatalogueFault) -> Test {
    switch condition {
    case .always: return .always
    case .present(let path): return .present(try slot(path, list))
    case .given(let path): return .given(try slot(path, list))
    case .equals(let path, let text): return oneOf([text], at: try slot(path, list))
    case .isOneOf(let path, let texts): return oneOf(texts, at: try slot(path, list))
    case .anyItem(let path, let inner):
      return .anyItem(try slot(path, list), try test(inner, absolute(path, list)))
    case .everyItem(let path, let inner):
      return .everyItem(try slot(path, list), try test(inner, absolute(path, list)))
    case .relation(let left, let relation, let right):
      return .relation(try measure(left, list), relation, try measure(right, list))
    case .listed(let grid):
      var keys: [Int] = []
      for key in grid.keys { keys.append(try slot(key, list)) }
      let rows = grid.rows.map { $0.map { $0.map { Array($0.utf8) } } }
      return vocabulary.masks(of: rows, at: keys).map { .grid(keys, $0) } ?? .listed(keys, rows)
    case .known(let path, let kind, let within):
      return .known(try name(path, within, list), kind)
    case .hasTrait(let path, let kind, let trait, let within):
      return .hasTrait(try name(path, within, list), kind, trait)
    case .reachable(let path): return .reachable(try slot(path, list))
    case .mediumKind(let path, let kinds): return .mediumKind(try slot(path, list), kinds)
    case .alike(let paths, let trait):
      var fields: [Int] = []
      for path in paths { fields.append(try slot(path, list)) }
      return .alike(fields, trait)
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

  func measure(_ quantity: Quantity, _ list: Path? = nil) throws(CatalogueFault) -> Measure {
    switch quantity {
    case .literal(let number): return number.int.map { .whole($0) } ?? .literal(number)
    case .value(let path): return .value(try slot(path, list))
    case .count(let path): return .count(try slot(path, list))
    case .countWhere(let path, let inner):
      return .countWhere(try slot(path, list), try test(inner, absolute(path, list)))
    case .sum(let path): return .sum(try slot(path, list))
    case .total(let parts):
      var measures: [Measure] = []
      for part in parts { measures.append(try measure(part, list)) }
      return .total(measures)
    case .product(let left, let right):
      return .product(try measure(left, list), try measure(right, list))
    case .medium(let path, let trait): return .medium(try slot(path, list), trait)
    case .owned(let path, let kind, let trait, let within):
      return .owned(try name(path, within, list), kind, trait)
    case .length(let path): return .length(try slot(path, list))
    case .parts(let path): return .parts(try slot(path, list))
    case .shots(let path, let measure): return .shots(try slot(path, list), measure)
    case .distinctMarks(let path, let word):
      return .distinctMarks(try slot(path, list), Array(word.utf8))
    case .greatestMark(let path, let word):
      return .greatestMark(try slot(path, list), Array(word.utf8))
    case .holding(let parts): return .holding(try tests(parts, list))
    case .choice(let condition, let first, let second):
      return .choice(
        try test(condition, list), try measure(first, list),
        otherwise: try measure(second, list))
    }
  }

  private func oneOf(_ texts: [String], at slot: Int) -> Test {
    let texts = texts.map { Array($0.utf8) }
    return vocabulary.mask(of: texts, at: slot).map { .word(slot, $0) } ?? .isOneOf(slot, texts)
  }

  private func name(
    _ path: Path, _ within: [Path], _ list: Path?
  ) throws(CatalogueFault) -> Name {
    var outer: [Int] = []
    for path in within { outer.append(try slot(path, list)) }
    return Name(outer: outer, own: try slot(path, list))
  }

  private func tests(_ parts: [Condition], _ list: Path?) throws(CatalogueFault) -> [Test] {
    var tests: [Test] = []
    for part in parts { tests.append(try test(part, list)) }
    return tests
  }

  private func absolute(_ path: Path, _ list: Path?) -> Path {
    guard path.isRelative, let list else { return path }
    return path.within(list)
  }
}
