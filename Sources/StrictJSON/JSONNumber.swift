/// A number as it is spelled: equal only to the same spelling, so `1`, `1.0` and `1e0` differ.
///
/// Compare `decimal` where the value counts instead.
package struct JSONNumber: Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// The spelling, which follows the grammar of RFC 8259, section 6.
  package let spelling: String

  /// The number spelled as a plain integer.
  package init(_ value: Int) { spelling = String(value) }

  /// The number in its shortest spelling without an exponent.
  package init(_ value: Decimal) { spelling = value.description }

  /// The number spelled as a plain integer.
  package init(integerLiteral value: Int) { self.init(value) }

  /// The number of that spelling, of any size; nil unless it is exactly one JSON number.
  package init?(spelling: String) {
    let span = spelling.utf8.span
    guard span.count > 0, (try? TapeParser.endOfNumber(in: span, from: 0)) == span.count else {
      return nil
    }
    self.spelling = spelling
  }

  /// A spelling that a parser has checked already.
  init(checked spelling: String) { self.spelling = spelling }

  /// The value if the spelling is that of a plain integer and an `Int` holds it.
  ///
  /// Nil for `5.0` and `5e0`, which `decimal` reads.
  package var int: Int? { Int(spelling) }

  /// The exact value; nil beyond the bound of `Decimal`.
  package var decimal: Decimal? { Decimal(spelling) }
}
