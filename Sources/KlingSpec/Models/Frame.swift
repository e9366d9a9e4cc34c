/// The picture size of a clip.
package struct Frame: Hashable, Sendable {
  /// Pixels from left to right.
  package let width: Int
  /// Pixels from top to bottom.
  package let height: Int

  /// The size of a tier at one of the documented ratios; any other text is read as 16:9.
  package init(_ tier: VideoModel.Tier, ratio: String) {
    let lines =
      switch tier {
      case .hd: 720
      case .fullHD: 1_080
      case .ultraHD: 2_160
      }
    switch ratio {
    case "9:16": (width, height) = (lines, lines * 16 / 9)
    // A square has about as many pixels as the wide picture: 960, 1440, 2880.
    case "1:1": (width, height) = (lines * 4 / 3, lines * 4 / 3)
    default: (width, height) = (lines * 16 / 9, lines)
    }
  }
}
