import Digest
import Testing

/// Texts that look like base64 and are not.
@Suite struct HostileBase64Tests {
  /// 24 bytes in 32 digits, none of them spare.
  private static let whole = Base64.encode((0..<24).map { UInt8($0 * 10) })

  private func isRefused(_ text: [UInt8]) -> Bool {
    let decoded = Base64.decode(text)
    #expect(Base64.decodedCount(text) == decoded?.count)
    return decoded == nil
  }

  @Test func `a text that is cut is whole only after each fourth digit`() {
    for count in 0...Self.whole.count {
      #expect(isRefused(Array(Self.whole[..<count])) == (count % 4 != 0))
      let isToken = Base64URL.decode(Array(Self.whole[..<count])) != nil
      #expect(!isToken || count % 4 != 1)
    }
  }

  @Test(
    arguments: [
      "\0", " ", "\n", "\r\n", "\t", "\u{B}", "\u{7F}", "=", "==", "-", "_", ".", ",", "%2B", "\\",
      "\"", "é", "Ａ", "\u{FEFF}", "\u{200B}", "😀",
    ])
  func `what is no digit is refused before, within and behind digits`(stranger: String) {
    for place in 0...Self.whole.count {
      var inserted = Self.whole
      inserted.insert(contentsOf: stranger.utf8, at: place)
      #expect(isRefused(inserted))
      #expect(Base64URL.decode(inserted) == nil || stranger == "-" || stranger == "_")
      // The length stays a multiple of four, so that nothing but the stranger is wrong.
      var replaced = Self.whole
      let end = min(place + stranger.utf8.count, replaced.count)
      replaced.replaceSubrange(place..<end, with: stranger.utf8.prefix(end - place))
      let isPadding = stranger.allSatisfy { $0 == "=" } && end == replaced.count
      #expect(place == replaced.count || isPadding || isRefused(replaced))
    }
  }

  @Test(arguments: 0...9)
  func `only the padding that is due is taken`(count: Int) {
    for digits in 0...8 {
      let text = [UInt8](repeating: UInt8(ascii: "A"), count: digits)
      let padded = text + [UInt8](repeating: UInt8(ascii: "="), count: count)
      let isDue = digits % 4 != 1 && count == (4 - digits % 4) % 4
      #expect(isRefused(padded) == !isDue, "\(digits) digits, \(count) of padding")
      #expect((Base64URL.decode(padded) == nil) == (count > 0 || digits % 4 == 1))
    }
  }

  @Test func `spare bits of the last digit have to be zero`() {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    for (value, digit) in alphabet.enumerated() {
      #expect(isRefused([0x41, digit] + Array("==".utf8)) == (value % 16 != 0))
      #expect(isRefused([0x41, 0x41, digit] + Array("=".utf8)) == (value % 4 != 0))
      #expect(!isRefused([0x41, 0x41, 0x41, digit]))
      guard value < 62 else { continue }
      #expect((Base64URL.decode([0x41, digit]) == nil) == (value % 16 != 0))
      #expect((Base64URL.decode([0x41, 0x41, digit]) == nil) == (value % 4 != 0))
    }
  }

  @Test func `one wrong byte in a long text is found wherever it is`() {
    let text = [UInt8](repeating: UInt8(ascii: "A"), count: 1 << 16)
    #expect(Base64.decodedCount(text) == 3 << 14)
    for place in [0, 1, 2, 3, 4, 63, 64, 65, 4_095, 32_768, 65_531, 65_535] {
      for byte in [0x00, 0x2D, 0x80, 0xFF] as [UInt8] {
        var spoilt = text
        spoilt[place] = byte
        #expect(isRefused(spoilt))
      }
    }
  }
}
