import Media
import Testing

@Suite struct FilmTests {
  private static let caption = Caption(
    prompt: "A paper boat, água", externalID: "no. 17", digest: 0x1A2B_03C4, model: "kling-v3",
    mode: "pro", isWatermarked: false)

  private static func recipe(
    _ width: Int, _ height: Int, rate: Int = 24, frames: Int, scenes: [Int] = [0],
    hasSound: Bool = false, isWatermarked: Bool = false
  ) -> VideoRecipe {
    VideoRecipe(
      width: width, height: height, framesPerSecond: rate, frameCount: frames,
      scenes: scenes.map { .init(firstFrame: $0, colour: Colour(seed: UInt64($0))) },
      hasSound: hasSound,
      caption: Caption(
        prompt: caption.words, externalID: caption.externalID, digest: caption.digest,
        model: caption.model, mode: caption.mode, isWatermarked: isWatermarked))
  }

  /// The rows of blocks in which a line of letters of one block a pixel stands, counted from 0.
  private static func top(ofLine line: Int) -> Int { 4 * (2 + 3 * line) }

  /// Whether a text stands in a line of a decoded picture, and nothing behind it.
  private static func shows(
    _ text: String, inLine line: Int, of picture: FilmDecoder, size: Int = 1
  ) -> Bool {
    let ground = picture[0, 0]
    let glyphs = text.map { Glyph(of: $0) } + [.blank]
    return glyphs.enumerated().allSatisfy { number, glyph in
      (0..<8 * size).allSatisfy { row in
        (0..<8 * size).allSatisfy { column in
          let isLetter = glyph[row / size] >> UInt8(7 - column / size) & 1 == 1
          let place = (4 * size + 8 * size * number + column, top(ofLine: line) * size + row)
          return (picture[place.0, place.1] != ground) == isLetter
        }
      }
    }
  }

  @Test(arguments: [(1_280, 720, 1), (720, 1_280, 1), (1_440, 1_440, 1), (3_840, 2_160, 2)])
  func `the words can be read in every picture, and the time goes on`(
    width: Int, height: Int, size: Int
  ) throws {
    let recipe = Self.recipe(width, height, frames: 60, scenes: [0, 30])
    let film = try SampledFilm(MP4File(recipe).bytes)
    var picture = FilmDecoder(width: width, height: height)
    for (frame, unit) in film.pictures.enumerated() {
      try picture.decode(unit)
      // The pictures between those that change are as the one before them, down to the bit.
      guard [0, 23, 24, 29, 30, 47, 48, 59].contains(frame) else { continue }
      let lines = [
        "A paper boat, água", "no. 17", "#1a2b03c4", "kling-v3 pro",
        frame < 30 ? "SHOT 1/2" : "SHOT 2/2", "00:00:0\(frame / 24)",
      ]
      for (number, line) in lines.enumerated() {
        #expect(Self.shows(line, inLine: number, of: picture, size: size), "\(line), \(frame)")
      }
    }
  }

  @Test func `carries of the clock are shown`() throws {
    let recipe = Self.recipe(320, 480, rate: 1, frames: 3_662)
    let film = try SampledFilm(MP4File(recipe).bytes)
    var picture = FilmDecoder(width: 320, height: 480)
    for (second, unit) in film.pictures.enumerated() {
      try picture.decode(unit)
      let shown = [0: "00:00:00", 9: "00:00:09", 10: "00:00:10", 60: "00:01:00", 3_599: "00:59:59"]
      if let time = shown[second] ?? (second == 3_661 ? "01:01:01" : nil) {
        let line = (0..<9).first { Self.shows(time, inLine: $0, of: picture) }
        #expect(line != nil, "\(time)")
      }
    }
  }

  @Test func `only the marked copy has a bar from edge to edge`() throws {
    for isMarked in [false, true] {
      let recipe = Self.recipe(640, 480, frames: 1, isWatermarked: isMarked)
      var picture = FilmDecoder(width: 640, height: 480)
      try picture.decode(SampledFilm(MP4File(recipe).bytes).pictures[0])
      let ground = picture[0, 0]
      let edges = (0..<picture.rows * 4).filter {
        picture[0, $0] != ground && picture[picture.columns * 4 - 1, $0] != ground
      }
      #expect(edges.count == (isMarked ? 16 : 0))
      #expect(picture[picture.columns * 4 - 1, picture.rows * 4 - 1] == ground)
    }
  }

  @Test func `a picture too small for words shows its colour`() throws {
    for (width, height) in [(16, 16), (64, 480), (480, 48), (260, 64)] {
      let recipe = Self.recipe(width, height, frames: 30, isWatermarked: true)
      let film = try SampledFilm(MP4File(recipe).bytes)
      var picture = FilmDecoder(width: width, height: height)
      for unit in film.pictures { try picture.decode(unit) }
      #expect(picture[0, 0] > 0)
    }
  }

  @Test(arguments: [(24, 121), (30, 151), (20, 141), (25, 10), (1, 2), (60, 1)])
  func `sound lasts as long as the pictures, cut by an edit list`(rate: Int, frames: Int) throws {
    let bytes = MP4File(Self.recipe(320, 240, rate: rate, frames: frames, hasSound: true)).bytes
    let samples = frames * 48_000 / rate
    let film = try SampledFilm(bytes)
    let units = (samples + 1_023) / 1_024
    #expect(film.sounds.count == units)
    let edit = bytes.firstIndex(of: "elst")
    #expect((edit != nil) == (units * 1_024 > samples))
    if let edit {
      #expect((1...3).map { bytes.number(at: edit + 4 + 4 * $0) } == [1, frames * 512, 0])
    }
    let facts = try MediaProbe.facts(of: bytes)
    #expect(facts.hasAudio == true)
    #expect(facts.frames == frames)
  }

  @Test func `every shot has a pitch of its own`() throws {
    let scenes = [0, 24, 48, 72, 96, 120]
    let bytes = MP4File(Self.recipe(320, 240, frames: 144, scenes: scenes, hasSound: true)).bytes
    let film = try SampledFilm(bytes)
    var pitches: [[UInt8]] = []
    for unit in film.sounds.map(Array.init) where pitches.last != unit { pitches.append(unit) }
    #expect(pitches.count == 6)
    #expect(Set(pitches).count == 6)
  }

  @Test func `pictures and sound take turns by the second`() throws {
    let bytes = MP4File(Self.recipe(320, 240, frames: 73, hasSound: true)).bytes
    let offsets = try SampledFilm(bytes).chunkOffsets
    #expect(offsets.map(\.count) == [4, 4])
    #expect(zip(offsets[0], offsets[1]).allSatisfy { $0 < $1 })
    #expect(zip(offsets[1], offsets[0].dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `a clock that ticks costs little`() {
    let recipe = Self.recipe(1_920, 1_080, frames: 361, hasSound: true)
    #expect(MP4File(recipe).count < 30_000)
    let large = Self.recipe(
      3_840, 2_160, frames: 361, scenes: [0, 60, 120, 180, 240, 300], hasSound: true)
    #expect(MP4File(large).count < 300_000)
  }
}
