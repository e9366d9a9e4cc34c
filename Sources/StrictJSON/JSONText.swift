/// A string as it stands in JSON, made once for texts that are written often.
package struct JSONText: Sendable, ExpressibleByStringLiteral {
  /// The text, escaped where it has to be, between its quotes.
  let bytes: [UInt8]

  /// The string with this text.
  package init(_ text: String) {
    var bytes: [UInt8] = []
    StringEscapes.appendString(text.utf8.span, onto: &bytes)
    self.bytes = bytes
  }

  /// The string with this text.
  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// How many bytes stand before the last quote.
  package var openingCount: Int { bytes.count - 1 }

  /// The text without its last quote, to be the beginning of a longer string.
  var opening: ArraySlice<UInt8> { bytes[..<(bytes.count - 1)] }
}
