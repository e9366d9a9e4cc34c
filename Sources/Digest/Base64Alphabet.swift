/// The 64 digits of one encoding, and what each byte is worth as such a digit.
struct Base64Alphabet: Sendable {
  /// The digits by their values.
  let digits: [UInt8]
  /// The values of all 256 bytes; 0xFF for those that are no digit.
  let values: [UInt8]
  /// The values of all bytes as the first, second, third and last of four digits, each where it
  /// stands in the 24 bits that the four make; the top byte is set for those that are no digit.
  let words: [UInt32]

  private init(_ lastTwo: String) {
    let text = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + lastTwo
    digits = Array(text.utf8)
    values = digits.enumerated().reduce(into: [UInt8](repeating: 0xFF, count: 256)) {
      $0[Int($1.element)] = UInt8($1.offset)
    }
    let values = values
    words = [18, 12, 6, 0].flatMap { place in
      values.map { $0 == 0xFF ? 0xFF00_0000 : UInt32($0) << UInt32(place) }
    }
  }

  /// The alphabet of RFC 4648, section 4.
  static let standard = Base64Alphabet("+/")
  /// The alphabet of RFC 4648, section 5.
  static let urlSafe = Base64Alphabet("-_")
}
