/// Glyphs as they were drawn: with `#` for a pixel that is set, eight side by side in a band.
struct GlyphSheet: Sendable {
  /// The glyphs in order, those of the first band from left to right first.
  let glyphs: [Glyph]

  /// Reads a drawing: bands of eight lines, parted by an empty one; a space parts glyphs.
  init(_ drawing: String) {
    let lines = drawing.utf8.split(separator: UInt8(ascii: "\n"))
    let parts = lines.map { $0.split(separator: UInt8(ascii: " ")) }
    precondition(
      lines.count % Glyph.side == 0
        && parts.allSatisfy { $0.count == 8 && $0.allSatisfy { $0.count == Glyph.side } },
      "a sheet has bands of eight glyphs, each eight by eight")
    glyphs = stride(from: 0, to: lines.count, by: Glyph.side).flatMap { band in
      (0..<8).map { place in
        Glyph(rows: parts[band..<band + Glyph.side].map { GlyphSheet.row($0[place]) })
      }
    }
  }

  private static func row(_ pixels: some Sequence<UInt8>) -> UInt8 {
    pixels.reduce(0) { $0 << 1 | ($1 == UInt8(ascii: "#") ? 1 : 0) }
  }
}
