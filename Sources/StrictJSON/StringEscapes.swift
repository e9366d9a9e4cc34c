/// The escapes of JSON strings (RFC 8259, section 7): undone, counted and written.
enum StringEscapes {
  /// Appends the UTF-8 that a string's bytes stand for; they were checked by the parser before.
  static func decode(_ string: ArraySlice<UInt8>, onto decoded: inout [UInt8]) {
    var position = string.startIndex
    while position < string.endIndex {
      let byte = string[position]
      guard byte == UInt8(ascii: "\\") else {
        decoded.append(byte)
        position += 1
        continue
      }
      let mark = string[position + 1]
      guard mark == UInt8(ascii: "u") else {
        decoded.append(character(of: mark))
        position += 2
        continue
      }
      var value = codeUnit(in: string, at: position + 2)
      position += 6
      if 0xD800..<0xDC00 ~= value {
        value = 0x10000 + (value - 0xD800) << 10 + (codeUnit(in: string, at: position + 2) - 0xDC00)
        position += 6
      }
      append(scalar: value, onto: &decoded)
    }
  }

  /// The length in UTF-16 code units of what a string's bytes stand for.
  static func utf16Count(of string: ArraySlice<UInt8>) -> Int {
    var units = 0
    var position = string.startIndex
    while position < string.endIndex {
      let byte = string[position]
      if byte == UInt8(ascii: "\\") {
        units += 1
        position += string[position + 1] == UInt8(ascii: "u") ? 6 : 2
      } else {
        // A sequence of four bytes is a pair of surrogates; bytes that continue one count nothing.
        units += byte >= 0xF0 ? 2 : byte & 0xC0 == 0x80 ? 0 : 1
        position += 1
      }
    }
    return units
  }

  /// Appends UTF-8 as a JSON string, quotes included.
  ///
  /// Escaped are `"`, `\` and the control characters, these by their short form or as `\u00xx` in
  /// lower case (RFC 8785, section 3.2.2.2). Everything else stays as it is.
  static func appendString(_ text: Span<UInt8>, onto bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    while true {
      let end = endOfUnescapedRun(in: text, from: start)
      bytes.append(addingCapacity: end - start + 1) { (output: inout OutputSpan<UInt8>) in
        for position in start..<end { output.append(text[position]) }
        if end == text.count { output.append(UInt8(ascii: "\"")) }
      }
      guard end < text.count else { return }
      append(escaping: text[end], onto: &bytes)
      start = end + 1
    }
  }

  /// Whether all of a text is ASCII that stands for itself.
  static func isPlain(_ text: Span<UInt8>) -> Bool {
    ByteScan.endOfPlainRun(in: text, from: 0) == text.count
  }

  private static func endOfUnescapedRun(in text: Span<UInt8>, from start: Int) -> Int {
    var position = ByteScan.endOfPlainRun(in: text, from: start)
    while position < text.count, text[position] >= 0x80 {
      position = ByteScan.endOfPlainRun(in: text, from: position + 1)
    }
    return position
  }

  private static func append(escaping byte: UInt8, onto bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0..<0x20:
      bytes.append(contentsOf: [0x75, 0x30, 0x30, 0x30 + byte >> 4])
      bytes.append(byte & 15 < 10 ? 0x30 + byte & 15 : 0x57 + byte & 15)
    default: bytes.append(byte)
    }
  }

  private static func character(of mark: UInt8) -> UInt8 {
    switch mark {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "r"): 0x0D
    default: mark
    }
  }

  private static func codeUnit(in string: ArraySlice<UInt8>, at start: Int) -> UInt32 {
    string[start..<(start + 4)].reduce(0) { unit, digit in
      unit << 4 | UInt32(TapeParser.hexadecimalValue(of: digit) ?? 0)
    }
  }

  private static func append(scalar value: UInt32, onto bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
