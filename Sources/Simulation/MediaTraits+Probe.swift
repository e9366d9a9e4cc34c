import Media
import Schema
import StrictJSON

extension MediaTraits {
  /// What rules may ask of a file of so many bytes that was probed; nil facts: no probe knows it.
  ///
  /// What a file claims need not make sense, and lengths are counted with: one beyond a day, which no
  /// limit is, counts as a day.
  init(_ facts: MediaFacts?, bytes: Int) {
    self.init()
    self.bytes = bytes
    kind = facts?.kind.rawValue ?? "unknown"
    width = facts?.width
    height = facts?.height
    milliseconds = facts?.milliseconds.map { min($0, 86_400_000) }
    framesPerSecond = facts?.framesPerSecond.map { $0.decimal }
    frames = facts?.frames
    videoTracks = facts?.videoTracks
    audioTracks = facts?.audioTracks
    // Nobody listens: where there is sound, somebody speaks.
    voices = facts?.audioTracks.map { $0 > 0 ? 1 : 0 }
  }
}

extension Fraction {
  /// The ratio in thousandths, rounded as people spell frame rates: 23.976 for 24000/1001.
  fileprivate var decimal: Decimal {
    let thousandths = (Int128(numerator) * 2_000 + Int128(denominator)) / (2 * Int128(denominator))
    return Decimal(Int(clamping: thousandths), exponent: -3)
  }
}
