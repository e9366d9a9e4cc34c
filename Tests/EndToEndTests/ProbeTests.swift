import Media
import Posix
import Testing

/// Files that another program made, which are the seeds of the fuzzer too: what it says of them
/// stands here.
@Suite struct ProbeTests {
  private static func facts(
    _ kind: MediaKind, _ width: Int? = nil, _ height: Int? = nil, frames: Int? = nil,
    milliseconds: Int? = nil, rate: Fraction? = nil, tracks: (video: Int, audio: Int)? = nil
  ) -> MediaFacts {
    MediaFacts(
      kind: kind, bytes: 0, width: width, height: height, frames: frames,
      milliseconds: milliseconds, framesPerSecond: rate, videoTracks: tracks?.video,
      audioTracks: tracks?.audio)
  }

  @Test(arguments: [
    ("png/interlaced.png", facts(.png, 16, 8)), ("png/rgba.png", facts(.png, 6, 4)),
    ("jpeg/baseline-420.jpg", facts(.jpeg, 16, 8)),
    ("jpeg/progressive-exif.jpg", facts(.jpeg, 400, 300)),
    ("webp/lossy.webp", facts(.webp, 48, 32)), ("webp/lossless.webp", facts(.webp, 48, 32)),
    ("webp/animated.webp", facts(.webp, 48, 32)),
    (
      "film/mpeg4.mp4",
      facts(
        .mp4, 32, 16, frames: 5, milliseconds: 200, rate: Fraction(25, 1), tracks: (1, 0))
    ),
    (
      "film/fragmented.mp4",
      facts(
        .mp4, 32, 16, frames: 5, milliseconds: 200, rate: Fraction(25, 1), tracks: (1, 0))
    ),
    (
      "film/with-sound.mov",
      facts(
        .mov, 32, 16, frames: 6, milliseconds: 201, rate: Fraction(30_000, 1_001),
        tracks: (1, 1))
    ),
    ("sound/pcm.wav", facts(.wav, milliseconds: 100, tracks: (0, 1))),
    ("sound/adpcm.wav", facts(.wav, milliseconds: 255, tracks: (0, 1))),
    ("sound/tagged.mp3", facts(.mp3, milliseconds: 252, tracks: (0, 1))),
    ("sound/low-rate.mp3", facts(.mp3, milliseconds: 288, tracks: (0, 1))),
    ("sound/frames.aac", facts(.aac, milliseconds: 320, tracks: (0, 1))),
    ("sound/voice.m4a", facts(.m4a, milliseconds: 200, tracks: (0, 1))),
  ])
  func `the probe says what the maker of a file says`(path: String, expected: MediaFacts) throws {
    let bytes = try FileSystem.read("\(Program.root)/Tests/Fuzz/seeds/\(path)", limit: 1 << 20)
    var expected = expected
    expected.bytes = bytes.count
    let found = try MediaProbe.facts(of: bytes)
    #expect(found == expected)
  }
}
