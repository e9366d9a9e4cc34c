package import Timekeeping

extension UniqueID {
  /// The sequence number that an id has in a stream; nil for text that this program never makes.
  ///
  /// Ids are made by a bijection, so the number can be computed back, and whoever names things by
  /// such ids needs no index to find them again. An id of another stream gives a number too, which
  /// then leads to nothing: 64 bits do not meet by chance. The version digit hides four bits of the
  /// number's image: all sixteen of its values are tried.
  package static func sequence(of text: String, seed: UInt64) -> UInt64? {
    guard let image = leadingBits(text) else { return nil }
    let start = Mixer.seed(seed) &+ step
    for digit in 0..<UInt64(16) {
      let candidate = image & ~0xF000 | digit << 12
      let sequence = unmixed(unmixed(candidate) &- step) ^ start
      if UniqueID(seed: seed, sequence: sequence).description == text { return sequence }
    }
    return nil
  }

  /// The constant by which the mixer's state moves on.
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The inverse of `Mixer.mixed`.
  private static func unmixed(_ value: UInt64) -> UInt64 {
    var word = value
    word = (word ^ (word >> 31) ^ (word >> 62)) &* 0x3196_42B2_D24D_8EC3
    word = (word ^ (word >> 27) ^ (word >> 54)) &* 0x96DE_1B17_3F11_9089
    return word ^ (word >> 30) ^ (word >> 60)
  }

  /// The number that the first sixteen hexadecimal digits write; nil for text of another form.
  private static func leadingBits(_ text: String) -> UInt64? {
    guard text.utf8.count == 36 else { return nil }
    var bits: UInt64 = 0
    for byte in text.utf8.prefix(18) where byte != UInt8(ascii: "-") {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
      bits = bits << 4 | UInt64(digit)
    }
    return bits
  }
}
