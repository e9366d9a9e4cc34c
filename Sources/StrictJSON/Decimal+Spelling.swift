extension Decimal: CustomStringConvertible, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// Reads a JSON number; nil if it is none or beyond the bound for numbers read from outside.
  package init?(_ spelling: String) {
    self.init(span: spelling.utf8.span)
  }

  /// Reads a JSON number given as bytes; nil as for text.
  package init?(utf8 spelling: [UInt8]) {
    self.init(span: spelling.span)
  }

  private init?(span: Span<UInt8>) {
    guard let parts = SpelledNumber(span) else { return nil }
    guard let first = parts.digits.first else {
      self = .zero
      return
    }
    let lowest = parts.top - parts.digits.count
    guard parts.digits.count <= 18, parts.top <= 18, lowest >= -18 else { return nil }
    let magnitude = parts.digits.dropFirst().reduce(Int128(first)) { $0 * 10 + Int128($1) }
    self.init(
      normalizing: parts.isNegative ? -magnitude : magnitude, exponent: lowest)
  }

  /// The integer.
  package init(integerLiteral value: Int) { self.init(value) }

  /// The number as it is written in the source, up to 15 significant digits; `0.6` is exactly 6/10.
  ///
  /// The literal passes through a `Double`, whose shortest description is the literal again. One
  /// beyond the bound traps.
  package init(floatLiteral value: Double) {
    guard let decimal = Decimal(value.description) else {
      preconditionFailure("a literal beyond the bound of decimal numbers")
    }
    self = decimal
  }

  /// The shortest spelling without an exponent and without trailing zeros: `2.4`, `-0.05`, `1000`.
  package var description: String {
    // One machine word is written many times as fast as two.
    let magnitude = significand.magnitude
    let digits = UInt64(exactly: magnitude).map { String($0) } ?? String(magnitude)
    let sign = significand < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let places = -exponent
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// Whether a text is exactly one JSON number, of any size (RFC 8259, section 6).
  package static func isNumber(spelling: String) -> Bool {
    SpelledNumber(spelling.utf8.span) != nil
  }

  /// Whether a JSON number of any size has nothing behind the point; false for other texts.
  package static func isInteger(spelling: String) -> Bool {
    guard let number = SpelledNumber(spelling.utf8.span) else { return false }
    return number.digits.isEmpty || number.top >= number.digits.count
  }

  /// What stands before the point of a JSON number of any size; nil for other texts.
  ///
  /// Where no `Int` holds it, the nearest one.
  package static func wholePart(spelling: String) -> Int? {
    guard let number = SpelledNumber(spelling.utf8.span) else { return nil }
    guard number.top <= 19 else { return number.isNegative ? .min : .max }
    let magnitude = (0..<max(0, number.top)).reduce(Int128(0)) { sum, place in
      sum * 10 + (place < number.digits.count ? Int128(number.digits[place]) : 0)
    }
    return Int(clamping: number.isNegative ? -magnitude : magnitude)
  }

  /// Compares two JSON numbers of any size by value: negative, 0 or positive; nil if one is none.
  ///
  /// Exponents beyond eighteen digits are taken as that large.
  package static func compareSpellings(_ left: String, _ right: String) -> Int? {
    guard let left = SpelledNumber(left.utf8.span), let right = SpelledNumber(right.utf8.span)
    else { return nil }
    guard left.sign == right.sign else { return left.sign - right.sign }
    if left.top != right.top { return left.top < right.top ? -left.sign : left.sign }
    if left.digits == right.digits { return 0 }
    return left.digits.lexicographicallyPrecedes(right.digits) ? -left.sign : left.sign
  }
}
