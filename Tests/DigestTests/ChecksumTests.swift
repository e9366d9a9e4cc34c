import Digest
import Testing

@Suite struct ChecksumTests {
  private static let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 * 7) }

  @Test func `CRC-32 has the check value of its catalogue entry`() {
    #expect(CRC32.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.checksum([UInt8]()) == 0)
    #expect(CRC32.checksum(Array("IEND".utf8)) == 0xAE42_6082)
    #expect(CRC32.checksum(Self.bytes) == 0xA0B7_0144)
  }

  @Test func `Adler-32 is right for nothing, for words and where sums are reduced`() {
    #expect(Adler32.checksum([UInt8]()) == 1)
    #expect(Adler32.checksum(Array("Wikipedia".utf8)) == 0x11E6_0398)
    #expect(Adler32.checksum(Self.bytes) == 0x96E2_70E6)
    #expect(Adler32.checksum([UInt8](repeating: 0xFF, count: 20_000)) == 0x9F51_D664)
  }

  @Test func `every short length is summed right`() {
    let slices = (0..<100).map { Self.bytes[..<$0] }
    #expect(slices.reduce(0) { $0 ^ CRC32.checksum($1) } == 0x3A9A_018B)
    #expect(slices.reduce(0) { $0 ^ Adler32.checksum($1) } == 0xACC7_266E)
  }

  @Test(arguments: [0, 1, 7, 8, 9, 5_552, 9_999])
  func `the pieces that bytes come in do not matter`(first: Int) {
    var crc = CRC32()
    crc.update(Self.bytes[..<first])
    crc.update(Array(Self.bytes[first...]))
    #expect(crc.value == CRC32.checksum(Self.bytes))
    var adler = Adler32()
    adler.update(Self.bytes[..<first])
    adler.update(Array(Self.bytes[first...]))
    #expect(adler.value == Adler32.checksum(Self.bytes))
  }

  @Test(arguments: [0, 1, 2, 3, 1_000, 65_521, 70_001])
  func `copies of bytes are summed as if they were written out`(copies: Int) {
    for unit in [[], [0], [7], Array(Self.bytes[..<13]), [255, 254]] as [[UInt8]] {
      var (short, long) = (Adler32(), Adler32())
      short.update(Self.bytes)
      long.update(Self.bytes)
      short.update(unit, copies: copies)
      for _ in 0..<copies { long.update(unit) }
      #expect(short == long)
    }
  }

  @Test func `more copies than can be written out are summed too`() {
    var adler = Adler32()
    adler.update([0], copies: 65_521 << 15)
    #expect(adler.value == 1)
  }
}
