/// Name and value pairs of queries, as `application/x-www-form-urlencoded` has them (WHATWG URL).
package enum FormDecoding {
  /// The pairs in their order; what is malformed stands for itself, nothing is refused.
  ///
  /// A `+` is a space, a name without `=` has an empty value, empty pairs are passed over. A `%`
  /// without two hexadecimal digits is a percent sign; what is no UTF-8 becomes U+FFFD.
  package static func pairs(_ query: String) -> [(name: String, value: String)] {
    query.utf8.split(separator: UInt8(ascii: "&")).map { pair in
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      return (decode(Array(parts[0])), parts.count > 1 ? decode(Array(parts[1])) : "")
    }
  }

  private static func decode(_ bytes: [UInt8]) -> String {
    var decoded: [UInt8] = []
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
        decoded.append(byte == UInt8(ascii: "+") ? ByteClass.space : byte)
      }
    }
    return decoded[...].text
  }
}
