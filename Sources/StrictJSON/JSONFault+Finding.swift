extension JSONFault {
  /// What stands at a place instead of what was expected.
  package enum Finding: Equatable, Sendable, CustomStringConvertible {
    /// The text is over.
    case end
    /// A character; white space beyond ASCII and invisible ones are told by their number.
    case character(Unicode.Scalar)
    /// A control character, or a byte that is not UTF-8.
    case byte(UInt8)

    init(at offset: Int, in text: Span<UInt8>) {
      guard offset < text.count else {
        self = .end
        return
      }
      var bytes: [UInt8] = []
      for position in offset..<min(offset + 4, text.count) { bytes.append(text[position]) }
      // An ill-formed start is repaired to U+FFFD, which is then told by its byte.
      let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
      let isControl = scalar.properties.generalCategory == .control
      self = isControl || scalar == "\u{FFFD}" ? .byte(bytes[0]) : .character(scalar)
    }

    /// The words that follow "found".
    package var description: String {
      switch self {
      case .end: "the end of the text"
      case .character(let scalar) where Finding.isVisible(scalar): "'\(scalar)'"
      case .character(let scalar): "U+" + hexadecimal(scalar.value, digits: 4)
      case .byte(let byte): "byte 0x" + hexadecimal(UInt32(byte), digits: 2)
      }
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
      scalar == " "
        || !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
    }

    private func hexadecimal(_ value: UInt32, digits: Int) -> String {
      let text = String(value, radix: 16, uppercase: digits > 2)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
  }
}
