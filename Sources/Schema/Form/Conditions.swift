import StrictJSON

/// The conditions and quantities of a form's rules, each under its number.
///
/// They lie in flat arrays and point to each other by numbers. What is no plain bits, such as texts,
/// lies apart and is asked for by the few conditions that need it.
struct Conditions: Sendable {
  /// A stretch of numbers: the parts of a condition, the keys of a grid.
  struct Row: BitwiseCopyable, Hashable, Sendable {
    let first: Int32
    let count: Int32

    var range: Range<Int> { Int(first)..<Int(first + count) }
  }

  /// A list of texts.
  struct Texts: BitwiseCopyable, Hashable, Sendable {
    let index: Int32
  }

  /// A decimal number.
  struct Literal: BitwiseCopyable, Hashable, Sendable {
    let index: Int32
  }

  /// A thing that fields name, with its kind.
  struct Owned: BitwiseCopyable, Hashable, Sendable {
    let index: Int32
  }

  /// A table of permitted combinations, as masks of words: a row of them for each of its keys.
  struct Grid: BitwiseCopyable, Hashable, Sendable {
    let keys: Row
    /// Where its masks begin, and how many rows of them there are.
    let first: Int32
    let rows: Int32
  }

  /// A table of permitted combinations with more texts than masks have bits.
  struct Listing: BitwiseCopyable, Hashable, Sendable {
    let keys: Row
    let index: Int32
  }

  fileprivate(set) var tests: [Test] = []
  fileprivate(set) var measures: [Measure] = []
  fileprivate(set) var numbers: [Int32] = []
  fileprivate(set) var masks: [UInt64] = []
  fileprivate(set) var texts: [[[UInt8]]] = []
  fileprivate(set) var literals: [Decimal] = []
  fileprivate(set) var owned: [(name: Name, kind: String)] = []
  fileprivate(set) var listings: [[[[UInt8]?]]] = []

  subscript(number: Test.Number) -> Test { tests[Int(number.index)] }
  subscript(number: Measure.Number) -> Measure { measures[Int(number.index)] }
  subscript(texts: Texts) -> [[UInt8]] { self.texts[Int(texts.index)] }
  subscript(literal: Literal) -> Decimal { literals[Int(literal.index)] }
  subscript(owned: Owned) -> (name: Name, kind: String) { self.owned[Int(owned.index)] }
  subscript(listing: Listing) -> [[[UInt8]?]] { listings[Int(listing.index)] }

  /// The number at a place of a row that is one of slots.
  func slot(at place: Int) -> Int { Int(numbers[place]) }
  /// The number at a place of a row that is one of conditions.
  func test(at place: Int) -> Test { tests[Int(numbers[place])] }
  /// The number at a place of a row that is one of quantities.
  func measure(at place: Int) -> Measure { measures[Int(numbers[place])] }
}

/// Gives numbers to the conditions of a form while it is compiled: equal ones get the same.
final class ConditionBook {
  private(set) var conditions = Conditions()
  private var tests: [Test: Test.Number] = [:]
  private var measures: [Measure: Measure.Number] = [:]
  private var rows: [[Int32]: Conditions.Row] = [:]
  private var texts: [[[UInt8]]: Conditions.Texts] = [:]
  private var owned: [Name: [String: Conditions.Owned]] = [:]

  func number(_ test: Test) -> Test.Number {
    if let known = tests[test] { return known }
    let number = Test.Number(index: Int32(conditions.tests.count))
    conditions.tests.append(test)
    tests[test] = number
    return number
  }

  func number(_ measure: Measure) -> Measure.Number {
    if let known = measures[measure] { return known }
    let number = Measure.Number(index: Int32(conditions.measures.count))
    conditions.measures.append(measure)
    measures[measure] = number
    return number
  }

  func row(_ numbers: [Int32]) -> Conditions.Row {
    if let known = rows[numbers] { return known }
    let row = Conditions.Row(
      first: Int32(conditions.numbers.count), count: Int32(numbers.count))
    conditions.numbers += numbers
    rows[numbers] = row
    return row
  }

  func texts(_ texts: [[UInt8]]) -> Conditions.Texts {
    if let known = self.texts[texts] { return known }
    let number = Conditions.Texts(index: Int32(conditions.texts.count))
    conditions.texts.append(texts)
    self.texts[texts] = number
    return number
  }

  func literal(_ number: Decimal) -> Conditions.Literal {
    conditions.literals.append(number)
    return Conditions.Literal(index: Int32(conditions.literals.count - 1))
  }

  func owned(_ name: Name, _ kind: String) -> Conditions.Owned {
    if let known = owned[name]?[kind] { return known }
    let number = Conditions.Owned(index: Int32(conditions.owned.count))
    conditions.owned.append((name, kind))
    owned[name, default: [:]][kind] = number
    return number
  }

  func grid(_ keys: [Int], _ rows: [[UInt64]]) -> Conditions.Grid {
    let first = Int32(conditions.masks.count)
    conditions.masks += rows.flatMap(\.self)
    return Conditions.Grid(
      keys: row(keys.map { Int32($0) }), first: first, rows: Int32(rows.count))
  }

  func listing(_ keys: [Int], _ rows: [[[UInt8]?]]) -> Conditions.Listing {
    conditions.listings.append(rows)
    return Conditions.Listing(
      keys: row(keys.map { Int32($0) }), index: Int32(conditions.listings.count - 1))
  }

  /// Where masks begin that are kept for a rule.
  func masks(_ masks: [UInt64]) -> Int32 {
    conditions.masks += masks
    return Int32(conditions.masks.count - masks.count)
  }
}
