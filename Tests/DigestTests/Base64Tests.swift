import Digest
import Testing

@Suite struct Base64Tests {
  @Test(
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func `the vectors of RFC 4648 go both ways`(plain: String, encoded: String) {
    let bytes = Array(plain.utf8)
    #expect(Base64.text(bytes) == encoded)
    #expect(Base64.encode(bytes) == Array(encoded.utf8))
    #expect(Base64.decode(Array(encoded.utf8)) == bytes)
    #expect(Base64.decodedCount(Array(encoded.utf8)) == bytes.count)
    let unpadded = encoded.filter { $0 != "=" }
    #expect(Base64URL.text(bytes) == unpadded)
    #expect(Base64URL.decode(Array(unpadded.utf8)) == bytes)
  }

  @Test func `the two alphabets differ in their last two digits`() {
    let bytes: [UInt8] = [0xFB, 0xEF, 0xFF]
    #expect(Base64.text(bytes) == "++//")
    #expect(Base64URL.text(bytes) == "--__")
    #expect(Base64.decode(Array("--__".utf8)) == nil)
    #expect(Base64URL.decode(Array("++//".utf8)) == nil)
  }

  @Test(
    arguments: [
      "Z", "Zg", "Zg=", "Zm8", "Zm9v=", "Zm9v====", "=", "==", "====", "Z===", "Zg==Zg==", "Zm=v",
      "Zg==\n", "Zm9v Zm8=", "Zm9v\nYmFy", " Zg=", "Zm9?", "Zh==", "Zm9=", "Zm9\u{0}", "Zmé",
      "data:image/png;base64,Zg==",
    ])
  func `anything but the one spelling is refused`(text: String) {
    #expect(Base64.decode(Array(text.utf8)) == nil)
    #expect(Base64.decodedCount(Array(text.utf8)) == nil)
  }

  @Test(arguments: ["Z", "Zg==", "Zm8=", "Zh", "Zm9", "Zm9vY", "Zm 9", "Zm9.", "=", "Zm9\u{80}"])
  func `tokens have no padding and no spare bits`(text: String) {
    #expect(Base64URL.decode(Array(text.utf8)) == nil)
  }

  @Test func `every byte that is no digit is refused at every place`() {
    let digits = Set(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    for byte in UInt8.min...UInt8.max where !digits.contains(byte) {
      for place in 0..<8 {
        var text = Array("AAAAAAAA".utf8)
        text[place] = byte
        let isPadding = byte == UInt8(ascii: "=") && place == 7
        #expect((Base64.decode(text) != nil) == isPadding)
        #expect((Base64.decodedCount(text) != nil) == isPadding)
      }
    }
  }

  @Test func `bytes of every length and value come back`() {
    for count in 0...300 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 89 + count) }
      let text = Base64.encode(bytes)
      #expect(Base64.decode(text) == bytes)
      #expect(Base64.decodedCount(text) == count)
      #expect(Base64.decode(([0] + text + [0])[1..<(text.count + 1)]) == bytes)
      #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
    }
  }

  @Test func `hexadecimal digits are lower case and come in pairs`() {
    #expect(Hex.text([0x00, 0x0F, 0xA5, 0xFF]) == "000fa5ff")
    #expect(Hex.text([]) == "")
  }
}
