extension JSONFault {
  /// The ways in which a text can fail.
  package enum Kind: Equatable, Sendable, CustomStringConvertible {
    /// The grammar wanted one thing and the text has another.
    case expected(Expectation, found: Finding)
    /// The text begins with a byte order mark, which RFC 8259 (section 8.1) lets a reader refuse.
    case byteOrderMark
    /// A byte that is no part of well-formed UTF-8 (RFC 3629), overlong forms included.
    case invalidUTF8(UInt8)
    /// A control character that stands unescaped in a string.
    case controlCharacter(UInt8)
    /// An escape `\uD800`…`\uDFFF` that is no half of a pair.
    case loneSurrogate(UInt16)
    /// More levels of arrays and objects than the limit.
    case tooDeep(limit: Int)
    /// More bytes than the limit.
    case tooLong(limit: Int)
    /// More values and member names than the limit.
    case tooManyValues(limit: Int)

    /// A phrase without a place, in which bytes that cannot be shown are written in hexadecimal.
    package var description: String {
      switch self {
      case .expected(let expectation, let finding): "expected \(expectation), found \(finding)"
      case .byteOrderMark: "expected a value, found a byte order mark"
      case .invalidUTF8(let byte): "expected UTF-8, found \(Finding.byte(byte))"
      case .controlCharacter(let byte):
        "expected an escape for a control character, found \(Finding.byte(byte))"
      case .loneSurrogate(let unit):
        "expected a pair of surrogates, found only \\u\(String(unit, radix: 16))"
      case .tooDeep(let limit): "expected at most \(limit) levels of nesting, found more"
      case .tooLong(let limit): "expected at most \(limit) bytes, found more"
      case .tooManyValues(let limit): "expected at most \(limit) values, found more"
      }
    }
  }
}
