/// A line of letters across a picture, and the row of macroblocks below it.
///
/// Over the band there is nothing but ground, and below its last row again: so what it costs in bits
/// depends on nothing outside of it, and equal bands have equal bits wherever they stand.
struct TextBand: Hashable, Sendable {
  /// The letters.
  var glyphs: [Glyph]
  /// The macroblock in which the first letter begins.
  let start: Int
  /// How many blocks a pixel of a letter is wide and high: 1 makes letters of 32 samples.
  let magnification: Int
  /// Whether the ground is cut out of a bar from edge to edge instead of the letters.
  var isBar = false

  /// Rows of macroblocks in which something can be seen; a bar goes on above and below its letters.
  var rows: Int { 2 * magnification + (isBar ? 2 : 0) }

  /// What a macroblock shows; rows count from 0 at the upper edge of the band.
  func mask(column: Int, row: Int) -> MacroblockMask {
    guard row < rows else { return .ground }
    var mask = MacroblockMask(filled: isBar)
    let textRow = isBar ? row - 1 : row
    let side = 2 * magnification
    let place = column - start
    guard place >= 0, place < glyphs.count * side, textRow >= 0, textRow < side else {
      return mask
    }
    let (number, part) = place.quotientAndRemainder(dividingBy: side)
    let glyph = glyphs[number]
    guard glyph != .blank else { return mask }
    for blockRow in 0..<4 {
      let pixels = glyph[(4 * textRow + blockRow) / magnification]
      for blockColumn in 0..<4 {
        let pixel = (4 * part + blockColumn) / magnification
        if pixels >> UInt8(7 - pixel) & 1 == 1 { mask[blockColumn, blockRow] = !isBar }
      }
    }
    return mask
  }

  /// The macroblock from which on a row shows nothing but ground.
  private func letterEnd(inRow row: Int, of columns: Int) -> Int {
    guard row < rows else { return 0 }
    return isBar ? columns : start + glyphs.count * 2 * magnification
  }

  /// The bits of the band in a key picture, with those of the row below it.
  func bits(columns: Int, _ contrast: TextContrast) -> BitWriter {
    var bits = BitWriter()
    var above = [TextMacroblock.Neighbour](repeating: .init(), count: columns)
    for row in 0...rows {
      var left: TextMacroblock.Neighbour?
      // One macroblock of ground behind the letters leads over to the rest, which repeats it.
      let end = min(columns, letterEnd(inRow: row, of: columns) + 1)
      for column in 0..<end {
        let macroblock = TextMacroblock(
          mask: mask(column: column, row: row), left: left, above: above[column], typeOffset: 0)
        let modes = macroblock.append(contrast, to: &bits)
        let neighbour = TextMacroblock.Neighbour(mask: macroblock.mask, modes: modes)
        above[column] = neighbour
        left = neighbour
      }
      TextMacroblock.appendContinued(columns - end, to: &bits)
      for column in end..<columns { above[column] = .init() }
    }
    return bits
  }

  /// Appends the macroblocks that differ from those of another text of equal length at the same
  /// place, in a picture that repeats the one before it, with the number of those that are skipped
  /// before each.
  ///
  /// Returns how many are left to be skipped behind the band.
  func appendChanges(
    from old: TextBand, columns: Int, skipping skippedBefore: Int, _ contrast: TextContrast,
    to bits: inout BitWriter
  ) -> Int {
    let side = 2 * magnification
    let changed = glyphs.indices.filter { glyphs[$0] != old.glyphs[$0] }
      .flatMap { start + $0 * side..<start + ($0 + 1) * side }
    var above = [TextMacroblock.Neighbour](repeating: .init(), count: changed.count)
    /// The first macroblock that is neither written nor skipped, counted from the band's first one.
    var next = -skippedBefore
    for row in 0..<rows {
      var left = TextMacroblock.Neighbour()
      for (place, column) in changed.enumerated() {
        if place == 0 || changed[place - 1] != column - 1 {
          left = .init(mask: mask(column: column - 1, row: row))
        }
        var neighbour = TextMacroblock.Neighbour(mask: mask(column: column, row: row))
        if neighbour.mask != old.mask(column: column, row: row) {
          let number = row * columns + column
          bits.appendExpGolomb(number - next)  // mb_skip_run
          next = number + 1
          let macroblock = TextMacroblock(
            mask: neighbour.mask, left: left, above: above[place], typeOffset: 5)
          neighbour.modes = macroblock.append(contrast, to: &bits)
        }
        above[place] = neighbour
        left = neighbour
      }
    }
    return rows * columns - next
  }
}
