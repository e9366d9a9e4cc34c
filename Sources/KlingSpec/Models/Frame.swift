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

  /// The size of a tier in a shape: as many pixels as it has at 16:9, 960 by 960 for `1:1`.
  ///
  /// Sides are even and at most 4096 pixels long. A shape beyond 5:2, which no picture may have, is
  /// read as 5:2, and any text that is no ratio as 16:9.
  package init(_ tier: VideoModel.Tier, ratio: String) {
    let lines =
      switch tier {
      case .hd: 720.0
      case .fullHD: 1_080.0
      case .ultraHD: 2_160.0
      }
    let (across, down) = Frame.parts(of: ratio)
    let shape = min(max(Double(across) / Double(down), 0.4), 2.5)
    let short = lines * (16.0 / 9 / max(shape, 1 / shape)).squareRoot()
    let long = lines * (16.0 / 9 * max(shape, 1 / shape)).squareRoot()
    let fit = min(4_096 / long, 1)
    let (longer, shorter) = (Frame.even(long * fit), Frame.even(short * fit))
    (width, height) = shape > 1 ? (longer, shorter) : (shorter, longer)
  }

  /// The even number next to a length.
  private static func even(_ length: Double) -> Int { Int((length / 2).rounded()) * 2 }

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
    let (across, down) = Frame.parts(of: ratio)
    let short = (long * min(across, down) / max(across, down) + 4) / 8 * 8
    (width, height) = across >= down ? (long, short) : (short, long)
  }

  /// The two numbers of a ratio such as `4:3`; 16 and 9 for any other text.
  private static func parts(of ratio: String) -> (Int, Int) {
    // Byte by byte, without a part of the text by itself: every create passes here.
    var (across, down) = (0, 0)
    var isBehind = false
    for byte in ratio.utf8 {
      switch byte {
      case UInt8(ascii: ":") where !isBehind: (across, down, isBehind) = (down, 0, true)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (tens, isTooLong) = down.multipliedReportingOverflow(by: 10)
        let (sum, isTooLarge) = tens.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
        guard !isTooLong, !isTooLarge else { return (16, 9) }
        down = sum
      default: return (16, 9)
      }
    }
    return across > 0 && down > 0 ? (across, down) : (16, 9)
  }
}
