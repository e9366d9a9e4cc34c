/// How letters differ from what is behind them: in luma alone, by a step of the transform.
///
/// A residual of 4 by 4 samples whose only coefficient is the first adds the same to all of them.
/// With the quantizer chosen here that is 32 for each unit of its level, exactly and in both
/// directions: (level * 16 * 16 << 3) * 64 rounds to 32 without a rest (H.264, 8.5.12).
struct TextContrast: Hashable, Sendable {
  /// `QP'Y` of all macroblocks.
  static let quantizer = 46
  /// What a unit of level adds to a sample.
  static let step = 32

  /// The level that turns the samples of the background into those of letters.
  let level: Int

  /// Dark letters on a light ground, light ones on a dark ground.
  ///
  /// Where there is room, they differ by 128 of the 219 steps of luma, else by 96.
  init(onLuma luma: UInt8) {
    switch luma {
    case 144...: level = -4
    case 128...: level = -3
    case 108...: level = 3
    default: level = 4
    }
  }
}
