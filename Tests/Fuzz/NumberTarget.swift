import StrictJSON

/// Two numbers of any size, parted by a space.
enum NumberTarget {
  static func check(_ bytes: [UInt8]) {
    let words = String(decoding: bytes, as: UTF8.self)
      .split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let (left, right) = (words[0], words.count > 1 ? words[1] : "0")
    for text in [left, right] { check(text) }
    let order = Decimal.compareSpellings(left, right)
    let areNumbers = Decimal.isNumber(spelling: left) && Decimal.isNumber(spelling: right)
    demand((order != nil) == areNumbers, "order without numbers")
    demand(
      Decimal.compareSpellings(right, left)?.signum() == order.map { -$0.signum() },
      "the order depends on the side")
    guard let one = Decimal(left), let other = Decimal(right), let order else { return }
    demand(order.signum() == (one < other ? -1 : one == other ? 0 : 1), "two orders differ")
    // Sums and products of any two numbers that were read are exact: nothing here may trap.
    demand(one + other - other == one, "a sum is not exact")
    demand(one * other == other * one, "a product depends on the side")
    demand((one - other == .zero) == (one == other), "a difference is not exact")
  }

  private static func check(_ text: String) {
    let isNumber =
      PlainJSON.accepts(Array(text.utf8), depth: 0)
      && (text.utf8.first.map { $0 == 0x2D || 0x30...0x39 ~= $0 } ?? false)
      && (text.utf8.last.map { 0x30...0x39 ~= $0 } ?? false)
    demand(Decimal.isNumber(spelling: text) == isNumber, "'\(text)' as a number")
    demand((JSONNumber(spelling: text) != nil) == isNumber, "'\(text)' as a spelling")
    guard let number = Decimal(text) else { return }
    demand(isNumber, "'\(text)' is read though it is no number")
    let shortest = number.description
    demand(Decimal(shortest) == number, "\(shortest) reads differently")
    demand(Decimal.compareSpellings(text, shortest) == 0, "\(shortest) is not \(text)")
    demand(number.isInteger == Decimal.isInteger(spelling: text), "\(text) as an integer")
    if let whole = number.int { demand(Decimal(whole) == number, "\(text) is not \(whole)") }
    if let whole = Decimal.wholePart(spelling: text) {
      let rest = number - Decimal(whole)
      demand(rest < 1 && -1 < rest, "\(whole) is not the whole part of \(text)")
    }
  }
}
