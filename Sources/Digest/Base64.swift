/// Base64 with padding (RFC 4648, section 4), read as strictly as it is written.
///
/// Refused are white space and any other byte beyond the alphabet, the digits of the URL-safe
/// alphabet, padding that is missing, too much or inside, and a last digit whose unused bits are
/// not 0 (`QQ==` is read, `QR==` is not): each byte string has exactly one spelling.
package enum Base64 {
  /// The encoded bytes as ASCII.
  package static func encode(_ bytes: [UInt8]) -> [UInt8] {
    Base64Encoder.encode(bytes.span, .standard, isPadded: true)
  }

  /// The encoded bytes as text.
  package static func text(_ bytes: [UInt8]) -> String {
    String(decoding: encode(bytes), as: UTF8.self)
  }

  /// The bytes that a text stands for; nil if it is refused.
  package static func decode(_ text: [UInt8]) -> [UInt8]? { decode(text[...]) }

  /// The bytes that a text stands for; nil if it is refused.
  package static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard let digitCount = digitCount(text.span) else { return nil }
    return Base64Decoder.decode(text.span.extracting(first: digitCount), .standard)
  }

  /// How many bytes a text stands for, after reading all of it; nil if it is refused.
  ///
  /// Nothing is stored: for media of which only the size counts.
  package static func decodedCount(_ text: [UInt8]) -> Int? { decodedCount(text[...]) }

  /// How many bytes a text stands for, after reading all of it; nil if it is refused.
  package static func decodedCount(_ text: ArraySlice<UInt8>) -> Int? {
    guard let digitCount = digitCount(text.span),
      Base64Decoder.isValid(text.span.extracting(first: digitCount), .standard)
    else { return nil }
    return Base64Decoder.decodedCount(digitCount)
  }

  /// One byte of those that a text stands for, when the text is known to be right.
  package static func byte(_ index: Int, of text: ArraySlice<UInt8>) -> UInt8 {
    let values = Base64Alphabet.standard.values
    // A byte lies in two neighbouring digits of the four that three bytes make.
    let digit = text.startIndex + index / 3 * 4 + index % 3
    let pair =
      UInt16(values[Int(text[digit])]) << 6 | UInt16(values[Int(text[digit + 1])])
    return UInt8(truncatingIfNeeded: pair >> (4 - 2 * UInt16(index % 3)))
  }

  /// How many bytes come before the padding; nil if they are not padded to a multiple of four.
  private static func digitCount(_ text: Span<UInt8>) -> Int? {
    guard text.count % 4 == 0 else { return nil }
    let pad = UInt8(ascii: "=")
    guard text.count > 0, text[text.count - 1] == pad else { return text.count }
    return text[text.count - 2] == pad ? text.count - 2 : text.count - 1
  }
}
