/// A ratio of two whole numbers in lowest terms, such as the frame rate 30000/1001.
package struct Fraction: Hashable, Sendable, CustomStringConvertible {
  /// What is divided.
  package let numerator: Int
  /// What it is divided by; above 0.
  package let denominator: Int

  /// The ratio of a number that is not negative to one above 0; nil for others.
  package init?(_ numerator: Int, _ denominator: Int) {
    guard numerator >= 0, denominator > 0 else { return nil }
    var divisor = numerator
    var rest = denominator
    while rest > 0 { (divisor, rest) = (rest, divisor % rest) }
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// Both numbers, `30000/1001`; only the first one when the ratio is whole.
  package var description: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}
