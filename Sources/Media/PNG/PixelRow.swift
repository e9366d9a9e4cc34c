/// A row of a picture of one bit a pixel, as PNG has it: a byte for the filter, then the pixels.
struct PixelRow: Equatable, Sendable {
  /// The row: no filter, then pixels from the highest bit of a byte to the lowest.
  private(set) var bytes: [UInt8]

  /// A row of clear pixels.
  init(width: Int) {
    bytes = [UInt8](repeating: 0, count: 1 + (width + 7) / 8)
  }

  /// Turns the pixels of some columns, which must lie within the row, to the other of two colours.
  mutating func flip(_ columns: Range<Int>) {
    guard !columns.isEmpty else { return }
    let (first, last) = (columns.lowerBound / 8, (columns.upperBound - 1) / 8)
    let head = UInt8(0xFF) >> UInt8(columns.lowerBound % 8)
    let tail = UInt8(0xFF) << UInt8(7 - (columns.upperBound - 1) % 8)
    if first == last {
      bytes[1 + first] ^= head & tail
    } else {
      bytes[1 + first] ^= head
      for place in first + 1..<last { bytes[1 + place] ^= 0xFF }
      bytes[1 + last] ^= tail
    }
  }

  /// Flips a row of pixels of some glyphs, each pixel as wide as the magnification says.
  mutating func flip(_ row: Int, of glyphs: [Glyph], from column: Int, magnification: Int) {
    for (place, glyph) in glyphs.enumerated() {
      let start = column + place * Glyph.side * magnification
      let pixels = glyph[row]
      for pixel in 0..<Glyph.side where pixels >> UInt8(7 - pixel) & 1 == 1 {
        let left = start + pixel * magnification
        flip(left..<left + magnification)
      }
    }
  }
}
