extension TapeParser {
  /// The offset behind the number that begins at `start` with a digit or a minus sign.
  ///
  /// Only the grammar is checked (RFC 8259, section 6): a number may have any size.
  static func endOfNumber(in text: Span<UInt8>, from start: Int) throws(JSONFault) -> Int {
    var position = start
    if text[position] == UInt8(ascii: "-") { position += 1 }
    if position < text.count, text[position] == UInt8(ascii: "0") {
      position += 1
      if isDigit(in: text, at: position) {
        throw fault(.endOfInteger, at: position, in: text)
      }
    } else {
      position = try digits(in: text, from: position, expecting: .digit)
    }
    if position < text.count, text[position] == UInt8(ascii: ".") {
      position = try digits(in: text, from: position + 1, expecting: .fraction)
    }
    // Setting the bit of lower case leaves nothing but `e` and `E` equal to `e`.
    if position < text.count, text[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < text.count,
        text[position] == UInt8(ascii: "+") || text[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      position = try digits(in: text, from: position, expecting: .exponent)
    }
    return position
  }

  private static func digits(
    in text: Span<UInt8>, from start: Int, expecting expectation: JSONFault.Expectation
  ) throws(JSONFault) -> Int {
    guard isDigit(in: text, at: start) else { throw fault(expectation, at: start, in: text) }
    var position = start + 1
    while isDigit(in: text, at: position) { position += 1 }
    return position
  }

  @inline(__always)
  private static func isDigit(in text: Span<UInt8>, at position: Int) -> Bool {
    position < text.count && text[position] &- UInt8(ascii: "0") < 10
  }
}
