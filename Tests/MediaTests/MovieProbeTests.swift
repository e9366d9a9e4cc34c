import Media
import Testing

@Suite struct MovieProbeTests {
  private func facts(_ spoil: (inout MovieBytes) -> Void) throws -> MediaFacts {
    var movie = MovieBytes()
    spoil(&movie)
    return try MediaProbe.facts(of: movie.bytes)
  }

  private func fault(_ spoil: (inout MovieBytes) -> Void) -> MediaFault.Problem? {
    var movie = MovieBytes()
    spoil(&movie)
    let bytes = movie.bytes
    do {
      _ = try MediaProbe.facts(of: bytes)
      return nil
    } catch {
      #expect(0...bytes.count ~= error.offset)
      return error.what
    }
  }

  @Test func `an ordinary header tells everything`() throws {
    let bytes = MovieBytes().bytes
    let facts = MediaFacts(
      kind: .mp4, bytes: bytes.count, width: 320, height: 240, frames: 5, milliseconds: 1_666,
      framesPerSecond: Fraction(24_000, 1_001), videoTracks: 1, audioTracks: 1)
    #expect(try MediaProbe.facts(of: bytes) == facts)
  }

  @Test(
    arguments: [
      (["isom", "\0\0\0\0"], .mp4), (["mp42", "\0\0\0\0"], .mp4), (["qt  ", "\0\0\0\0"], .mov),
      (["qt  ", "\0\0\0\0", "mp42"], .mov), (["XAVC", "\0\0\0\0", "mp42", "qt  "], .mp4),
      (["XAVC", "\0\0\0\0", "nono", "qt  "], .mov), (nil, .mov),
    ] as [([String]?, MediaKind)])
  func `brands decide between MP4 and MOV`(brands: [String]?, kind: MediaKind) throws {
    #expect(try facts { $0.brands = brands }.kind == kind)
  }

  @Test(arguments: [["heic", "\0\0\0\0", "mif1"], ["avif", "\0\0\0\0"], ["\0\0\0\0"]])
  func `files of other brands are unknown`(brands: [String]) {
    #expect(fault { $0.brands = brands } == .unknownKind)
  }

  @Test(
    arguments: [([], .truncated), (["iso"], .truncated), (["nono", "\0\0\0\0", "is"], .truncated)]
      as [([String], MediaFault.Problem)])
  func `brands may not be cut short`(brands: [String], problem: MediaFault.Problem) {
    #expect(fault { $0.brands = brands } == problem)
  }

