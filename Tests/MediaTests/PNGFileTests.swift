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
    (33, 17, 0x000000, Shape(bytes: 97, checksum: 0x5464_4AD4)),
    (300, 299, 0x0000FF, Shape(bytes: 161, checksum: 0xAD1D_6B9B)),
    (1_000, 1_000, 0xFFFFFF, Shape(bytes: 889, checksum: 0xC3DA_52EB)),
  ])
  func `a file is a pure function of its arguments`(
    width: Int, height: Int, colour: Int, shape: Shape
  ) {
    let bytes = PNGFile(width: width, height: height, colour: Colour(rgb: colour)).bytes
    #expect(Shape(bytes: bytes.count, checksum: CRC32.checksum(bytes)) == shape)
  }

  @Test(arguments: sides)
  func `rows inflate to as many zeros as the picture needs`(width: Int, height: Int) throws {
    let bytes = PNGFile(width: width, height: height, colour: Self.colour).bytes
    let data = try #require(bytes.firstIndex(of: "IDAT"))
    let stream = Array(bytes[data + 4..<data + 4 + bytes.number(at: data - 4)])
    let zeros = [UInt8](repeating: 0, count: height * (1 + (width + 7) / 8))
    #expect(Inflation(of: Array(stream[2..<stream.count - 4])).output == zeros)
    #expect(stream.number(at: stream.count - 4) == Int(Adler32.checksum(zeros)))
    #expect((Int(stream[0]) << 8 | Int(stream[1])) % 31 == 0)
  }

  @Test func `a colour is the only entry of the palette`() throws {
    let bytes = PNGFile(width: 3, height: 3, colour: Self.colour).bytes
    let palette = try #require(bytes.firstIndex(of: "PLTE"))
    #expect(bytes[palette + 4..<palette + 7] == [0xE0, 0x4A, 0x31])
    #expect(bytes.number(at: palette - 4) == 3)
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
    (166, nil), (167, 167), (168, nil), (178, nil), (179, 179), (10_485_761, 10_485_761),
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

/// Inflates blocks of fixed codes whose copies reach back one byte (RFC 1951, 3.2.6).
private struct Inflation {
  private(set) var output: [UInt8] = []
  private let input: [UInt8]
  private var position = 0

  /// The output ends early when the input is wrong.
  init(of input: [UInt8]) {
    self.input = input
    guard bit() == 1, bit() == 1, bit() == 0 else { return }
    while position < input.count * 8 {
      let short = code(7)
      if short == 0 { break }
      if short <= 8 {
        guard code(5) == 0, let last = output.last else { return }
        output.append(contentsOf: repeatElement(last, count: short + 2))
        continue
      }
      let long = short << 1 | bit()
      if long == 0b1100_0101 {
        guard code(5) == 0, let last = output.last else { return }
        output.append(contentsOf: repeatElement(last, count: 258))
      } else if 0x30...0xBF ~= long {
        output.append(UInt8(long - 0x30))
      } else {
        return
      }
    }
    if (position + 7) / 8 != input.count { output = [] }
  }

  private mutating func bit() -> Int {
    defer { position += 1 }
    return position < input.count * 8 ? Int(input[position / 8] >> (position % 8) & 1) : 0
  }

  private mutating func code(_ length: Int) -> Int {
    (0..<length).reduce(0) { code, _ in code << 1 | bit() }
  }
}
