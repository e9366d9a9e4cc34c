import Digest
import Testing

@Suite struct SHA256Tests {
  @Test(
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func `the examples of FIPS 180 have their digests`(text: String, digest: String) {
    #expect(Hex.text(SHA256.hash(Array(text.utf8))) == digest)
  }

  @Test func `a million letters have the digest of FIPS 180`() {
    var hash = SHA256()
    let thousand = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000)
    for _ in 0..<1_000 { hash.update(thousand) }
    #expect(
      Hex.text(hash.finalize())
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `every length up to three blocks is padded right`() {
    var digests = SHA256()
    for count in 0...200 {
      digests.update(SHA256.hash((0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }))
    }
    #expect(
      Hex.text(digests.finalize())
        == "c43614ca86d050b81500ab839e2b7e83381ef396e722c27d3e537ab57268e893")
  }

  @Test func `the pieces that bytes come in do not matter`() {
    let bytes = (0..<200).map { UInt8($0) }
    let whole = SHA256.hash(bytes)
    for first in 0...bytes.count {
      var hash = SHA256()
      hash.update(bytes[..<first])
      hash.update([UInt8]())
      hash.update(AnySequence(bytes[first...]))
      #expect(hash.finalize() == whole)
    }
  }

  @Test func `finishing does not end the stream`() {
    var hash = SHA256()
    hash.update("ab".utf8)
    _ = hash.finalize()
    hash.update("c".utf8)
    #expect(hash.finalize() == SHA256.hash(Array("abc".utf8)))
  }
}