  @Test(
    arguments: [
      ([(5, 1_000)], Fraction(24, 1)),
      ([(4, 1_000), (1, 1)], Fraction(24, 1)),
      ([(1, 5), (1, 1_000), (1, 7), (2, 1_000)], Fraction(24, 1)),
      ([(1, 500), (2, 1_000), (2, 1_500)], Fraction(120_000, 5_500)),
      ([(5, 0)], nil),
      ([(3, 0), (2, 50)], Fraction(120_000, 100)),
    ] as [([(Int, Int)], Fraction?)])
  func `the frame rate is that of most frames or the average`(
    times: [(Int, Int)], rate: Fraction?
  ) throws {
    #expect(
      try facts { $0.times = times.map { (count: $0.0, duration: $0.1) } }.framesPerSecond == rate)
  }

  @Test func `a turned picture has its sides swapped`() throws {
    let facts = try facts { $0.matrix = [0, 1 << 16, 0, -1 << 16, 0, 0, 240 << 16, 0, 1 << 30] }
    #expect(facts.width == 240)
    #expect(facts.height == 320)
  }

  @Test(
    arguments: [
      (0, bigEndian(1_000), 1_666), (0, bigEndian(0), nil), (0, bigEndian(-1), nil),
      (1, bigEndian(1_000, bytes: 8), 1_666), (1, bigEndian(-1, bytes: 8), nil),
      (1, bigEndian(0, bytes: 8), nil), (1, bigEndian(600 << 32, bytes: 8), 1_000 << 32),
    ] as [(UInt8, [UInt8], Int?)])
  func `durations come in two widths and may be open`(
    version: UInt8, duration: [UInt8], milliseconds: Int?
  ) throws {
    let facts = try facts {
      $0.movieVersion = version
      $0.duration = duration
    }
    #expect(facts.milliseconds == milliseconds)
  }

  @Test func `sound alone has no picture, and fragments leave frames open`() throws {
    let sound = try facts { $0.handlers = ["soun"] }
    #expect(sound.width == nil && sound.frames == nil && sound.hasAudio == true)
    let fragments = try facts {
      $0.times = []
      $0.sizes = bigEndian(0) + bigEndian(0)
    }
    #expect(fragments.frames == nil && fragments.framesPerSecond == nil && fragments.width == 320)
    #expect(try facts { $0.handlers = ["text", "vide"] }.hasAudio == false)
  }

  @Test(
    arguments: [
      ("stsz", bigEndian(2) + bigEndian(5)), ("stz2", [0, 0, 0, 4] + bigEndian(5) + [1, 1, 1]),
      ("stz2", [0, 0, 0, 16] + bigEndian(5) + [UInt8](repeating: 0, count: 10)),
    ] as [(String, [UInt8])])
  func `sample sizes may be equal or compact`(name: String, sizes: [UInt8]) throws {
    let facts = try facts {
      $0.sizesName = name
      $0.sizes = sizes
    }
    #expect(facts.frames == 5)
  }

  @Test(arguments: [
    "moov", "mvhd", "tkhd", "mdia", "mdhd", "hdlr", "minf", "stbl", "stsd", "stts", "stsz", "avc1",
    "trak",
  ])
  func `no necessary box may be missing`(name: String) {
    #expect(fault { $0.left = [name] } == .missing)
  }

  @Test func `lying tables are faults`() {
    #expect(fault { $0.timescale = 0 } == .value)
    #expect(fault { $0.mediaTimescale = 0 } == .value)
    #expect(fault { $0.width = 0 } == .value)
    #expect(fault { $0.height = 0 } == .value)
    #expect(fault { $0.movieVersion = 2 } == .value)
    #expect(fault { $0.sizes = bigEndian(0) + bigEndian(6) + $0.sizes[8...] } == .truncated)
    #expect(fault { $0.sizes = bigEndian(0) + bigEndian(-1) } == .truncated)
    #expect(fault { $0.sizes = bigEndian(1) + bigEndian(-1) } == .contradiction)
    #expect(fault { $0.sizes = bigEndian(-1) + bigEndian(1) } == .contradiction)
    #expect(fault { $0.times = [(count: 4, duration: 1)] } == .contradiction)
    #expect(fault { $0.times = [(count: -1, duration: -1)] } == .value)
    #expect(fault { $0.times = Array(repeating: (-1, 1 << 30), count: 3) } == .value)
    #expect(
      fault {
        $0.sizesName = "stz2"
        $0.sizes = [0, 0, 0, 5] + bigEndian(5) + [UInt8](repeating: 0, count: 10)
      } == .value)
    #expect(
      fault {
        $0.movieVersion = 1
        $0.duration = bigEndian(1 << 62, bytes: 8)
      } == .value)
    #expect(
      fault {
        $0.movieVersion = 1
        $0.duration = bigEndian(-2, bytes: 8)
      } == .truncated)
  }

  /// A `moov` with these bytes in it, after a right `ftyp`.
  @Test(
    arguments: [
      ([0, 0, 0], .truncated),
      (bigEndian(0) + Array("mvhd".utf8), .length),
      (bigEndian(7) + Array("mvhd".utf8), .length),
      (bigEndian(-1) + Array("mvhd".utf8), .truncated),
      (bigEndian(1) + Array("mvhd".utf8), .truncated),
      (bigEndian(1) + Array("mvhd".utf8) + bigEndian(15, bytes: 8), .length),
      (bigEndian(1) + Array("mvhd".utf8) + bigEndian(.max, bytes: 8), .truncated),
      (bigEndian(1) + Array("mvhd".utf8) + bigEndian(-1, bytes: 8), .truncated),
      (bigEndian(8) + Array("mvhd".utf8), .truncated),
    ] as [([UInt8], MediaFault.Problem)])
  func `boxes may not lie about their size`(content: [UInt8], problem: MediaFault.Problem) {
    let movie = MovieBytes()
    let bytes = movie.box("ftyp", Array("isom\0\0\0\0".utf8)) + movie.box("moov", content)
    let fault = #expect(throws: MediaFault.self) { try MediaProbe.facts(of: bytes) }
    #expect(fault?.what == problem)
  }

  @Test func `the last box may reach to the end of the file`() throws {
    var bytes = MovieBytes().bytes
    let data = try #require(bytes.firstIndex(of: "mdat"))
    bytes.replaceSubrange(data - 4..<data, with: bigEndian(0))
    #expect(try MediaProbe.facts(of: bytes).frames == 5)
  }

  @Test func `deep nesting and many boxes end soon`() {
    let movie = MovieBytes()
    let type = movie.box("ftyp", Array("isom\0\0\0\0".utf8))
    var nest: [UInt8] = []
    for depth in (1...20_000).reversed() {
      nest += bigEndian(8 * depth) + Array((depth % 2 == 0 ? "moov" : "trak").utf8)
    }
    #expect(throws: MediaFault.self) { try MediaProbe.facts(of: type + nest) }
    let many = (0..<20_000).flatMap { _ in movie.box("trak", []) }
    #expect(throws: MediaFault.self) { try MediaProbe.facts(of: type + movie.box("moov", many)) }
  }
}
