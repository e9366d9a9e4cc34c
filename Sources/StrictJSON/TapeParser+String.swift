extension TapeParser {
  /// The offset of the quote that ends the string whose first byte is at `start`, and its traits.
  ///
  /// Everything is checked here, so that reading the string later cannot fail: escapes, pairs of
  /// surrogates, control characters, well-formed UTF-8.
  @inline(__always)
  static func endOfString(
    in text: Span<UInt8>, from start: Int
  ) throws(JSONFault) -> (end: Int, traits: TapeNode.Traits) {
    let position = ByteScan.endOfPlainRun(in: text, from: start)
    if position < text.count, text[position] == UInt8(ascii: "\"") { return (position, []) }
    return try endOfMixedString(in: text, from: position)
  }

  @inline(never)
  private static func endOfMixedString(
    in text: Span<UInt8>, from start: Int
  ) throws(JSONFault) -> (end: Int, traits: TapeNode.Traits) {
    var position = start
    var traits: TapeNode.Traits = []
    while true {
      position = ByteScan.endOfPlainRun(in: text, from: position)
      guard position < text.count else { throw fault(.quote, at: position, in: text) }
      let byte = text[position]
      if byte == UInt8(ascii: "\"") { return (position, traits) }
      if byte == UInt8(ascii: "\\") {
        traits.insert(.escapes)
        position = try endOfEscape(in: text, from: position)
      } else if byte < 0x20 {
        throw JSONFault(.controlCharacter(byte), at: position, in: text)
      } else {
        traits.insert(.beyondASCII)
        while position < text.count, text[position] >= 0x80 {
          position = try endOfSequence(in: text, from: position)
        }
      }
    }
  }

  /// The offset behind the escape whose backslash is at `start`, both halves of a pair included.
  private static func endOfEscape(
    in text: Span<UInt8>, from start: Int
  ) throws(JSONFault) -> Int {
    guard start + 1 < text.count else { throw fault(.escape, at: start + 1, in: text) }
    switch text[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start + 2
    case UInt8(ascii: "u"):
      let unit = try codeUnit(in: text, from: start + 2)
      guard 0xD800..<0xE000 ~= unit else { return start + 6 }
      let isFollowed =
        unit < 0xDC00 && start + 7 < text.count
        && text[start + 6] == UInt8(ascii: "\\") && text[start + 7] == UInt8(ascii: "u")
      guard isFollowed, 0xDC00..<0xE000 ~= (try codeUnit(in: text, from: start + 8)) else {
        throw JSONFault(.loneSurrogate(unit), at: start, in: text)
      }
      return start + 12
    default:
      throw fault(.escape, at: start + 1, in: text)
    }
  }

  private static func codeUnit(
    in text: Span<UInt8>, from start: Int
  ) throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for position in start..<(start + 4) {
      guard position < text.count, let digit = hexadecimalValue(of: text[position]) else {
        throw fault(.hexadecimalDigit, at: position, in: text)
      }
      unit = unit << 4 | digit
    }
    return unit
  }

  /// The value of a hexadecimal digit in either case; nil for any other byte.
  static func hexadecimalValue(of byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte &- 0x30)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte &- 0x57)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte &- 0x37)
    default: nil
    }
  }

  /// The offset behind the UTF-8 sequence that begins at `start` with a byte beyond ASCII.
  ///
  /// The ranges are those of RFC 3629, section 4: no overlong form, no surrogate, no scalar above
  /// U+10FFFF.
  @inline(__always)
  private static func endOfSequence(
    in text: Span<UInt8>, from start: Int
  ) throws(JSONFault) -> Int {
    let lead = text[start]
    let trailing: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: trailing = 1
    case 0xE0: (trailing, second) = (2, 0xA0...0xBF)
    case 0xED: (trailing, second) = (2, 0x80...0x9F)
    case 0xE1...0xEF: trailing = 2
    case 0xF0: (trailing, second) = (3, 0x90...0xBF)
    case 0xF4: (trailing, second) = (3, 0x80...0x8F)
    case 0xF1...0xF3: trailing = 3
    default: throw JSONFault(.invalidUTF8(lead), at: start, in: text)
    }
    guard text.count - start > trailing, second ~= text[start + 1],
      trailing < 2 || text[start + 2] & 0xC0 == 0x80,
      trailing < 3 || text[start + 3] & 0xC0 == 0x80
    else {
      throw JSONFault(.invalidUTF8(lead), at: start, in: text)
    }
    return start + 1 + trailing
  }
}
