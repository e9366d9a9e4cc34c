/// Four characters that name a box, a brand or a handler of MP4, or a chunk of PNG.
struct FourCharacterCode: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  let code: UInt32

  init(code: UInt32) {
    self.code = code
  }

  /// The code spelled in ASCII; a literal of another length is a programmer's mistake.
  init(stringLiteral text: StaticString) {
    let spelling = text.description.utf8
    precondition(spelling.count == 4, "a four-character code has four characters")
    code = spelling.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The four characters, those that cannot be printed as dots.
  var description: String {
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: code >> UInt32(24 - 8 * $0)) }
    return String(decoding: bytes.map { 0x20..<0x7F ~= $0 ? $0 : 0x2E }, as: UTF8.self)
  }
}
