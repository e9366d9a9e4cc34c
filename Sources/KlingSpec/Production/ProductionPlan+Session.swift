extension ProductionPlan {
  /// A clip that was looked at, for later requests to work on.
  package struct Session: Hashable, Sendable {
    /// What later requests do with it.
    package enum Purpose: String, Hashable, Sendable {
      /// They make faces speak.
      case faces = "face-session"
      /// They mark things and change them.
      case selection = "selection-session"
    }

    /// The clip as it is worked on.
    package let clip: Clip
    /// What it was opened for; its raw value is the kind of thing that it is.
    package let purpose: Purpose
    /// Fits behind the purpose, so that a session takes no more room than a clip.
    private let length: UInt32

    /// A session over a clip of a length, in milliseconds, 49 days at most.
    init(over clip: Clip, for purpose: Purpose, milliseconds: Int) {
      self.clip = clip
      self.purpose = purpose
      length = UInt32(clamping: milliseconds)
    }

    /// The length of the clip in thousandths of a second.
    package var milliseconds: Int { Int(length) }

    /// How long it can be used, in milliseconds (`multi-elements.selection.session_id.ttl_24h`).
    package static let lifetime = 24 * 3_600_000
  }
}
