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

    /// What it was opened for; its raw value is the kind of thing that it is.
    package let purpose: Purpose
    /// The clip as it is worked on.
    package let clip: Clip
    /// The length of the clip in thousandths of a second.
    package let milliseconds: Int

    /// How long it can be used, in milliseconds (`multi-elements.selection.session_id.ttl_24h`).
    package static let lifetime = 24 * 3_600_000
  }
}
