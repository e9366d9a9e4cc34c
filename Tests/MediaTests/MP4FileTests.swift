import Digest
import Media
import Testing

@Suite struct MP4FileTests {
  // The files behind these checksums were decoded: every pixel of every scene is right.
  static let shapes = [
    (
      VideoRecipe(16, 16, frames: 1),
      Shape(bytes: 1_045, checksum: 0x8F58_86F4)
    ),
    (
      VideoRecipe(16, 16, frames: 40, scenes: [0, 1, 18, 35]),
      Shape(bytes: 2_767, checksum: 0x5328_A8A7)
    ),
    (
      VideoRecipe(32, 16, frames: 18),
      Shape(bytes: 1_270, checksum: 0x6FD2_965C)
    ),
    (
      VideoRecipe(16, 48, frames: 17),
      Shape(bytes: 1_259, checksum: 0x4F85_1F85)
    ),
    (
      VideoRecipe(1_280, 720, frames: 121),
      Shape(bytes: 6_501, checksum: 0x1B67_AA2B)
    ),
    (
      VideoRecipe(1_284, 726, rate: 30, frames: 217, scenes: [0, 70, 71, 150]),
      Shape(bytes: 20_470, checksum: 0xD602_EC95)
    ),
    (
      VideoRecipe(1_080, 1_920, rate: 30, frames: 361, scenes: [0, 60, 120, 180, 240, 300]),
      Shape(bytes: 57_424, checksum: 0x2CAE_6901)
    ),
    (
      VideoRecipe(3_840, 2_160, frames: 73, scenes: [0, 36]),
      Shape(bytes: 67_388, checksum: 0x2C9E_F164)
    ),
    (
      VideoRecipe(4_096, 4_096, rate: 60, frames: 20),
      Shape(bytes: 66_909, checksum: 0x2146_1268)
    ),
  ]
  static let recipes = shapes.map(\.0)

  @Test(arguments: recipes)
  func `the probe reads the recipe back`(recipe: VideoRecipe) throws {
    let file = MP4File(recipe)
    let facts = MediaFacts(
      kind: .mp4, bytes: file.count, width: recipe.width, height: recipe.height,
      frames: recipe.frameCount, milliseconds: recipe.frameCount * 1_000 / recipe.framesPerSecond,
      framesPerSecond: Fraction(recipe.framesPerSecond, 1), videoTracks: 1, audioTracks: 0)
    #expect(try MediaProbe.facts(of: file.bytes) == facts)
  }

  @Test(arguments: shapes)
  func `a file is a pure function of its recipe`(recipe: VideoRecipe, shape: Shape) {
    let bytes = MP4File(recipe).bytes
    #expect(Shape(bytes: bytes.count, checksum: CRC32.checksum(bytes)) == shape)
    #expect(MP4File(recipe).bytes == bytes)
  }

  @Test(arguments: [0, 1, 3, 8])
  func `ranges drawn one by one make the whole file`(recipe index: Int) {
    let file = MP4File(Self.recipes[index])
    let whole = file.bytes
    #expect(whole.count == file.count)
    var noise = Noise(seed: UInt64(index))
    for most in [1, 2, 7, 100, 4_096, 1 << 20] {
      var drawn: [UInt8] = []
      while drawn.count < file.count {
        let end = min(file.count, drawn.count + 1 + noise.next(below: most))
        file.append(drawn.count..<end, to: &drawn)
      }
      #expect(drawn == whole)
    }
  }

  @Test func `any range equals the same part of the whole file`() {
    let file = MP4File(VideoRecipe(64, 32, frames: 60, scenes: [0, 7, 50]))
    let whole = file.bytes
    var noise = Noise(seed: 1)
    for _ in 0..<2_000 {
      let start = noise.next(below: file.count + 1)
      let end = start + noise.next(below: file.count - start + 1)
      var drawn: [UInt8] = [7]
      file.append(start..<end, to: &drawn)
      #expect(drawn == [7] + whole[start..<end])
    }
  }

