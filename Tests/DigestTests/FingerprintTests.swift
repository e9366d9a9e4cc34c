import Digest
import Testing

@Suite struct FingerprintTests {
  private func fingerprint(_ parts: [UInt8]...) -> UInt64 {
    var fingerprint = Fingerprint()
    for part in parts { fingerprint.add(part.span) }
    return fingerprint.value
  }

  @Test(arguments: [1, 7, 8, 9, 15, 16, 63, 4_096, 16_384])
  func `every byte of a short text counts`(count: Int) {
    let text = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
    var seen: Set = [fingerprint(text), fingerprint(text + [0])]
    for place in stride(from: 0, to: count, by: max(1, count / 64)) {
      var other = text
      other[place] ^= 1
      seen.insert(fingerprint(other))
    }
    #expect(seen.count == 2 + stride(from: 0, to: count, by: max(1, count / 64)).map { $0 }.count)
  }

  @Test func `a long text counts by its length, its ends, and stretches between them`() {
    let text = [UInt8](repeating: 9, count: 1_000_000)
    var seen: Set = [fingerprint(text), fingerprint(text + [9])]
    for place in [0, 63, text.count - 1, text.count - 64, 3_921] {
      var other = text
      other[place] = 8
      seen.insert(fingerprint(other))
    }
    #expect(seen.count == 7)
  }

  @Test func `where texts are parted counts, and what is nothing`() {
    #expect(fingerprint([1, 2], [3]) != fingerprint([1], [2, 3]))
    #expect(fingerprint([]) != fingerprint())
    #expect(fingerprint([0]) != fingerprint([0, 0]))
    #expect(fingerprint([1, 2, 3]) == fingerprint([1, 2, 3]))
  }
}
