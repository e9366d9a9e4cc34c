/// One luma and two colour-difference samples: the form in which video and JPEG keep a colour.
struct ColourDifference: Hashable, Sendable {
  let luma: UInt8
  let blue: UInt8
  let red: UInt8
}

extension Colour {
  /// The samples of limited-range video: BT.709, luma 16...235, differences 16...240.
  var videoSamples: ColourDifference {
    let scaled = 2_126 * Int(red) + 7_152 * Int(green) + 722 * Int(blue)
    return ColourDifference(
      luma: UInt8(16 + Colour.rounded(scaled * 219, by: 10_000 * 255)),
      blue: UInt8(128 + Colour.rounded((10_000 * Int(blue) - scaled) * 224, by: 18_556 * 255)),
      red: UInt8(128 + Colour.rounded((10_000 * Int(red) - scaled) * 224, by: 15_748 * 255)))
  }

  /// The samples of a JFIF picture: BT.601, all three 0...255.
  var pictureSamples: ColourDifference {
    let scaled = 299 * Int(red) + 587 * Int(green) + 114 * Int(blue)
    return ColourDifference(
      luma: UInt8(Colour.rounded(scaled, by: 1_000)),
      blue: UInt8(min(255, 128 + Colour.rounded(1_000 * Int(blue) - scaled, by: 1_772))),
      red: UInt8(min(255, 128 + Colour.rounded(1_000 * Int(red) - scaled, by: 1_402))))
  }

  private static func rounded(_ number: Int, by divisor: Int) -> Int {
    (number >= 0 ? number + divisor / 2 : number - divisor / 2) / divisor
  }
}