  @Test(arguments: recipes)
  func `samples fill the media data, and each scene begins with a key frame`(recipe: VideoRecipe) {
    let bytes = MP4File(recipe).bytes
    var offset = 0
    var boxes: [String] = []
    while offset < bytes.count {
      boxes.append(String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self))
      if boxes.last == "mdat" { break }
      offset += bytes.number(at: offset)
    }
    #expect(boxes == ["ftyp", "moov", "mdat"])
    #expect(offset + bytes.number(at: offset) == bytes.count)

    offset += 8
    var keyFrames: [Int] = []
    var frame = 0
    while offset < bytes.count {
      if bytes[offset + 4] & 31 == 5 { keyFrames.append(frame) }
      offset += 4 + bytes.number(at: offset)
      frame += 1
    }
    #expect(offset == bytes.count)
    #expect(frame == recipe.frameCount)
    #expect(keyFrames == recipe.scenes.map(\.firstFrame))
  }

  @Test(arguments: [
    (16, 16, 24, 10), (1_280, 720, 24, 31), (1_280, 720, 60, 32), (1_920, 1_080, 24, 40),
    (1_920, 1_080, 30, 40), (1_920, 1_080, 60, 42), (3_840, 2_160, 24, 51), (3_840, 2_160, 60, 52),
    (16, 4_096, 24, 40), (4_096, 4_096, 24, 60), (4_096, 4_096, 240, 62),
  ])
  func `the level is the lowest that allows size and rate`(
    width: Int, height: Int, rate: Int, level: UInt8
  ) throws {
    let bytes = MP4File(VideoRecipe(width, height, rate: rate, frames: 2)).bytes
    let configuration = try #require(bytes.firstIndex(of: "avcC"))
    #expect(bytes[configuration + 4..<configuration + 8] == [1, 66, 0xC0, level])
  }

  @Test func `colours are written in the limited range of BT 709`() throws {
    let table: [(Colour, [UInt8])] = [
      (Colour(red: 0, green: 0, blue: 0), [16, 128, 128]),
      (Colour(red: 255, green: 255, blue: 255), [235, 128, 128]),
      (Colour(red: 255, green: 0, blue: 0), [63, 102, 240]),
      (Colour(red: 0, green: 255, blue: 0), [173, 42, 26]),
      (Colour(red: 0, green: 0, blue: 255), [32, 240, 118]),
    ]
    for (colour, samples) in table {
      let recipe = VideoRecipe(
        width: 16, height: 16, framesPerSecond: 24, frameCount: 1,
        scenes: [.init(firstFrame: 0, colour: colour)])
      // One macroblock: 256 samples of luma, 64 of each difference, the last byte ends the slice.
      let tail = MP4File(recipe).bytes.suffix(385)
      let planes = [tail.prefix(256), tail.dropFirst(256).prefix(64), tail.dropLast().suffix(64)]
      #expect(planes.map { Set($0) } == samples.map { [$0] })
    }
  }

  @Test func `odd sides are rounded up`() {
    let recipe = VideoRecipe(1_283, 725, frames: 2)
    #expect(recipe.width == 1_284)
    #expect(recipe.height == 726)
    #expect(VideoRecipe(4_095, 17, frames: 2) == VideoRecipe(4_096, 18, frames: 2))
  }

  @Test func `a file above 4 GB has wide offsets`() throws {
    let scenes = 65_300
    let file = MP4File(
      VideoRecipe(4_096, 4_096, frames: scenes, scenes: Array(0..<scenes)))
    #expect(file.count > 1 << 32)
    var header: [UInt8] = []
    file.append(0..<1_100_000, to: &header)
    #expect(header.firstIndex(of: "stco") == nil)
    let table = try #require(header.firstIndex(of: "co64"))
    #expect(header.number(at: table + 8) == scenes)
    // The last key frame begins where the table says, and reaches to the end.
    let place = table + 12 + 8 * (scenes - 1)
    let offset = header.number(at: place) << 32 | header.number(at: place + 4)
    var sample: [UInt8] = []
    file.append(offset..<offset + 5, to: &sample)
    #expect(offset + 4 + sample.number(at: 0) == file.count)
    #expect(sample[4] == 3 << 5 | 5)
    let data = try #require(header.firstIndex(of: "mdat"))
    #expect(header.number(at: data - 4) == 1)
    #expect(
      header.number(at: data + 4) << 32 | header.number(at: data + 8) == file.count - data + 4)
  }
}
