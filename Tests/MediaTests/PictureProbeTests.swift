import Digest
import Media
import Testing

@Suite struct PictureProbeTests {
  static let png = PNGFile(width: 3, height: 2, colour: Colour(seed: 1)).bytes
  static let jpeg = JPEGFile(width: 3, height: 2, colour: Colour(seed: 1)).bytes

  @Test(arguments: ["", "G", "GIF89a\u{1}\u{0}", "RIFF....AVI LIST", "{}", "\u{FEFF}<svg/>"])
  func `what is no known file is refused`(text: String) {
    #expect(throws: MediaFault(.unknownKind, at: 0)) {
      try MediaProbe.facts(of: Array(text.utf8))
    }
  }

  @Test func `no PNG file can be cut short`() {
    for count in 0..<Self.png.count {
      #expect(throws: MediaFault.self) { try MediaProbe.facts(of: Array(Self.png[..<count])) }
    }
  }

  @Test func `bytes after the end of a PNG file are ignored`() throws {
    #expect(try MediaProbe.facts(of: Self.png + [1, 2, 3]).width == 3)
  }

  /// Changes of the header: depth and colour type, compression, filter, interlacing.
  @Test(
    arguments: [
      (16, [0, 0, 0, 0], MediaFault(.value, at: 16)),
      (16, [0x80, 0, 0, 0], MediaFault(.value, at: 16)),
      (20, [0, 0, 0, 0], MediaFault(.value, at: 20)),
      (24, [3, 3], MediaFault(.value, at: 24)),
      (24, [16, 3], MediaFault(.value, at: 24)),
      (24, [4, 2], MediaFault(.value, at: 24)),
      (24, [8, 5], MediaFault(.value, at: 25)),
      (26, [1], MediaFault(.value, at: 26)),
      (27, [1], MediaFault(.value, at: 27)),
      (28, [2], MediaFault(.value, at: 28)),
    ] as [(Int, [UInt8], MediaFault)])
  func `a PNG header must be possible`(offset: Int, bytes: [UInt8], fault: MediaFault) {
    var file = Self.png
    file.replaceSubrange(offset..<offset + bytes.count, with: bytes)
    file.replaceSubrange(29..<33, with: bigEndian(Int(CRC32.checksum(file[12..<29]))))
    #expect(throws: fault) { try MediaProbe.facts(of: file) }
  }

  @Test func `a wrong checksum of a PNG header is a fault`() {
    var file = Self.png
    file[19] = 9
    #expect(throws: MediaFault(.checksum, at: 29)) { try MediaProbe.facts(of: file) }
  }

  @Test func `PNG chunks may not lie about their length`() {
    var file = Self.png
    file.replaceSubrange(33..<37, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(throws: MediaFault(.truncated, at: 41)) { try MediaProbe.facts(of: file) }
  }

  @Test func `a PNG file needs its header first and some data`() {
    let signature = Array(Self.png[..<8])
    let end = Array(Self.png.suffix(12))
    #expect(throws: MediaFault(.missing, at: 8)) { try MediaProbe.facts(of: signature + end) }
    #expect(throws: MediaFault(.missing, at: 33)) {
      try MediaProbe.facts(of: Array(Self.png[..<33]) + end)
    }
  }

  @Test func `a JPEG file may be cut short only after its first scan began`() throws {
    let scan = try #require(
      Self.jpeg.indices.first { Self.jpeg[$0...].starts(with: [0xFF, 0xDA]) })
    for count in 0...scan + 14 {
      #expect(throws: MediaFault.self) { try MediaProbe.facts(of: Array(Self.jpeg[..<count])) }
    }
    #expect(try MediaProbe.facts(of: Array(Self.jpeg[..<(scan + 15)])).height == 2)
  }

  static let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 42]
  static func frame(_ marker: UInt8, _ height: Int, _ width: Int) -> [UInt8] {
    [0xFF, marker, 0, 11, 8] + bigEndian(height, bytes: 2) + bigEndian(width, bytes: 2) + [
      1, 1, 0x11, 0,
    ]
  }

  @Test(arguments: [0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC9, 0xCA, 0xCF] as [UInt8])
  func `every kind of JPEG frame tells a size`(marker: UInt8) throws {
    let exif: [UInt8] = [0xFF, 0xE1, 0, 8, 0x45, 0x78, 0x69, 0x66, 0xFF, 0xC0]
    let fill: [UInt8] = [0xFF, 0xFF]
    let tables: [UInt8] = [0xFF, 0xC4, 0, 2, 0xFF, 0xCC, 0, 2, 0xFF, 0x01]
    let file = [0xFF, 0xD8] + exif + tables + fill + Self.frame(marker, 300, 65_535) + Self.scan
    let facts = MediaFacts(kind: .jpeg, bytes: file.count, width: 65_535, height: 300)
    #expect(try MediaProbe.facts(of: file) == facts)
  }

  @Test(
    arguments: [
      ([0xFF, 0xE0, 0, 1], MediaFault(.length, at: 4)),
      ([0xFF, 0xE0, 0, 0], MediaFault(.length, at: 4)),
      ([0xFF, 0xE0, 0xFF, 0xFF, 1, 2, 3], MediaFault(.truncated, at: 6)),
      ([0xFF, 0xFF, 0xFF], MediaFault(.truncated, at: 5)),
      ([0xFF, 0xFE, 0, 2, 0x20], MediaFault(.value, at: 6)),
      ([0xFF, 0x00], MediaFault(.value, at: 2)),
      ([0xFF, 0xD8], MediaFault(.value, at: 2)),
      ([0xFF, 0xD0], MediaFault(.value, at: 2)),
      ([0xFF, 0xD9], MediaFault(.missing, at: 2)),
      (scan, MediaFault(.missing, at: 2)),
      (frame(0xC0, 0, 5) + scan, MediaFault(.value, at: 7)),
      (frame(0xC0, 5, 0) + scan, MediaFault(.value, at: 9)),
      (frame(0xC2, 5, 5) + frame(0xC2, 6, 6) + scan, MediaFault(.contradiction, at: 15)),
      ([0xFF, 0xC0, 0, 8, 8, 0, 5, 0, 5, 3] + scan, MediaFault(.length, at: 6)),
      ([0xFF, 0xC0, 0, 8, 8, 0, 5, 0, 5, 0] + scan, MediaFault(.value, at: 11)),
      ([0xFF, 0xC0, 0, 8, 1, 0, 5, 0, 5, 0] + scan, MediaFault(.value, at: 6)),
      ([0xFF, 0xC0, 0, 4, 8, 0] + scan, MediaFault(.truncated, at: 8)),
      (frame(0xC0, 5, 5) + scan.dropLast(), MediaFault(.missing, at: 15)),
      (frame(0xC0, 5, 5), MediaFault(.truncated, at: 15)),
    ] as [([UInt8], MediaFault)])
  func `a JPEG file that cannot be is a fault at its place`(bytes: [UInt8], fault: MediaFault) {
    #expect(throws: fault) { try MediaProbe.facts(of: [0xFF, 0xD8] + bytes) }
  }
}
