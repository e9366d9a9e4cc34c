import Digest
import Testing

@Suite struct HMACSHA256Tests {
  private struct Vector: Sendable {
    let key: [UInt8]
    let message: [UInt8]
    let code: String

    init(_ key: [UInt8], _ message: String, _ code: String) {
      self.init(key, Array(message.utf8), code)
    }

    init(_ key: [UInt8], _ message: [UInt8], _ code: String) {
      (self.key, self.message, self.code) = (key, message, code)
    }
  }

  private static let longKey = [UInt8](repeating: 0xAA, count: 131)

  /// The test cases 1 to 7 of RFC 4231, section 4; the fifth is cut to 128 bits there.
  private static let vectors = [
    Vector(
      [UInt8](repeating: 0x0B, count: 20), "Hi There",
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
    Vector(
      Array("Jefe".utf8), "what do ya want for nothing?",
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
    Vector(
      [UInt8](repeating: 0xAA, count: 20), [UInt8](repeating: 0xDD, count: 50),
      "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
    Vector(
      Array(0x01...0x19), [UInt8](repeating: 0xCD, count: 50),
      "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
    Vector(
      [UInt8](repeating: 0x0C, count: 20), "Test With Truncation",
      "a3b6167473100ee06e0c796c2955552b"),
    Vector(
      longKey, "Test Using Larger Than Block-Size Key - Hash Key First",
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
    Vector(
      longKey,
      "This is a test using a larger than block-size key and a larger than block-size data. "
        + "The key needs to be hashed before being used by the HMAC algorithm.",
      "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"),
  ]

  @Test(arguments: vectors.indices)
  func `the cases of RFC 4231 have their codes`(index: Int) {
    let vector = Self.vectors[index]
    let code = HMACSHA256(key: vector.key).authenticate(vector.message)
    #expect(code.count == 32)
    #expect(Hex.text(code).hasPrefix(vector.code))
  }

  @Test func `one key serves any number of messages`() {
    let key = HMACSHA256(key: Array("Jefe".utf8))
    let first = key.authenticate(Array("one".utf8))
    let second = key.authenticate(Array("two".utf8)[...])
    #expect(first != second)
    #expect(key.authenticate(Array("one".utf8)) == first)
  }

  @Test(
    arguments: [
      ([], [], true), ([1, 2], [1, 2], true), ([1, 2], [1, 3], false), ([1, 2], [0, 2], false),
      ([1, 2], [1], false), ([], [0], false), ([0x80], [0], false),
    ] as [([UInt8], [UInt8], Bool)])
  func `comparing in constant time finds equal bytes equal`(
    left: [UInt8], right: [UInt8], isEqual: Bool
  ) {
    #expect(constantTimeEquals(left, right) == isEqual)
  }
}
