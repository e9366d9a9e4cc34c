import Schema
import StrictJSON

/// Media around the documented limits, to be declared to whoever is sent boundary cases.
enum BoundaryMedia {
  /// What is known of each, by URL.
  static let all = pictures.merging(sounds) { first, _ in first }

  private static let sounds: [String: MediaReport] = [
    "https://media.example/1.999-s.mp3": .facts(sound(milliseconds: 1_999)),
    "https://media.example/2-s.wav": .facts(sound(kind: "wav", milliseconds: 2_000)),
    "https://media.example/60.001-s.mp3": .facts(sound(milliseconds: 60_001)),
    "https://media.example/300.001-s.mp3": .facts(sound(milliseconds: 300_001)),
    "https://media.example/5-mib-and-one.mp3": .facts(sound(bytes: 5_242_881)),
    "https://media.example/ogg": .facts(sound(kind: "ogg")),
    "https://media.example/5-s-of-talk.mp3": .facts(sound(voices: 1)),
    "https://media.example/5-s-of-music.mp3": .facts(sound(voices: 0)),
    "https://media.example/30.001-s.wav": .facts(sound(kind: "wav", milliseconds: 30_001)),
    "https://media.example/m4a": .facts(sound(kind: "m4a")),
  ]

  private static let pictures: [String: MediaReport] = [
    "https://media.example/gone": .unreachable,
    "https://media.example/picture": .facts(picture()),
    "https://media.example/299-wide": .facts(picture(width: 299)),
    "https://media.example/ratio-2.5": .facts(picture(width: 750, height: 300)),
    "https://media.example/ratio-2.51": .facts(picture(width: 300, height: 753)),
    "https://media.example/65537-wide": .facts(picture(width: 65_537, height: 40_000)),
    "https://media.example/10-mib": .facts(picture(bytes: 10_485_760)),
    "https://media.example/10-mib-and-one": .facts(picture(bytes: 10_485_761)),
    "https://media.example/50-mib": .facts(picture(bytes: 52_428_800)),
    "https://media.example/50-mib-and-one": .facts(picture(bytes: 52_428_801)),
    "https://media.example/webp": .facts(picture(kind: "webp")),
    "https://media.example/301-by-2048": .facts(picture(width: 301, height: 2_048)),
    "https://media.example/2049-high": .facts(picture(width: 900, height: 2_049)),
    "https://media.example/mp3": .facts(picture(kind: "mp3", bytes: 52_428_800)),
    "https://media.example/silent": .facts(clip(audioTracks: 0)),
    "https://media.example/576-lines": .facts(clip(width: 1_152, height: 576)),
    "https://media.example/575-lines": .facts(clip(width: 1_024, height: 575)),
    "https://media.example/180-s": .facts(clip(milliseconds: 180_000)),
    "https://media.example/180.001-s": .facts(clip(milliseconds: 180_001)),
    "https://media.example/300-s": .facts(clip(milliseconds: 300_000)),
    "https://media.example/300.001-s": .facts(clip(milliseconds: 300_001)),
    "https://media.example/500-mib-and-one": .facts(clip(bytes: 524_288_001)),
    "https://media.example/gif": .facts(picture(kind: "gif")),
    "https://media.example/clip": .facts(clip()),
    "https://media.example/1.999-s": .facts(clip(milliseconds: 1_999)),
    "https://media.example/2.999-s": .facts(clip(milliseconds: 2_999)),
    "https://media.example/3-s": .facts(clip(milliseconds: 3_000)),
    "https://media.example/10-s": .facts(clip(milliseconds: 10_000)),
    "https://media.example/10.001-s": .facts(clip(milliseconds: 10_001)),
    "https://media.example/15.5-s": .facts(clip(milliseconds: 15_500)),
    "https://media.example/15.501-s": .facts(clip(milliseconds: 15_501)),
    "https://media.example/30-s": .facts(clip(milliseconds: 30_000)),
    "https://media.example/30.001-s": .facts(clip(milliseconds: 30_001)),
    "https://media.example/340-lines": .facts(clip(width: 3_850, height: 340)),
    "https://media.example/339-lines": .facts(clip(width: 1_280, height: 339)),
    "https://media.example/3851-wide": .facts(clip(width: 3_851, height: 2_000)),
    "https://media.example/699-lines": .facts(clip(width: 1_280, height: 699)),
    "https://media.example/8-s-of-1080-lines": .facts(
      clip(milliseconds: 8_000, width: 1_080, height: 1_920)),
    "https://media.example/8.001-s-of-1080-lines": .facts(
      clip(milliseconds: 8_001, width: 1_080, height: 1_920)),
    "https://media.example/2160-wide": .facts(clip(width: 2_160, height: 2_160)),
    "https://media.example/2161-wide": .facts(clip(width: 2_161, height: 2_160)),
    "https://media.example/4553-wide": .facts(clip(width: 4_553, height: 1_821)),
    "https://media.example/1441-by-720": .facts(clip(width: 1_441, height: 720)),
    "https://media.example/23.976-fps": .facts(clip(rate: Decimal(23_976, exponent: -3))),
    "https://media.example/60-fps": .facts(clip(rate: 60)),
    "https://media.example/61-fps": .facts(clip(rate: 61)),
    "https://media.example/100-mib-and-one": .facts(clip(bytes: 104_857_601)),
    "https://media.example/200-mib-and-one": .facts(clip(bytes: 209_715_201)),
    "https://media.example/webm": .facts(clip(kind: "webm")),
  ]

  private static func picture(
    kind: String = "png", width: Int = 300, height: Int = 300, bytes: Int = 9_000
  ) -> MediaTraits {
    var traits = MediaTraits()
    (traits.kind, traits.width, traits.height, traits.bytes) = (kind, width, height, bytes)
    return traits
  }

  private static func sound(
    kind: String = "mp3", milliseconds: Int = 5_000, bytes: Int = 80_000, voices: Int? = nil
  ) -> MediaTraits {
    var traits = MediaTraits()
    (traits.kind, traits.milliseconds, traits.bytes) = (kind, milliseconds, bytes)
    traits.voices = voices
    return traits
  }

  private static func clip(
    kind: String = "mp4", milliseconds: Int = 5_000, width: Int = 1_280, height: Int = 720,
    rate: Decimal = 24, bytes: Int = 9_000_000, audioTracks: Int = 1
  ) -> MediaTraits {
    var traits = picture(kind: kind, width: width, height: height, bytes: bytes)
    (traits.milliseconds, traits.framesPerSecond) = (milliseconds, rate)
    (traits.videoTracks, traits.audioTracks) = (1, audioTracks)
    return traits
  }
}
