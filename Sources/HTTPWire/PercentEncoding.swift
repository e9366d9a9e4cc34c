/// Percent-encoding of URLs (RFC 3986, section 2.1).
package enum PercentEncoding {
  /// The bytes that the text stands for; nil when a `%` is not followed by two hexadecimal digits.
  package static func decode(_ text: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    bytes.reserveCapacity(rest.count)
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(ByteClass.hexDigit),
        let low = rest.popFirst().flatMap(ByteClass.hexDigit)
      else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    return bytes
  }

  /// The text that bytes spell, nothing refused.
  ///
  /// A `%` without two hexadecimal digits is a percent sign; what is no UTF-8 becomes U+FFFD.
  package static func text(_ bytes: [UInt8], plusIsSpace: Bool = false) -> String {
    // Ids and most values have nothing to decode.
    guard bytes.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else {
      return bytes[...].text
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "%"), index + 1 < bytes.count,
        let high = ByteClass.hexDigit(bytes[index]), let low = ByteClass.hexDigit(bytes[index + 1])
      {
        decoded.append(UInt8(high << 4 | low))
        index += 2
      } else {
        decoded.append(plusIsSpace && byte == UInt8(ascii: "+") ? ByteClass.space : byte)
      }
    }
    return decoded[...].text
  }

  /// Text in its normal form: nothing is encoded that need not be, and digits are capitals.
  ///
  /// URLs that differ only in that are the same (RFC 9110, section 4.2.3). Every `%` must be followed
  /// by two hexadecimal digits.
  static func normalized(_ bytes: ArraySlice<UInt8>) -> String {
    var normal: [UInt8] = []
    normal.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), rest.count >= 2,
        let high = ByteClass.hexDigit(rest[rest.startIndex]),
        let low = ByteClass.hexDigit(rest[rest.startIndex + 1])
      else {
        normal.append(byte)
        continue
      }
      rest = rest.dropFirst(2)
      let decoded = UInt8(high << 4 | low)
      if ByteClass.isUnreserved(decoded) {
        normal.append(decoded)
      } else {
        normal += [byte, digits[high], digits[low]]
      }
    }
    return normal[...].text
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  /// Text in which everything but letters, digits and `-._~` is encoded, for use in paths and queries.
  package static func encode(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if ByteClass.isUnreserved(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return bytes[...].text
  }
}
