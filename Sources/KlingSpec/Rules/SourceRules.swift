import Schema
import StrictJSON

/// Rules on fields of which exactly one says where something comes from.
enum SourceRules {
  /// One of two fields is given, and not both; in the items of a list, in each of them.
  static func exactlyOne(_ id: String, _ first: Path, _ second: Path, in list: Path? = nil) -> Rule
  {
    let given = Quantity.holding([.present(first), .present(second)])
    let isOne = Condition.relation(given, .equal, 1)
    let isNone = Condition.atMost(0, given)
    let (one, other) = (
      list.map { first.within($0) } ?? first, list.map { second.within($0) } ?? second
    )
    return Rule(
      id, "Either `\(one)` is given or `\(other)`.",
      Reading(
        .required,
        list.map { .eachItem($0, at: first, isOne) } ?? .requirement(at: first, isOne),
        words: .choice(
          list.map { .anyItem($0, isNone) } ?? isNone,
          .pattern("\(raw: first.name) and \(raw: second.name) can not be empty"),
          otherwise: .chosen("\(raw: first.name) and \(raw: second.name) cannot be used together")),
        .official))
  }

  /// What is told of a length outside of its window, in the words recorded for clips.
  static func lengthWords(_ kind: String, _ seconds: ClosedRange<Int>, tooShort: Condition) -> Words
  {
    .choice(
      tooShort,
      .pattern("\(raw: kind) duration can not less than \(raw: "\(seconds.lowerBound)")s"),
      otherwise: .pattern(
        "\(raw: kind) duration can not longer than \(raw: "\(seconds.upperBound)")s"))
  }

  /// Whether a quantity is within a window of whole numbers.
  static func isWithin(_ range: ClosedRange<Int>, _ quantity: Quantity) -> Condition {
    .all([
      .relation(quantity, .atLeast, Quantity(integerLiteral: range.lowerBound)),
      .relation(quantity, .atMost, Quantity(integerLiteral: range.upperBound)),
    ])
  }

  /// Whether a quantity is below a window.
  static func isBelow(_ range: ClosedRange<Int>, _ quantity: Quantity) -> Condition {
    .not(.relation(quantity, .atLeast, Quantity(integerLiteral: range.lowerBound)))
  }
}

extension Path {
  /// The last name of the path.
  var name: String {
    text.split { $0 == "." || $0 == "[" || $0 == "]" }.last.map(String.init) ?? text
  }
}
