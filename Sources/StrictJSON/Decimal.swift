/// An exact decimal number of bounded size, for bounds, prices and durations.
///
/// The significand has at most 38 digits. Texts are read up to 18 significant digits, the first
/// worth less than 10^18 and the last at least 10^-18: so the sum, the difference and the product
/// of any two numbers read from outside are exact. Arithmetic that goes beyond 38 digits traps,
/// since longer chains of operations belong to numbers that are known or have been checked.
package struct Decimal: Hashable, Comparable, Sendable {
  /// The digits as one integer, without trailing zeros; 0 only for zero.
  let significand: Int128
  /// The power of ten that the significand is multiplied by; 0 for zero.
  let exponent: Int

  /// The number `significand × 10^exponent`, exactly; 38 digits and 100 powers are the bound.
  package init(_ significand: Int, exponent: Int = 0) {
    self.init(normalizing: Int128(significand), exponent: exponent)
  }

  init(normalizing value: Int128, exponent power: Int) {
    precondition(value.magnitude < Decimal.bound, "a decimal number of more than 38 digits")
    precondition(-100...100 ~= power, "a decimal number beyond 100 powers of ten")
    guard value != 0 else {
      (significand, exponent) = (0, 0)
      return
    }
    var (value, power) = (value, power)
    while value % 10 == 0, Int64(exactly: value) == nil {
      value /= 10
      power += 1
    }
    // Division of one machine word is many times as fast as that of two.
    if var word = Int64(exactly: value) {
      while word % 10 == 0 {
        word /= 10
        power += 1
      }
      value = Int128(word)
    }
    (significand, exponent) = (value, power)
  }

  /// Zero.
  package static let zero = Decimal(0)

  /// Whether there is nothing behind the point; true for `5.0`.
  package var isInteger: Bool { exponent >= 0 }

  /// The value as an `Int`; nil if it is no integer or too large.
  package var int: Int? {
    guard isInteger, let value = aligned(to: 0) else { return nil }
    return Int(exactly: value)
  }

  /// Orders by value.
  package static func < (left: Decimal, right: Decimal) -> Bool {
    let (leftSign, rightSign) = (left.significand.signum(), right.significand.signum())
    guard leftSign == rightSign, leftSign != 0 else { return leftSign < rightSign }
    let (leftDigits, rightDigits) = (left.digitCount, right.digitCount)
    let (leftTop, rightTop) = (leftDigits + left.exponent, rightDigits + right.exponent)
    guard leftTop == rightTop else { return (leftTop < rightTop) == (leftSign > 0) }
    // Equally many places before the point: both fit when brought to the same count of digits.
    let digits = max(leftDigits, rightDigits)
    return left.significand * Decimal.powers[digits - leftDigits]
      < right.significand * Decimal.powers[digits - rightDigits]
  }

  /// The exact sum.
  package static func + (left: Decimal, right: Decimal) -> Decimal {
    let exponent = min(left.exponent, right.exponent)
    guard let first = left.aligned(to: exponent), let second = right.aligned(to: exponent) else {
      preconditionFailure("a sum of more than 38 digits")
    }
    return Decimal(normalizing: first + second, exponent: exponent)
  }

  /// The exact difference.
  package static func - (left: Decimal, right: Decimal) -> Decimal { left + -right }

  /// The number with the other sign.
  package static prefix func - (value: Decimal) -> Decimal {
    Decimal(normalizing: -value.significand, exponent: value.exponent)
  }

  /// The exact product.
  package static func * (left: Decimal, right: Decimal) -> Decimal {
    let (product, overflow) = left.significand.multipliedReportingOverflow(by: right.significand)
    precondition(!overflow, "a product of more than 38 digits")
    return Decimal(normalizing: product, exponent: left.exponent + right.exponent)
  }

  /// Adds in place.
  package static func += (left: inout Decimal, right: Decimal) { left = left + right }

  /// Subtracts in place.
  package static func -= (left: inout Decimal, right: Decimal) { left = left - right }

  /// The significand for a smaller exponent; nil if it had more than 38 digits.
  private func aligned(to power: Int) -> Int128? {
    guard significand != 0 else { return 0 }
    let places = exponent - power
    guard places >= 0, places + digitCount <= 38 else { return nil }
    return significand * Decimal.powers[places]
  }

  private var digitCount: Int {
    let magnitude = Int128(significand.magnitude)
    return Decimal.powers.firstIndex { magnitude < $0 } ?? 38
  }

  private static let bound: UInt128 = 100_000_000_000_000_000_000_000_000_000_000_000_000

  /// The powers of ten from the 0th to the 38th.
  private static let powers: [Int128] = (0..<38).reduce(into: [1]) { powers, index in
    powers.append(powers[index] * 10)
  }
}
