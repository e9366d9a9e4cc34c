/// The pictures of a video that shows one colour at a time, each as a sample of its track.
///
/// A key picture has three parts: an opening, the samples of macroblock 0, and a tail that is the
/// same for every colour. The first two end at the edge of a byte, and no sample is 0, so that each
/// part may be escaped on its own.
struct StillPictures: Sendable {
  /// The beginnings of key pictures that alternate with each other.
  private let openings: [[UInt8]]
  /// All macroblocks but the first.
  private let tail: [UInt8]
  /// The pictures that change nothing, from the first after a key picture to where they repeat.
  private let unchanged: [[UInt8]]
  private let unchangedCycle: [UInt8]

  /// How many samples a macroblock has: 16 by 16 of luma, 8 by 8 of each difference.
  private static let lumaCount = 256
  private static let differenceCount = 64

  /// The pictures of a size in pixels.
  init(width: Int, height: Int) {
    let columns = (width + 15) / 16
    let rows = (height + 15) / 16
    let tail = StillPictures.tail(columns: columns, rows: rows)
    self.tail = tail
    openings = [false, true].map { alternate in
      var bits = BitWriter()
      SliceHeader.key(alternate: alternate).append(to: &bits)
      bits.appendExpGolomb(25)  // mb_type: I_PCM, samples follow as they are
      bits.align(with: false)
      return NetworkUnit.sample(
        NetworkUnit.bytes(.keySlice, payload: bits.bytes),
        continuedBy: StillPictures.lumaCount + 2 * StillPictures.differenceCount + tail.count)
    }
    unchanged = (1...1 << ParameterSets.frameNumberBits).map { distance in
      var bits = BitWriter()
      SliceHeader.predicted(distance: distance).append(to: &bits)
      bits.appendExpGolomb(columns * rows)  // mb_skip_run
      bits.appendTrailingBits()
      return NetworkUnit.sample(NetworkUnit.bytes(.slice, payload: bits.bytes))
    }
    unchangedCycle = Array(unchanged.joined())
  }

  /// Appends the samples of a scene and returns the size of each.
  ///
  /// Scenes that follow each other must differ in `alternate`.
  func append(
    scene colour: Colour, frames: Int, alternate: Bool, to data: inout Pieces
  ) -> [Int] {
    let start = data.count
    let samples = colour.videoSamples
    data.append(openings[alternate ? 1 : 0])
    data.append([samples.luma], copies: StillPictures.lumaCount)
    data.append([samples.blue], copies: StillPictures.differenceCount)
    data.append([samples.red], copies: StillPictures.differenceCount)
    data.append(tail)
    var sizes = [data.count - start]
    sizes.append(contentsOf: (0..<frames - 1).map { unchanged[$0 % unchanged.count].count })
    let (cycles, rest) = (frames - 1).quotientAndRemainder(dividingBy: unchanged.count)
    data.append(unchangedCycle, copies: cycles)
    data.append(Array(unchanged[..<rest].joined()))
    return sizes
  }

  /// Macroblocks 1 and up: each repeats the average of its neighbours and adds nothing to it.
  ///
  /// `mb_type` 00100 (I_16x16_2_0_0, predicted as DC), `intra_chroma_pred_mode` 1 (DC),
  /// `mb_qp_delta` 1 (none), `coeff_token` for no coefficient. Its code depends on how many the
  /// neighbours have (9.2.1): 000011 right of and below macroblock 0, which counts as full of them,
  /// and 1 everywhere else.
  private static func tail(columns: Int, rows: Int) -> [UInt8] {
    let bordering = 0b0_0100_1100_0011
    let plain: UInt8 = 0b0010_0111
    var bits = BitWriter()
    if columns > 1 {
      bits.append(bordering, bits: 13)
      bits.append(plain, copies: columns - 2)
    }
    if rows > 1 {
      bits.append(bordering, bits: 13)
      bits.append(plain, copies: (rows - 1) * columns - 1)
    }
    bits.appendTrailingBits()
    return NetworkUnit.escaped(bits.bytes)
  }
}
