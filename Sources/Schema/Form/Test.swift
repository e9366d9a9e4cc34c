/// A condition whose paths are resolved to slots and whose parts are numbers of other conditions.
///
/// Plain bits: judging a body copies no part of a form and counts no reference.
enum Test: BitwiseCopyable, Hashable, Sendable {
  /// The place of a condition among those of its form; equal conditions have the same.
  struct Number: BitwiseCopyable, Hashable, Sendable {
    let index: Int32
  }

  case always
  case present(Int)
  case given(Int)
  /// The effective text is one of those whose bits are set.
  case word(Int, UInt64)
  case isOneOf(Int, Conditions.Texts)
  /// Without one of the fields of the mask every item breaks the condition.
  case anyItem(Int, Number, needs: UInt64)
  case everyItem(Int, Number)
  case relation(Measure.Number, Relation, Measure.Number)
  case grid(Conditions.Grid)
  case listed(Conditions.Listing)
  case known(Conditions.Owned)
  case hasTrait(Conditions.Owned, Conditions.Texts)
  case reachable(Int)
  case mediumKind(Int, Conditions.Texts)
  case alike(Conditions.Row, MediaTrait)
  case numbersItems(Int)
  case unique(Int)
  case mentionsOnly(Int, of: Int)
  case form(Int, TextForm)
  case all(Conditions.Row)
  case any(Conditions.Row)
  case not(Number)
}

/// A quantity whose paths are resolved to slots and whose parts are numbers of others.
enum Measure: BitwiseCopyable, Hashable, Sendable {
  /// The place of a quantity among those of its form; equal quantities have the same.
  struct Number: BitwiseCopyable, Hashable, Sendable {
    let index: Int32
  }

  case whole(Int)
  case literal(Conditions.Literal)
  case value(Int)
  case count(Int)
  case countWhere(Int, Test.Number)
  case sum(Int)
  case total(Conditions.Row)
  case product(Number, Number)
  case medium(Int, MediaTrait)
  case owned(Conditions.Owned, MediaTrait)
  case length(Int)
  case parts(Int)
  case shots(Int, ShotMeasure)
  case distinctMarks(Int, Conditions.Texts)
  case greatestMark(Int, Conditions.Texts)
  case holding(Conditions.Row)
  case choice(Test.Number, Number, otherwise: Number)
}

/// The fields that together name a thing: those of the things it lies in, then its own.
struct Name: Hashable, Sendable {
  let outer: [Int]
  let own: Int
}
