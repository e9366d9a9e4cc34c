import StrictJSON

/// A decimal number of any size, as it is spelled.
///
/// The service's own numbers may be longer than what can be calculated with here; whether one is
/// whole and which of two is greater can always be told.
struct Numeral {
  let spelling: String

  /// Takes the spelling of a JSON number; nil for any other text.
  init?(_ spelling: String) {
    guard JSONNumber(spelling: spelling) != nil else { return nil }
    self.spelling = spelling
  }

  /// Whether nothing is behind the point once the exponent has moved it.
  var isWhole: Bool {
    let parts = spelling.split { $0 == "e" || $0 == "E" }
    let number = parts[0].split(separator: ".")
    let digits = number.joined().drop { $0 == "-" || $0 == "0" }
    guard !digits.isEmpty else { return true }
    let places = number.count > 1 ? number[1].count : 0
    let zeros = digits.reversed().prefix { $0 == "0" }.count
    // An exponent that no machine word holds moves the point beyond all digits.
    let exponent = parts.count > 1 ? String(parts[1]) : "0"
    let power = Int(exponent) ?? (exponent.hasPrefix("-") ? -1_000_000_000 : 1_000_000_000)
    return power - places + zeros >= 0
  }

  /// The number to calculate with; nil for one that cannot be a count, a size or a time, which is
  /// what is larger than a trillion or finer than a billionth.
  var quantity: Decimal? {
    guard let number = Decimal(spelling) else { return nil }
    let limit: Decimal = 1_000_000_000_000
    let isModest = number < limit && -limit < number
    return isModest && (number * 1_000_000_000).isInteger ? number : nil
  }

  func isGreater(than bound: Decimal) -> Bool {
    Decimal.compareSpellings(spelling, bound.description).map { $0 > 0 } ?? false
  }

  func isLess(than bound: Decimal) -> Bool {
    Decimal.compareSpellings(spelling, bound.description).map { $0 < 0 } ?? false
  }
}
