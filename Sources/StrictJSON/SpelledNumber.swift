/// A JSON number of any size, taken apart: its value is `0.d₁d₂d₃… × 10^top`.
struct SpelledNumber {
  let isNegative: Bool
  /// The significant digits as numbers, neither the first nor the last one 0; none for zero.
  let digits: [UInt8]
  /// The power of ten just above the first digit; 0 for zero.
  let top: Int

  /// -1, 0 or 1; zero has no sign, however it is spelled.
  var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }

  /// Takes a spelling apart; nil unless it is exactly one JSON number (RFC 8259, section 6).
  init?(_ spelling: Span<UInt8>) {
    guard spelling.count > 0,
      (try? TapeParser.endOfNumber(in: spelling, from: 0)) == spelling.count
    else { return nil }
    var digits: [UInt8] = []
    var places = 0
    var isFraction = false
    var position = 0
    while position < spelling.count, spelling[position] | 0x20 != UInt8(ascii: "e") {
      let digit = spelling[position] &- UInt8(ascii: "0")
      if digit < 10 {
        // Zeros before the first significant digit only move it.
        if digit > 0 || !digits.isEmpty { digits.append(digit) }
        if isFraction { places += 1 }
      } else if spelling[position] == UInt8(ascii: ".") {
        isFraction = true
      }
      position += 1
    }
    let exponent = SpelledNumber.exponent(spelling, from: position + 1)
    isNegative = spelling[0] == UInt8(ascii: "-")
    top = digits.isEmpty ? 0 : digits.count - places + exponent
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
  }

  private static let greatestExponent = 1_000_000_000_000_000_000

  private static func exponent(_ spelling: Span<UInt8>, from start: Int) -> Int {
    guard start < spelling.count else { return 0 }
    var value = 0
    for position in start..<spelling.count {
      let digit = spelling[position] &- UInt8(ascii: "0")
      guard digit < 10 else { continue }
      value = value < greatestExponent / 10 ? value * 10 + Int(digit) : greatestExponent
    }
    return spelling[start] == UInt8(ascii: "-") ? -value : value
  }
}
