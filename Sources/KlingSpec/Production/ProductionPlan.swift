package import StrictJSON

/// What a task makes and costs.
package struct ProductionPlan: Hashable, Sendable {
  /// What it makes.
  package enum Content: Hashable, Sendable {
    /// One clip.
    case clip(Clip)
    /// Pictures of one size.
    case pictures(Pictures)
    /// The four parts of a person.
    case recognition
    /// One sound.
    case sound(Sound)
    /// A clip, and by itself the sound that was made for it.
    case scored(Clip)
    /// A clip that was looked at, for later requests to work on.
    case session(Session)
    /// An element.
    indirect case element(Element)
    /// A voice.
    case voice(Voice)
    /// Files that answers tell by words of their own.
    case named([Named])
  }

  /// What it makes.
  package let content: Content
  /// What it costs, in units.
  package let units: Decimal
  /// How many slots it holds until it ends (`concurrency.video_cost`, `concurrency.image_cost`).
  package let slots: Int
  /// The model.
  package let model: String
  /// The mode; `*` for models without.
  package let mode: String
  /// The clip that it is made of, by its id or its URL; nil where it is made of none.
  package let parent: String?
  /// The session that it is made in; nil where it is made in none.
  package let session: String?
  /// The prompt as given; empty where there is none.
  package internal(set) var words = ""
  /// The id or the URL that stands for a prompt; empty for endpoints with one.
  package internal(set) var link = ""
  /// What tells the request from others, whatever it asks for.
  package internal(set) var fingerprint: UInt64 = 0
  /// Whether a marked twin is made; nil for endpoints that make none.
  package internal(set) var watermark: Bool?

  /// What the task is about.
  package var prompt: String { words.isEmpty ? link : words }

  init(
    _ content: Content, units: Decimal, slots: Int = 1, model: String = "", mode: String = "",
    parent: String? = nil, session: String? = nil
  ) {
    self.content = content
    self.units = units
    self.slots = slots
    self.model = model
    self.mode = mode
    self.parent = parent
    self.session = session
  }
}

extension ProductionPlan {
  /// A clip.
  package struct Clip: Hashable, Sendable {
    /// Pixels from left to right.
    package let width: Int
    /// Pixels from top to bottom.
    package let height: Int
    /// Frames in a second.
    package let framesPerSecond: Int
    /// Frames in all: one more than the whole seconds have.
    package let frames: Int
    /// The first frame of every shot.
    package let shots: [Int]
    /// Whether there is sound.
    package let sound: Bool
    /// The fingerprint of the picture with which it begins, if that came with the request.
    package let firstPicture: UInt64?
    /// The fingerprint of the picture with which it ends, if that came with the request.
    package let lastPicture: UInt64?

    /// A clip that is small enough to be drawn: a declared input can be of any length.
    init(
      width: Int, height: Int, framesPerSecond: Int, wholeSeconds: Int, shots: [Int],
      sound: Bool, firstPicture: UInt64? = nil, lastPicture: UInt64? = nil
    ) {
      self.init(
        width: width, height: height, framesPerSecond: framesPerSecond,
        milliseconds: wholeSeconds * 1_000, shots: shots, sound: sound,
        firstPicture: firstPicture, lastPicture: lastPicture)
    }

    /// A clip as long and large as something else, within what can be drawn.
    init(
      width: Int, height: Int, framesPerSecond: Int, milliseconds: Int, shots: [Int] = [],
      sound: Bool, firstPicture: UInt64? = nil, lastPicture: UInt64? = nil
    ) {
      self.width = min(max(width, 16), 4_096)
      self.height = min(max(height, 16), 4_096)
      let perSecond = min(max(framesPerSecond, 1), 240)
      self.framesPerSecond = perSecond
      let frames = min(perSecond * milliseconds / 1_000 + 1, 1_000_000)
      self.frames = frames
      // Most clips have one shot, and share that list.
      self.shots = shots.isEmpty ? Clip.oneShot : Clip.shots(shots, within: frames)
      self.sound = sound
      self.firstPicture = firstPicture
      self.lastPicture = lastPicture
    }

    private static let oneShot = [0]

    private static func shots(_ firstFrames: [Int], within frames: Int) -> [Int] {
      var shots: [Int] = []
      shots.reserveCapacity(firstFrames.count + 1)
      shots.append(0)
      for frame in firstFrames where frame > 0 && frame < frames { shots.append(frame) }
      return shots
    }

    /// Its sound by itself: as long as the clip without its last frame.
    package var soundtrack: Sound {
      Sound(milliseconds: (frames - 1) * 1_000 / framesPerSecond)
    }

    /// The length as the service spells it: cut to thousandths, `5.041` for 121 frames.
    package var seconds: String {
      let thousandths = frames * 1_000 / framesPerSecond
      let fraction = String(thousandths % 1_000 + 1_000).dropFirst()
      return "\(thousandths / 1_000).\(fraction)"
    }
  }

  /// A sound.
  package struct Sound: Hashable, Sendable {
    /// The length in thousandths of a second.
    package let milliseconds: Int

    /// A sound that is short enough to be drawn: of one hour at most.
    init(milliseconds: Int) {
      self.milliseconds = min(max(milliseconds, 1), 3_600_000)
    }
  }

  /// Pictures.
  package struct Pictures: Hashable, Sendable {
    /// Pixels from left to right.
    package let width: Int
    /// Pixels from top to bottom.
    package let height: Int
    /// How many results there are.
    package let count: Int
    /// How many pictures each result has.
    package let views: Int
    /// Whether they belong together.
    package let isSeries: Bool
    /// The fingerprint of the first picture they are made of, if that came with the request.
    package let source: UInt64?
  }
}
