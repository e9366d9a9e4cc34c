package import KlingSpec
package import Media
package import StrictJSON
import Timekeeping

/// What a task makes: a clip, in the few numbers from which it is drawn.
package struct Work: Hashable, Sendable {
  /// The width in pixels.
  package let width: Int
  /// The height in pixels.
  package let height: Int
  /// Frames per second.
  package let framesPerSecond: Int
  /// Frames in all.
  package let frames: Int
  /// The first frames of all shots but the first.
  package let cuts: [Int]
  /// The length as answers spell it, in seconds.
  package let seconds: String
  /// What it costs if it succeeds.
  package let units: Decimal
  /// Whether a copy with a watermark was asked for.
  package let watermark: Bool
  /// What its colours depend on.
  package let look: UInt64

  /// The clip that a create asks for, under the seed of its tenant.
  ///
  /// What it shows depends on the seed and on what decides a clip (model, mode, words, size,
  /// length, shots, sound), so that equal requests give equal bytes whenever and by whomever they
  /// are made.
  package init(_ plan: ProductionPlan, seed: UInt64) {
    width = plan.width
    height = plan.height
    framesPerSecond = plan.framesPerSecond
    // A declared input can be of any length; what follows it has to stay drawable.
    let frames = min(plan.frames, 1_000_000)
    self.frames = frames
    cuts = plan.shots.filter { $0 > 0 && $0 < frames }
    seconds = plan.seconds
    units = plan.units
    watermark = plan.watermark
    var look = Mixer.seed(
      seed, UInt64(plan.width), UInt64(plan.height), UInt64(plan.frames), plan.sound ? 1 : 0)
    for text in [plan.model, plan.mode, plan.prompt] {
      look = Mixer.seed(look, Mixer.seed(text: text))
    }
    self.look = cuts.reduce(look) { Mixer.seed($0, UInt64($1)) }
  }

  /// The recipe of one of its files; the copy with a watermark has colours of its own.
  package func recipe(watermarked: Bool) -> VideoRecipe {
    let scenes = ([0] + cuts).enumerated().map { number, frame in
      let seed = Mixer.seed(look, UInt64(number), watermarked ? 1 : 0)
      return VideoRecipe.Scene(firstFrame: frame, colour: Colour(seed: seed))
    }
    return VideoRecipe(
      width: width, height: height, framesPerSecond: framesPerSecond, frameCount: frames,
      scenes: scenes)
  }
}
