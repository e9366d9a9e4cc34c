import Digest
import Media
import Testing

@Suite struct JPEGFileTests {
  static let colour = Colour(red: 0xE0, green: 0x4A, blue: 0x31)

  @Test(arguments: [
    (1, 1), (7, 5), (16, 16), (17, 16), (32, 32), (33, 16), (299, 300), (65_535, 1), (4_096, 2_304),
  ])
  func `the probe reads the size back`(width: Int, height: Int) throws {
    let file = JPEGFile(width: width, height: height, colour: Self.colour)
    let facts = MediaFacts(kind: .jpeg, bytes: file.count, width: width, height: height)
    #expect(try MediaProbe.facts(of: file.bytes) == facts)
    #expect(file.bytes.prefix(2) == [0xFF, 0xD8])
    #expect(file.bytes.suffix(2) == [0xFF, 0xD9])
  }

  // The files behind these checksums were decoded: every pixel is right.
  @Test(arguments: [
    (1, 1, 0xE04A31, Shape(bytes: 182, checksum: 0x30EE_0C8E)),
    (33, 17, 0x000000, Shape(bytes: 187, checksum: 0x2614_49F4)),
    (300, 299, 0x0000FF, Shape(bytes: 722, checksum: 0xF39C_1C29)),
    (1_000, 1_000, 0xFFFFFF, Shape(bytes: 6_131, checksum: 0x7C3A_2EB5)),
  ])
  func `a file is a pure function of its arguments`(
    width: Int, height: Int, colour: Int, shape: Shape
  ) {
    let bytes = JPEGFile(width: width, height: height, colour: Colour(rgb: colour)).bytes
    #expect(Shape(bytes: bytes.count, checksum: CRC32.checksum(bytes)) == shape)
  }

  @Test(arguments: [
    0, 4, 5, 100, 65_537, 65_538, 65_539, 65_540, 65_541, 131_074, 131_075, 131_078, 9_999_999,
  ])
  func `comments fill a file up to its size`(filler: Int) throws {
    let size = JPEGFile(width: 299, height: 300, colour: Self.colour).count + filler
    let file = try #require(JPEGFile(width: 299, height: 300, colour: Self.colour, size: size))
    #expect(file.count == size)
    let facts = try MediaProbe.facts(of: file.bytes)
    #expect(facts == MediaFacts(kind: .jpeg, bytes: size, width: 299, height: 300))
  }

  @Test(arguments: [-1, 1, 2, 3, 1 << 30])
  func `a size that cannot be met is refused`(filler: Int) {
    let size = JPEGFile(width: 299, height: 300, colour: Self.colour).count + filler
    #expect(JPEGFile(width: 299, height: 300, colour: Self.colour, size: size) == nil)
  }
}
