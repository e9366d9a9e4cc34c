import Digest
import Media
import Testing

@Suite struct PNGFileTests {
  static let colour = Colour(red: 0xE0, green: 0x4A, blue: 0x31)
  static let sides = [
    (1, 1), (2, 3), (7, 5), (8, 8), (9, 17), (257, 1), (258, 258), (299, 300), (1, 65_535),
    (4_096, 2_304),
  ]

  @Test(arguments: sides)
  func `the probe reads the size back`(width: Int, height: Int) throws {
    let file = PNGFile(width: width, height: height, colour: Self.colour)
    let facts = MediaFacts(kind: .png, bytes: file.count, width: width, height: height)
    #expect(try MediaProbe.facts(of: file.bytes) == facts)
  }

  @Test(arguments: [
    (1, 1, 0xE04A31, Shape(bytes: 82, checksum: 0xA033_36E1)),
    (33, 17, 0x000000, Shape(bytes: 83, checksum: 0x6F09_9B84)),
    (300, 299, 0x0000FF, Shape(bytes: 156, checksum: 0xA923_C984)),
    (1_000, 1_000, 0xFFFFFF, Shape(bytes: 876, checksum: 0x3508_327C)),
  ])
  func `a file is a pure function of its arguments`(
    width: Int, height: Int, colour: Int, shape: Shape
  ) {
    let bytes = PNGFile(width: width, height: height, colour: Colour(rgb: colour)).bytes
    #expect(Shape(bytes: bytes.count, checksum: CRC32.checksum(bytes)) == shape)
  }

  @Test(arguments: sides)
  func `every pixel has the one colour`(width: Int, height: Int) throws {
    let picture = try DecodedPicture(
      PNGFile(width: width, height: height, colour: Self.colour).bytes)
    #expect((picture.width, picture.height) == (width, height))
    #expect(picture.palette == [0xE04A31])
    let isBlank = !(0..<height).contains { row in
      stride(from: 0, to: width, by: 7).contains { picture.isSet($0, row) }
    }
    #expect(isBlank)
  }

  @Test(arguments: [nil, 179, 180, 4_275, 4_276, 99_999] as [Int?])
  func `every chunk has the right checksum`(size: Int?) throws {
    let file =
      if let size {
        try #require(PNGFile(width: 299, height: 300, colour: Self.colour, size: size))
      } else {
        PNGFile(width: 299, height: 300, colour: Self.colour)
      }
    let bytes = file.bytes
    var offset = 8
    while offset < bytes.count {
      let end = offset + 8 + bytes.number(at: offset)
      #expect(Int(CRC32.checksum(bytes[offset + 4..<end])) == bytes.number(at: end))
      offset = end + 4
    }
    #expect(offset == bytes.count)
  }

  @Test(arguments: [
    (155, nil), (156, 156), (157, nil), (167, nil), (168, 168), (10_485_761, 10_485_761),
    (1 << 30 + 1, nil), (-1, nil),
  ])
  func `a size is met exactly or not at all`(size: Int, count: Int?) {
    #expect(PNGFile(width: 299, height: 300, colour: Self.colour, size: size)?.count == count)
  }

  @Test func `ranges drawn one by one make the whole file`() throws {
    let file = try #require(PNGFile(width: 9, height: 9, colour: Self.colour, size: 999))
    var drawn: [UInt8] = []
    while drawn.count < file.count {
      file.append(drawn.count..<min(file.count, drawn.count + 13), to: &drawn)
    }
    #expect(drawn == file.bytes)
  }
}
