/// Reads digits of 6 bits, four at a time, through a table.
///
/// Whether all bytes were digits is asked once, at the end: the values of bytes that are none have
/// the top bits set, and all values are gathered on the way.
enum Base64Decoder {
  /// The bytes that unpadded digits stand for; nil unless each is one and the bits left over are 0.
  static func decode(_ text: Span<UInt8>, _ alphabet: Base64Alphabet) -> [UInt8]? {
    guard let count = decodedCount(text.count) else { return nil }
    let values = alphabet.values.span
    precondition(values.count == 256, "each byte has a value")
    let words = alphabet.words.span
    precondition(words.count == 1_024, "each byte has a value at each of four places")
    var gathered: UInt8 = 0
    var strange: UInt32 = 0
    let bytes = [UInt8](capacity: count) { (output: inout OutputSpan<UInt8>) in
      var start = 0
      while text.count - start >= 4 {
        let four = text.extracting(start..<(start + 4))
        let word =
          words[Int(four[0])] | words[256 + Int(four[1])] | words[512 + Int(four[2])]
          | words[768 + Int(four[3])]
        strange |= word
        output.append(UInt8(truncatingIfNeeded: word >> 16))
        output.append(UInt8(truncatingIfNeeded: word >> 8))
        output.append(UInt8(truncatingIfNeeded: word))
        start += 4
      }
      let tail = text.count % 4
      guard tail > 0 else { return }
      let first = values[Int(text[text.count - tail])]
      let second = values[Int(text[text.count - tail + 1])]
      gathered |= first | second
      output.append(first << 2 | second >> 4)
      if tail == 3 {
        let third = values[Int(text[text.count - 1])]
        gathered |= third
        output.append(second << 4 | third >> 2)
      }
    }
    guard gathered & 0x80 == 0, strange >> 24 == 0, isLastDigitClean(text, alphabet) else {
      return nil
    }
    return bytes
  }

  /// Whether `decode` would give bytes, found out without making them.
  static func isValid(_ text: Span<UInt8>, _ alphabet: Base64Alphabet) -> Bool {
    guard decodedCount(text.count) != nil else { return false }
    // Compared with the ranges of the alphabet and without a branch: so the compiler looks at
    // sixteen bytes at a time, where a table gives one.
    let (plus, slash) = (alphabet.digits[62], alphabet.digits[63])
    var strange: UInt8 = 0
    for position in text.indices {
      let byte = text[position]
      let isLetter: UInt8 = (byte | 0x20) &- UInt8(ascii: "a") < 26 ? 1 : 0
      let isNumeral: UInt8 = byte &- UInt8(ascii: "0") < 10 ? 1 : 0
      let isOther: UInt8 = (byte == plus ? 1 : 0) | (byte == slash ? 1 : 0)
      strange |= 1 ^ (isLetter | isNumeral | isOther)
    }
    return strange == 0 && isLastDigitClean(text, alphabet)
  }

  /// How many bytes so many digits make; nil if no number of bytes is written with that many.
  static func decodedCount(_ digitCount: Int) -> Int? {
    digitCount % 4 == 1 ? nil : digitCount / 4 * 3 + max(0, digitCount % 4 - 1)
  }

  /// Whether the bits of the last digit that belong to no byte are 0 (RFC 4648, section 3.5).
  private static func isLastDigitClean(_ text: Span<UInt8>, _ alphabet: Base64Alphabet) -> Bool {
    guard text.count % 4 > 0 else { return true }
    let unused: UInt8 = text.count % 4 == 2 ? 0x0F : 0x03
    return alphabet.values[Int(text[text.count - 1])] & unused == 0
  }
}
