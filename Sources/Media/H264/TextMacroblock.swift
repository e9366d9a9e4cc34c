/// A macroblock that shows letters on a ground, as it is written into a slice.
///
/// Every block repeats a neighbour of its own kind where it has one, so that only the edges of
/// letters cost more than a few bits: there a coefficient leads from one kind to the other.
struct TextMacroblock {
  /// A macroblock beside or above, as far as prediction looks at it.
  struct Neighbour {
    var mask = MacroblockMask.ground
    var modes = PredictionModes.standard
  }

  let mask: MacroblockMask
  /// The one to the left; nil at the edge of the picture.
  let left: Neighbour?
  /// The one above, which must exist.
  let above: Neighbour
  /// What is added to `mb_type`: 5 in a predicted slice, where other types come first (table 7-13).
  let typeOffset: Int

  /// Appends the macroblock; how its blocks are predicted is what neighbours have to know.
  func append(_ contrast: TextContrast, to bits: inout BitWriter) -> PredictionModes {
    if let value = mask.onlyValue {
      if let left, left.mask.rightEdge == value {
        appendWhole(.horizontal, to: &bits)
        return .standard
      }
      if above.mask.lowerEdge == value {
        appendWhole(.vertical, to: &bits)
        return .standard
      }
    }
    return appendBlocks(contrast, to: &bits)
  }

  /// All 16 by 16 samples continue those on one side.
  ///
  /// `mb_type` 1 + mode (Intra_16x16 without coefficients), `intra_chroma_pred_mode` 0,
  /// `mb_qp_delta` 0, `coeff_token` for none: no neighbour has more than one coefficient.
  private func appendWhole(_ mode: PredictionModes.Mode, to bits: inout BitWriter) {
    bits.appendExpGolomb(typeOffset + 1 + Int(mode.rawValue))
    bits.append(0b111, bits: 3)
  }

  /// Appends so many macroblocks of a key picture that continue the one to their left.
  static func appendContinued(_ count: Int, to bits: inout BitWriter) {
    let one = 0b01_1111
    let four = one << 18 | one << 12 | one << 6 | one
    for _ in 0..<count / 4 { bits.append(four, bits: 24) }
    for _ in 0..<count % 4 { bits.append(one, bits: 6) }
  }

  private func appendBlocks(
    _ contrast: TextContrast, to bits: inout BitWriter
  ) -> PredictionModes {
    var modes = PredictionModes.standard
    var changed = MacroblockMask.ground
    bits.appendExpGolomb(typeOffset)  // mb_type: I_NxN
    for index in 0..<16 {
      let (column, row) = TextMacroblock.place(of: index)
      let wanted = mask[column, row]
      let expected = expectedMode(column, row, modes)
      let before = column > 0 ? mask[column - 1, row] : left?.mask[3, row]
      let over = row > 0 ? mask[column, row - 1] : above.mask[column, 3]
      let mode: PredictionModes.Mode
      switch (expected, before == wanted, over == wanted) {
      case (.horizontal, true, _), (.vertical, _, true): mode = expected
      case (.mean, true, true): mode = .mean
      case (.mean, false, true): mode = before == nil ? .mean : .vertical
      case (_, true, _): mode = .horizontal
      case (_, _, true): mode = .vertical
      case (_, false, false):
        // Both sides are of the other kind, and so is whatever is made of them.
        mode = expected
        changed[column, row] = true
      }
      modes[column, row] = mode
      appendChoice(of: mode, expecting: expected, to: &bits)
    }
    bits.append(true)  // intra_chroma_pred_mode: ue(0), the mean
    appendResidual(changed, contrast, to: &bits)
    return modes
  }

  /// The lower one of those to the left and above; the mean where there is none to the left.
  private func expectedMode(
    _ column: Int, _ row: Int, _ modes: PredictionModes
  ) -> PredictionModes.Mode {
    let before = column > 0 ? modes[column - 1, row] : left?.modes[3, row]
    let over = row > 0 ? modes[column, row - 1] : above.modes[column, 3]
    guard let before else { return .mean }
    return before.rawValue < over.rawValue ? before : over
  }

  /// `prev_intra4x4_pred_mode_flag` and `rem_intra4x4_pred_mode`.
  private func appendChoice(
    of mode: PredictionModes.Mode, expecting expected: PredictionModes.Mode,
    to bits: inout BitWriter
  ) {
    if mode == expected {
      bits.append(true)
    } else {
      let number = Int(mode.rawValue)
      bits.append(mode.rawValue < expected.rawValue ? number : number - 1, bits: 4)
    }
  }

  /// The pattern of the quarters that have coefficients, then those quarters.
  private func appendResidual(
    _ changed: MacroblockMask, _ contrast: TextContrast, to bits: inout BitWriter
  ) {
    let quarters = (0..<4).filter { changed.bits & TextMacroblock.quarters[$0] != 0 }
    let pattern = quarters.reduce(0) { $0 | 1 << $1 }
    bits.appendExpGolomb(TextMacroblock.patternCodes[pattern])
    guard pattern > 0 else { return }
    bits.append(true)  // mb_qp_delta: se(0)
    for quarter in quarters {
      for index in 4 * quarter..<4 * quarter + 4 {
        let (column, row) = TextMacroblock.place(of: index)
        if changed[column, row] {
          let level = mask[column, row] ? contrast.level : -contrast.level
          // `coeff_token`: one coefficient, not of size 1. Then `level_prefix`, whose codes go on
          // from 2, -2, 3, ..., and `total_zeros`: none stands before it (tables 9-5, 9-7).
          bits.append(0b00_0101, bits: 6)
          bits.append(1, bits: 1 + 2 * abs(level) - 4 + (level < 0 ? 1 : 0))
          bits.append(true)
        } else {
          bits.append(true)  // coeff_token: none
        }
      }
    }
  }

  /// Where a block stands by its number in the order of coding (H.264, figure 6-10).
  private static func place(of index: Int) -> (column: Int, row: Int) {
    (index & 1 | index >> 1 & 2, index >> 1 & 1 | index >> 2 & 2)
  }

  /// The blocks of each quarter of a macroblock.
  private static let quarters: [UInt16] = [0x0033, 0x00CC, 0x3300, 0xCC00]

  /// The `codeNum` of each `coded_block_pattern` without chroma in an intra macroblock (table 9-4).
  private static let patternCodes = [3, 29, 30, 17, 31, 18, 37, 8, 32, 38, 19, 9, 20, 10, 11, 2]
}
