/// The picture of a character: eight by eight pixels, of which some are set.
///
/// A letter is six or seven pixels wide and stands on the seventh row; the eighth is for what hangs
/// below the line. The last column of most is empty, so that letters set side by side keep apart.
package struct Glyph: Hashable, Sendable {
  /// Pixels in a row, and rows.
  package static let side = 8

  /// The rows from top to bottom, the first one in the highest byte.
  private let bits: UInt64

  /// The glyph of eight rows, of which bit 7 is the leftmost pixel.
  init(rows: some Sequence<UInt8>) {
    bits = rows.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The eight rows from top to bottom; bit 7 is the leftmost pixel.
  package var rows: [UInt8] { (0..<Glyph.side).map { self[$0] } }

  /// A row, 0...7 from the top; bit 7 is the leftmost pixel.
  package subscript(row: Int) -> UInt8 {
    precondition((0..<Glyph.side).contains(row), "a glyph has eight rows")
    return UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * row))
  }

  /// What a space shows.
  package static let blank = Glyph(rows: [])
  /// A hollow box, for a character that has no picture here.
  package static let box = GlyphSheet.ascii.glyphs[0x5F]
}
