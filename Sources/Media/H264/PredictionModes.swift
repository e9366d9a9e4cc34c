/// How the blocks of a macroblock are predicted from the samples beside them (H.264, 8.3.1.1).
struct PredictionModes: Hashable, Sendable {
  /// `Intra4x4PredMode`; of nine these are used.
  enum Mode: UInt32, Sendable {
    case vertical = 0
    case horizontal = 1
    case mean = 2
  }

  /// Two bits for each block, in the order of `MacroblockMask`.
  private var bits: UInt32 = 0xAAAA_AAAA

  /// Those that other blocks take for granted of a macroblock that is not predicted by blocks.
  static let standard = PredictionModes()

  subscript(column: Int, row: Int) -> Mode {
    get { Mode(rawValue: bits >> UInt32(2 * (4 * row + column)) & 3) ?? .mean }
    set {
      let shift = UInt32(2 * (4 * row + column))
      bits = bits & ~(3 << shift) | newValue.rawValue << shift
    }
  }
}
