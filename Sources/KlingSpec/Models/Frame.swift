/// The size of a clip or a picture.
package struct Frame: Hashable, Sendable {
  /// Pixels from left to right.
  package let width: Int
  /// Pixels from top to bottom.
  package let height: Int

  /// The size of these sides, which are cut to what can be drawn: 1 to 16384 pixels each.
  package init(width: Int, height: Int) {
    self.width = min(max(width, 1), 16_384)
    self.height = min(max(height, 1), 16_384)
  }

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

  /// The size of a picture: the long side by the resolution, the other by the ratio.
  ///
  /// Sides are multiples of 8. The vendor documents no sizes (`images.result.pixels`); a ratio that
  /// is none, such as `auto`, is read as 16:9.
  package init(resolution: String, ratio: String) {
    let long =
      switch resolution {
      case "4k": 4_096
      case "2k": 2_048
      default: 1_024
      }
    let parts = ratio.split(separator: ":").compactMap { Int($0) }
    let (across, down) =
      parts.count == 2 && parts.allSatisfy { $0 > 0 }
      ? (parts[0], parts[1]) : (16, 9)
    let short = (long * min(across, down) / max(across, down) + 4) / 8 * 8
    (width, height) = across >= down ? (long, short) : (short, long)
  }
}
