/// A quiet, pure tone: a sine of which a whole number of periods fills 24 ms, 1,152 samples.
///
/// Hence every 24 ms of it are the same, as WAV files repeat them and frames of layer III code them.
package struct Tone: Hashable, Sendable {
  /// How many samples come again and again.
  static let cycle = 1_152

  /// How many periods a cycle has, 5...11: each is worth 125/3 of a period in a second.
  package let periods: Int

  /// The tone of a seed: 208 to 458 periods in a second.
  package init(seed: UInt64) {
    periods = 5 + Int(seed % 7)
  }

  /// One cycle as 16-bit samples, 30 dB below the loudest that there can be.
  var samples: [Int] {
    (0..<Tone.cycle).map { Tone.sine($0 * periods % Tone.cycle) * Tone.loudness / Tone.unit }
  }

  /// The greatest sample: 2^15 divided by 10^(30/20), times the square root of 2.
  private static let loudness = 1_465
  private static let unit = 1 << 20

  /// The sine of a part of a cycle, in parts of `unit`, by Bhaskara's formula.
  ///
  /// It is good to 0.2 percent, and whole numbers are the same on every machine.
  private static func sine(_ position: Int) -> Int {
    let half = cycle / 2
    let (place, isNegative) = position < half ? (position, false) : (position - half, true)
    let product = place * (half - place)
    let sine = unit * 16 * product / (5 * half * half - 4 * product)
    return isNegative ? -sine : sine
  }
}
