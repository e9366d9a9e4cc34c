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

  @Test(arguments: 0..<7 as Range<UInt64>)
  func `samples are a quiet sine whose periods fill 24 ms`(seed: UInt64) {
    let bytes = SoundRecipe(milliseconds: 48, format: .wav, seed: seed).file.bytes
    let samples = stride(from: 44, to: bytes.count, by: 2).map { offset in
      Int(Int16(truncatingIfNeeded: Int(bytes[offset]) | Int(bytes[offset + 1]) << 8))
    }
    let cycle = samples[..<1_152]
    #expect(cycle.elementsEqual(samples[1_152...]))
    let peak = cycle.map { abs($0) }.max() ?? 0
    #expect((1_400...1_465).contains(peak))
    // The root of the mean square of a sine is its peak by the square root of 2.
    let square = cycle.reduce(0) { $0 + $1 * $1 } / cycle.count
    #expect((1_000_000...1_100_000).contains(square))
    #expect(cycle.reduce(0, +) == 0)
    let rises = zip(cycle, cycle.dropFirst()).count { $0 <= 0 && $1 > 0 }
    #expect(rises == Tone(seed: seed).periods)
  }

  @Test func `each granule of an MP3 frame codes the one line that sounds`() {
    // Six periods in 24 ms: the sixth line, alike in both granules; 1111 1011 0 twice over.
    var frame = SoundRecipe(milliseconds: 24, format: .mp3, seed: 1).file.bytes
    #expect(frame.count == 96)
    #expect(frame[..<4] == [0xFF, 0xFB, 0x14, 0xC0])
    #expect(frame[21..<25] == [0xFB, 0x7D, 0x80, 0])
    // Five: the fifth line, of the other sign in the second one; 1111 0111 0, then 1111 0111 1.
    frame = SoundRecipe(milliseconds: 24, format: .mp3, seed: 0).file.bytes
    #expect(frame[21..<25] == [0xF7, 0x7B, 0xC0, 0])
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
