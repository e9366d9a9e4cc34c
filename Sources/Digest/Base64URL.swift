/// Base64 for URLs and tokens (RFC 4648, section 5), without padding.
///
/// That is the form of RFC 7515, section 2. Refused is whatever `Base64` refuses, and any padding.
package enum Base64URL {
  /// The encoded bytes as ASCII.
  package static func encode(_ bytes: [UInt8]) -> [UInt8] {
    Base64Encoder.encode(bytes.span, .urlSafe, isPadded: false)
  }

  /// The encoded bytes as text.
  package static func text(_ bytes: [UInt8]) -> String {
    String(decoding: encode(bytes), as: UTF8.self)
  }

  /// The bytes that a text stands for; nil if it is refused.
  package static func decode(_ text: [UInt8]) -> [UInt8]? { decode(text[...]) }

  /// The bytes that a text stands for; nil if it is refused.
  package static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    Base64Decoder.decode(text.span, .urlSafe)
  }
}
