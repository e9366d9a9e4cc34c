/// A tone as an access unit of AAC-LC that is the same for as long as it sounds (ISO/IEC 14496-3).
///
/// Blocks follow each other every 1024 samples. A tone with a whole number of periods in them looks
/// the same in every block, and with the right phase its spectrum under the sine window is a single
/// line: line `2 * periods`. So a unit that says "this line, this loud, and nothing else" is decoded
/// to a pure tone when it is repeated; it swells over the first block and fades into other pitches.
struct ToneUnit: Hashable, Sendable {
  /// Samples in a second.
  static let samplesPerSecond = 48_000
  /// Samples in a block.
  static let blockLength = 1_024
  /// `AudioSpecificConfig`: AAC-LC, 48,000 samples a second, one channel (1.6.2.1).
  static let configuration: [UInt8] = [0b0001_0001, 0b1000_1000]

  /// The unit.
  let bytes: [UInt8]

  /// The unit of a tone with so many periods in a block, 1...19, each of which is 46.875 Hz.
  init(periods: Int) {
    precondition((1...19).contains(periods), "a tone has 1 to 19 periods in a block")
    let line = 2 * periods
    let band = line / ToneUnit.bandWidth
    var bits = BitWriter()
    bits.append(0, bits: 3)  // id_syn_ele: a single channel
    bits.append(0, bits: 4)  // element_instance_tag
    bits.append(ToneUnit.loudness, bits: 8)  // global_gain
    bits.append(false)  // ics_reserved_bit
    bits.append(0, bits: 2)  // window_sequence: one long block
    bits.append(false)  // window_shape: sine
    bits.append(band + 1, bits: 6)  // max_sfb
    bits.append(false)  // predictor_data_present
    if band > 0 {
      bits.append(0, bits: 4)  // sect_cb: nothing but zeros
      bits.append(band, bits: 5)  // sect_len_incr
    }
    bits.append(1, bits: 4)  // sect_cb: four lines of -1, 0 or 1 each
    bits.append(1, bits: 5)
    bits.append(0, bits: 1)  // hcod_sf: as loud as global_gain says
    bits.append(0, bits: 3)  // neither pulses nor noise shaping nor gain control
    bits.append(ToneUnit.oneOfFour[line % ToneUnit.bandWidth], bits: 5)
    bits.append(7, bits: 3)  // id_syn_ele: the end
    bits.align(with: false)
    bytes = bits.bytes
  }

  /// `global_gain`, in quarters of a doubling: this makes an effective value of -30 dBFS.
  private static let loudness = 182

  /// Lines in each of the first ten bands of a long block (table 4.129).
  private static let bandWidth = 4

  /// The codes of codebook 1 for a 1 on one of four lines (table 4.A.2).
  private static let oneOfFour = [0x10, 0x13, 0x16, 0x14]
}
