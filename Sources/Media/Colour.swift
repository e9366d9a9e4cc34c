/// A colour of the screen: 8 bits each of red, green and blue.
package struct Colour: Hashable, Sendable {
  /// The red part, 0...255.
  package let red: UInt8
  /// The green part, 0...255.
  package let green: UInt8
  /// The blue part, 0...255.
  package let blue: UInt8

  /// The colour of the given parts.
  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A saturated, friendly colour that depends on nothing but the seed.
  ///
  /// Neighbouring seeds give unlike colours; none of them is grey, black or white. With each turn
  /// the hue goes on by the golden ratio of its circle, which keeps a few of one seed well apart.
  package init(seed: UInt64, turns: Int = 0) {
    var word = seed &+ 0x9E37_79B9_7F4A_7C15
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    word ^= word >> 31
    let bright = 192 + UInt8(truncatingIfNeeded: word >> 48) % 48
    let dark = 32 + UInt8(truncatingIfNeeded: word >> 56) % 64
    // The hue circle has six sectors; in each one part climbs or falls between dark and bright.
    let turned = Int(word & 0xFFFF_FFFF) + turns * Colour.turn
    let (sector, step) = turned.quotientAndRemainder(dividingBy: 256)
    let rising = dark + UInt8(Int(bright - dark) * step / 255)
    let falling = bright - (rising - dark)
    switch sector % 6 {
    case 0: self.init(red: bright, green: rising, blue: dark)
    case 1: self.init(red: falling, green: bright, blue: dark)
    case 2: self.init(red: dark, green: bright, blue: rising)
    case 3: self.init(red: dark, green: falling, blue: bright)
    case 4: self.init(red: rising, green: dark, blue: bright)
    default: self.init(red: bright, green: dark, blue: falling)
    }
  }

  /// 0.618 of the 6 * 256 steps of the circle.
  private static let turn = 949

  /// The colour of letters on this one: nearly black on light ones, white on dark ones.
  var ink: Colour {
    let luma = (299 * Int(red) + 587 * Int(green) + 114 * Int(blue)) / 1_000
    return luma < 128
      ? Colour(red: 255, green: 255, blue: 255) : Colour(red: 16, green: 16, blue: 16)
  }
}
