/// Percent-encoding (RFC 3986, section 2.1).
enum PercentCoding {
  /// The text with its triplets decoded.
  ///
  /// A `%` that begins none stays; bytes that are no UTF-8 become replacement characters.
  static func decode(_ text: ArraySlice<UInt8>, plusIsSpace: Bool = false) -> String {
    guard text.contains(percent) || plusIsSpace && text.contains(plus) else {
      return String(decoding: text, as: UTF8.self)
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    var rest = text
    while let byte = rest.popFirst() {
      if byte == percent, let high = digit(rest.first), let low = digit(rest.dropFirst().first) {
        decoded.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(plusIsSpace && byte == plus ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static let percent = UInt8(ascii: "%")
  private static let plus = UInt8(ascii: "+")

  private static func digit(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case .some(let byte) where (48...57).contains(byte): byte - 48
    case .some(let byte) where (65...70).contains(byte): byte - 55
    case .some(let byte) where (97...102).contains(byte): byte - 87
    default: nil
    }
  }
}
