package import Schema
package import StrictJSON

/// One row of the capability map: what a video model can do, and what it costs.
///
/// A class, so that who looks a row up gets a reference and copies none of its parts.
package final class VideoModel: Sendable {
  /// The value of `model_name`.
  package let name: String
  /// The modes it offers; a model without modes ignores the field.
  package let modes: [String]
  /// The seconds a clip may have.
  package let seconds: ClosedRange<Int>
  /// Whether only the ends of that range are offered.
  package let onlyEnds: Bool
  /// What each mode gives; `*` for models without modes.
  package let tiers: [String: Tier]
  /// Frames per second by endpoint.
  package let framesPerSecond: [String: Int]
  /// The endpoints that take it.
  package let endpoints: [String]
  /// The modes in which it makes sound.
  package let soundModes: [String]
  /// Whether it tells a story in several shots.
  package let hasMultiShot: Bool
  /// Mode and seconds in which it does what it does not always do, as `mode/seconds`; `*` for any.
  package let combinations: [Feature: [String]]
  /// Whether it takes elements that move.
  package let takesVideoElements: Bool
  /// The edition that retired it.
  package let retired: Edition?
  /// Units per second.
  package let rates: [Rate]

  /// What a model does in some of its modes and with some of its seconds only.
  package enum Feature: Hashable, Sendable, CaseIterable {
    /// Moving a camera through what a text tells.
    case textCamera
    /// Moving a simple camera through a picture.
    case imageCamera
    /// Going from one picture to another.
    case imageTail
    /// Going to a picture from nowhere.
    case onlyImageTail
    /// Moving parts of a picture along lines.
    case motionBrush
    /// Speaking with voices that the request names.
    case voices
  }

  /// The size class of a mode's output.
  package enum Tier: String, Hashable, Sendable {
    /// 720 lines.
    case hd = "720p"
    /// 1080 lines.
    case fullHD = "1080p"
    /// 2160 lines.
    case ultraHD = "4k"
  }

  /// What a second costs in one mode.
  package struct Rate: Hashable, Sendable {
    /// The mode; `*` for any.
    package let mode: String
    /// Without sound.
    package let silent: Decimal
    /// With native sound; nil where there is none.
    package let sound: Decimal?
    /// With native sound in voices that are named; nil where it costs the same.
    package let voice: Decimal?
    /// With a reference video; nil where it costs the same.
    package let video: Decimal?
    /// Of a figure that moves like a clip; nil where there is none.
    package let motion: Decimal?

    init(
      _ mode: String, _ silent: String, sound: String? = nil, voice: String? = nil,
      video: String? = nil, motion: String? = nil
    ) {
      self.mode = mode
      self.silent = Rate.units(silent)
      self.sound = sound.map(Rate.units)
      self.voice = voice.map(Rate.units)
      self.video = video.map(Rate.units)
      self.motion = motion.map(Rate.units)
    }

    private static func units(_ spelling: String) -> Decimal {
      guard let units = Decimal(spelling) else { preconditionFailure("no rate: \(spelling)") }
      return units
    }
  }

  init(
    _ name: String, modes: [String] = ["std", "pro"], seconds: ClosedRange<Int> = 5...10,
    onlyEnds: Bool = false, tiers: [String: Tier] = ["std": .hd, "pro": .fullHD],
    framesPerSecond: [String: Int] = [:], endpoints: [String], soundModes: [String] = [],
    hasMultiShot: Bool = false, combinations: [Feature: [String]] = [:],
    takesVideoElements: Bool = false, retired: Edition? = nil, rates: [Rate]
  ) {
    self.name = name
    self.modes = modes
    self.seconds = seconds
    self.onlyEnds = onlyEnds
    self.tiers = tiers
    self.framesPerSecond = framesPerSecond
    self.endpoints = endpoints
    self.soundModes = soundModes
    self.hasMultiShot = hasMultiShot
    self.combinations = combinations
    self.takesVideoElements = takesVideoElements
    self.retired = retired
    self.rates = rates
  }

  /// Whether it does something in any of its modes.
  func offers(_ feature: Feature) -> Bool { combinations[feature] != nil }

  /// The seconds it offers, as the request spells them.
  package var durations: [String] {
    (onlyEnds ? [seconds.lowerBound, seconds.upperBound] : Array(seconds)).map(String.init)
  }
}
