import Digest

/// Base64 of both alphabets, of bytes and back.
enum Base64Target {
  static func check(_ bytes: [UInt8]) {
    demand(Base64.decode(Base64.encode(bytes)) == bytes, "bytes do not come back")
    demand(Base64URL.decode(Base64URL.encode(bytes)) == bytes, "bytes do not come back from URLs")
    demand(Base64.decodedCount(Base64.encode(bytes)) == bytes.count, "a count is wrong")

    let decoded = Base64.decode(bytes)
    demand(decoded == plain(bytes, "+/", isPadded: true), "two decoders differ")
    demand(Base64.decodedCount(bytes) == decoded?.count, "counting and decoding differ")
    if let decoded { demand(Base64.encode(decoded) == bytes, "bytes have a second spelling") }

    let fromURL = Base64URL.decode(bytes)
    demand(fromURL == plain(bytes, "-_", isPadded: false), "two decoders of URLs differ")
    if let fromURL { demand(Base64URL.encode(fromURL) == bytes, "a second spelling in URLs") }

    let framed = [0x41] + bytes + [0x41]
    demand(Base64.decode(framed[1..<(framed.count - 1)]) == decoded, "a slice reads differently")
  }

  /// Decodes bit by bit; nil unless the text is the one spelling of its bytes.
  private static func plain(_ text: [UInt8], _ lastTwo: String, isPadded: Bool) -> [UInt8]? {
    let alphabet = Array(
      ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + lastTwo).utf8)
    let digits = text.prefix { $0 != UInt8(ascii: "=") }
    let padding = text.dropFirst(digits.count)
    guard padding.allSatisfy({ $0 == UInt8(ascii: "=") }), digits.count % 4 != 1,
      padding.count == (isPadded ? (4 - digits.count % 4) % 4 : 0)
    else { return nil }
    var bytes: [UInt8] = []
    var bits = 0
    var count = 0
    for digit in digits {
      guard let value = alphabet.firstIndex(of: digit) else { return nil }
      (bits, count) = (bits << 6 | value, count + 6)
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count))
        bits &= 1 << count - 1
      }
    }
    return bits == 0 ? bytes : nil
  }
}
