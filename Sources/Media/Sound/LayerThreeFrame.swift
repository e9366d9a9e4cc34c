/// A frame of MPEG-1 layer III that sounds as a tone (ISO/IEC 11172-3, 2.4.1).
///
/// At 32 kbit/s and 48 kHz a frame of one channel has 96 bytes and two granules, of 576 samples each.
/// A tone with a whole number of half periods in a granule has the same spectrum in all of them, but
/// for the sign where the number is odd; and at these pitches, between two lines of a transform whose
/// window is a sine, one line is enough to make it. So each granule codes a single line of 1 or -1,
/// and the gain says how loud that is.
enum LayerThreeFrame {
  /// The length of a frame.
  static let count = 96
  /// How long it lasts.
  static let milliseconds = 24

  /// The frame of a tone; frames that follow each other go on with it.
  static func bytes(of tone: Tone) -> [UInt8] {
    var bits = BitWriter()
    bits.append(0xFFFB, bits: 16)  // layer III, no checksum
    bits.append(0x14C0, bits: 16)  // 32 kbit/s, 48 kHz, no padding, one channel
    let granules = [Granule(tone, isSecond: false), Granule(tone, isSecond: true)]
    bits.append(0, bits: 18)  // main_data_begin, private bits, scfsi
    for granule in granules { granule.appendSideInformation(to: &bits) }
    for granule in granules { granule.appendMainData(to: &bits) }
    bits.align(with: false)
    return bits.bytes + [UInt8](repeating: 0, count: count - bits.bytes.count)
  }

  /// Half of a frame.
  private struct Granule {
    /// The line that sounds.
    let line: Int
    let isNegative: Bool

    init(_ tone: Tone, isSecond: Bool) {
      line = tone.periods - 1
      isNegative = isSecond && !tone.periods.isMultiple(of: 2)
    }

    /// Lines are coded four at a time: four bits that are clear for lines that sound, and a sign.
    private var length: Int { 4 * (line / 4 + 1) + 1 }

    func appendSideInformation(to bits: inout BitWriter) {
      bits.append(length, bits: 12)  // part2_3_length
      bits.append(0, bits: 9)  // big_values: there is none above 1
      bits.append(192, bits: 8)  // global_gain: 30 dB below the loudest
      bits.append(0, bits: 29)  // scale factors without bits, a long block, no tables, no regions
      bits.append(true)  // count1table_select: four bits for four lines
    }

    func appendMainData(to bits: inout BitWriter) {
      for _ in 0..<line / 4 { bits.append(0b1111, bits: 4) }
      bits.append(0b1111 ^ 0b1000 >> (line % 4), bits: 4)
      bits.append(isNegative)
    }
  }
}
