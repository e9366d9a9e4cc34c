extension ProductionPlan {
  /// A file that answers tell by a word of its own, such as `subbed_video`.
  package struct Named: Hashable, Sendable {
    /// The word.
    package let type: String
    /// What it is.
    package let file: File

    /// What can be told so.
    package enum File: Hashable, Sendable {
      /// A clip.
      case clip(Clip)
      /// A picture of this size.
      case picture(Frame)
      /// A text.
      case subtitles(Subtitles)
    }
  }

  /// The subtitles of a clip.
  package struct Subtitles: Hashable, Sendable {
    /// Whether they say how they are shown.
    package let areStyled: Bool
    /// The length of the clip.
    package let seconds: Int
    /// The size of the clip.
    package let frame: Frame
    /// The height of the letters in pixels.
    package let fontSize: Int
    /// The distance from the lower edge in pixels.
    package let margin: Int
  }
}
