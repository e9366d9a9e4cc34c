import Media
import Testing

/// Sounds are drawn and read: what the probe finds is what the recipe asked for.
@Suite struct SoundFileTests {
  /// Three AAC frames of sixteen bytes, 1,024 samples of 48 kHz each.
  static let transportStream = Array(
    repeatElement(
      [0xFF, 0xF1, 0x4C, 0x40, 0x02, 0x1F, 0xFC] + [UInt8](repeating: 1, count: 9), count: 3
    )
    .joined())

  @Test(arguments: [1, 23, 24, 25, 5_000, 5_500, 61_000])
  func `a WAV file lasts as long as asked for`(milliseconds: Int) throws {
    let recipe = SoundRecipe(milliseconds: milliseconds, format: .wav, seed: 7)
    let facts = try MediaProbe.facts(of: recipe.file.bytes)
    #expect(facts.kind == .wav)
    #expect(facts.milliseconds == milliseconds)
    #expect(recipe.playedMilliseconds == milliseconds)
    #expect(facts.bytes == 44 + 96 * milliseconds)
  }

  @Test(arguments: [(1, 24), (24, 24), (25, 48), (5_000, 5_016), (5_500, 5_520)])
  func `an MP3 file lasts whole frames, never less than asked for`(
    milliseconds: Int, played: Int
  ) throws {
    let recipe = SoundRecipe(milliseconds: milliseconds, format: .mp3, seed: 7)
    let facts = try MediaProbe.facts(of: recipe.file.bytes)
    #expect(facts.kind == .mp3)
    #expect(facts.milliseconds == played)
    #expect(recipe.playedMilliseconds == played)
  }

  @Test func `the seed decides the tone, and any part can be drawn on its own`() {
    let file = SoundRecipe(milliseconds: 40, format: .wav, seed: 3).file
    #expect(file.bytes != SoundRecipe(milliseconds: 40, format: .wav, seed: 4).file.bytes)
    var part: [UInt8] = []
    file.append(30..<1_000, to: &part)
    #expect(part == Array(file.bytes[30..<1_000]))
  }

  @Test(arguments: [8_192, 8_193, 5_242_880])
  func `files of a size have it and are still sounds`(size: Int) throws {
    let wave = try #require(WAVFile(size: size))
    #expect(wave.count == size)
    #expect(try MediaProbe.facts(of: wave.bytes).milliseconds == (size - 44) / 96)
    let frames = try #require(MP3File(size: size))
    #expect(frames.count == size)
    #expect(try MediaProbe.facts(of: frames.bytes).kind == .mp3)
  }

  @Test func `AAC frames with heads are told apart from MPEG layer III`() throws {
    let facts = try MediaProbe.facts(of: Self.transportStream)
    #expect(facts.kind == .aac)
    #expect(facts.milliseconds == 64)
  }

  @Test(arguments: [
    Array("RIFF\u{4}\u{0}\u{0}\u{0}AVI ".utf8), Array("RIFF\u{4}\u{0}\u{0}\u{0}WAVE".utf8),
    Array("ID3\u{4}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}".utf8), [0xFF, 0xFB, 0xF4, 0xC0],
  ])
  func `what only begins like a sound is none`(bytes: [UInt8]) {
    #expect(throws: MediaFault.self) { try MediaProbe.facts(of: bytes) }
  }
}
