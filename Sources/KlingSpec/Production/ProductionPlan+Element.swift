extension ProductionPlan {
  /// A figure or a thing that later requests can name.
  package struct Element: Hashable, Sendable {
    /// What it is made of.
    package enum Source: Hashable, Sendable {
      /// A picture from the front and so many others.
      case pictures(further: Int)
      /// A clip.
      case clip(Clip)
    }

    /// How it speaks.
    package enum Speech: Hashable, Sendable {
      /// In no voice of its own.
      case none
      /// In the voice of this id.
      case bound(String)
      /// In the voice that its clip was heard to have (`elements.video_refer.voice_extraction`).
      case extracted
    }

    /// The library that it is in.
    package let kind: OwnedKind
    /// What its owner calls it.
    package let name: String
    /// What its owner says of it.
    package let description: String
    /// What it is made of.
    package let source: Source
    /// How it speaks.
    package let voice: Speech
    /// The ids of its tags.
    package let tags: [String]

    /// Pixels on each side of the pictures that are kept of it.
    package static let pictureSide = 1_024
    /// What rules may ask of it, as a trait of the thing.
    package var trait: String {
      switch source {
      case .pictures: "multi_image"
      case .clip: "video_character"
      }
    }
  }

  /// A way to speak that later requests can name.
  package struct Voice: Hashable, Sendable {
    /// What its owner calls it.
    package let name: String
  }
}
