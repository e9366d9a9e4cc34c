extension SHA256 {
  /// The eight words into which one block after the other is mixed.
  struct State: Sendable {
    private var a: UInt32 = 0x6A09_E667
    private var b: UInt32 = 0xBB67_AE85
    private var c: UInt32 = 0x3C6E_F372
    private var d: UInt32 = 0xA54F_F53A
    private var e: UInt32 = 0x510E_527F
    private var f: UInt32 = 0x9B05_688C
    private var g: UInt32 = 0x1F83_D9AB
    private var h: UInt32 = 0x5BE0_CD19

    /// The words before the first block (FIPS 180-4, section 5.3.3).
    static let initial = State()

    /// The words in the order of bytes that a digest has.
    var bytes: InlineArray<32, UInt8> {
      let words: InlineArray<8, UInt32> = [a, b, c, d, e, f, g, h]
      return InlineArray { UInt8(truncatingIfNeeded: words[$0 / 4] >> UInt32(24 - $0 % 4 * 8)) }
    }

    /// Mixes a block of 64 bytes in.
    mutating func compress(_ block: Span<UInt8>) {
      let constants = SHA256.constants.span
      precondition(block.count == 64 && constants.count == 64, "a block has 64 bytes")
      var schedule = InlineArray<16, UInt32> { index in
        UInt32(block[4 * index]) << 24 | UInt32(block[4 * index + 1]) << 16
          | UInt32(block[4 * index + 2]) << 8 | UInt32(block[4 * index + 3])
      }
      var mixed = self
      mixed.sixteenRounds(constants.extracting(0..<16)) { slot in schedule[slot] }
      for start in stride(from: 16, to: 64, by: 16) {
        mixed.sixteenRounds(constants.extracting(start..<start + 16)) { slot in
          State.advance(&schedule, at: slot)
        }
      }
      a &+= mixed.a
      b &+= mixed.b
      c &+= mixed.c
      d &+= mixed.d
      e &+= mixed.e
      f &+= mixed.f
      g &+= mixed.g
      h &+= mixed.h
    }

    /// Sixteen rounds with a constant and a word of the schedule each.
    ///
    /// In every round the words would move on by one place. Here their names move instead, which
    /// needs the rounds written out: after eight of them everything is where it was.
    @inline(__always)
    private mutating func sixteenRounds(_ constants: Span<UInt32>, _ word: (Int) -> UInt32) {
      State.round(a, b, c, &d, e, f, g, &h, constants[0] &+ word(0))
      State.round(h, a, b, &c, d, e, f, &g, constants[1] &+ word(1))
      State.round(g, h, a, &b, c, d, e, &f, constants[2] &+ word(2))
      State.round(f, g, h, &a, b, c, d, &e, constants[3] &+ word(3))
      State.round(e, f, g, &h, a, b, c, &d, constants[4] &+ word(4))
      State.round(d, e, f, &g, h, a, b, &c, constants[5] &+ word(5))
      State.round(c, d, e, &f, g, h, a, &b, constants[6] &+ word(6))
      State.round(b, c, d, &e, f, g, h, &a, constants[7] &+ word(7))
      State.round(a, b, c, &d, e, f, g, &h, constants[8] &+ word(8))
      State.round(h, a, b, &c, d, e, f, &g, constants[9] &+ word(9))
      State.round(g, h, a, &b, c, d, e, &f, constants[10] &+ word(10))
      State.round(f, g, h, &a, b, c, d, &e, constants[11] &+ word(11))
      State.round(e, f, g, &h, a, b, c, &d, constants[12] &+ word(12))
      State.round(d, e, f, &g, h, a, b, &c, constants[13] &+ word(13))
      State.round(c, d, e, &f, g, h, a, &b, constants[14] &+ word(14))
      State.round(b, c, d, &e, f, g, h, &a, constants[15] &+ word(15))
    }

    /// One round (section 6.2.2, step 3); the addend is the sum of its constant and its word.
    @inline(__always)
    private static func round(
      _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
      _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ addend: UInt32
    ) {
      h &+= (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ (e & f ^ ~e & g) &+ addend
      d &+= h
      h &+= (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ (a & b ^ a & c ^ b & c)
    }

    /// The word of the schedule sixteen places on (step 1), which takes the place of the one there.
    ///
    /// No more than sixteen words are ever needed, so no more are kept.
    @inline(__always)
    private static func advance(
      _ schedule: inout InlineArray<16, UInt32>, at slot: Int
    ) -> UInt32 {
      let second = schedule[(slot + 1) & 15]
      let fifteenth = schedule[(slot + 14) & 15]
      schedule[slot] &+=
        schedule[(slot + 9) & 15]
        &+ (rotated(second, 7) ^ rotated(second, 18) ^ second &>> 3)
        &+ (rotated(fifteenth, 17) ^ rotated(fifteenth, 19) ^ fifteenth &>> 10)
      return schedule[slot]
    }

    @inline(__always)
    private static func rotated(_ word: UInt32, _ places: UInt32) -> UInt32 {
      word &>> places | word &<< (32 &- places)
    }
  }

  /// The round constants: the first 32 bits of the fractional parts of the cube roots of the first
  /// 64 primes (FIPS 180-4, section 4.2.2).
  fileprivate static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4,
    0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE,
    0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F,
    0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA, 0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7,
    0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC,
    0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070, 0x19A4_C116,
    0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7,
    0xC671_78F2,
  ]
}
