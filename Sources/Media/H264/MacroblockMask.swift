/// Which of the sixteen blocks of a macroblock show letters and not the ground.
///
/// A block has 4 by 4 samples and is all letter or all ground. Bit 0 is the block in the upper left
/// corner, bit 3 the one in the upper right.
struct MacroblockMask: Hashable, Sendable {
  private(set) var bits: UInt16 = 0

  /// Only ground.
  static let ground = MacroblockMask()

  /// Only ground, or only letter.
  init(filled: Bool = false) {
    bits = filled ? .max : 0
  }

  /// Whether a block shows letters; both places count from 0, from the upper left corner.
  subscript(column: Int, row: Int) -> Bool {
    get { bits >> UInt16(4 * row + column) & 1 == 1 }
    set {
      let bit: UInt16 = 1 << UInt16(4 * row + column)
      bits = newValue ? bits | bit : bits & ~bit
    }
  }

  /// What all blocks show; nil if they differ.
  var onlyValue: Bool? { MacroblockMask.only(bits, .max) }
  /// What all blocks at the right edge show; nil if they differ.
  var rightEdge: Bool? { MacroblockMask.only(bits, 0x8888) }
  /// What all blocks at the lower edge show; nil if they differ.
  var lowerEdge: Bool? { MacroblockMask.only(bits, 0xF000) }

  private static func only(_ bits: UInt16, _ part: UInt16) -> Bool? {
    bits & part == part ? true : bits & part == 0 ? false : nil
  }
}
