/// Writes bytes as digits of 6 bits.
enum Base64Encoder {
  /// The digits of all bytes, filled up with `=` to a multiple of four if padding is wanted.
  static func encode(
    _ bytes: Span<UInt8>, _ alphabet: Base64Alphabet, isPadded: Bool
  ) -> [UInt8] {
    let digits = alphabet.digits.span
    let tail = bytes.count % 3
    return Array(capacity: (bytes.count + 2) / 3 * 4) { (output: inout OutputSpan<UInt8>) in
      var position = 0
      while bytes.count - position >= 3 {
        let three = bytes.extracting(position..<(position + 3))
        output.append(digits[Int(three[0] >> 2)])
        output.append(digits[Int(three[0] << 4 & 0x30 | three[1] >> 4)])
        output.append(digits[Int(three[1] << 2 & 0x3C | three[2] >> 6)])
        output.append(digits[Int(three[2] & 0x3F)])
        position += 3
      }
      guard tail > 0 else { return }
      let first = bytes[position]
      let second = tail == 2 ? bytes[position + 1] : 0
      output.append(digits[Int(first >> 2)])
      output.append(digits[Int(first << 4 & 0x30 | second >> 4)])
      if tail == 2 { output.append(digits[Int(second << 2 & 0x3C)]) }
      if isPadded {
        for _ in tail..<3 { output.append(UInt8(ascii: "=")) }
      }
    }
  }
}
