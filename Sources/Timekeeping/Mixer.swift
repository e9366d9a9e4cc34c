/// A seeded stream of 64-bit numbers: the program's only source of anything that looks random.
///
/// SplitMix64: the same seed gives the same numbers on every machine and in every run.
package struct Mixer: Sendable {
  private var state: UInt64

  /// A stream that depends on nothing but the seed.
  package init(seed: UInt64) {
    state = seed
  }

  /// The next number of the stream.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Mixer.mixed(state)
  }

  /// A number in `0..<bound`; 0 for a bound below 1.
  package mutating func next(below bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A bijection of 64-bit numbers that spreads neighbours far apart.
  package static func mixed(_ value: UInt64) -> UInt64 {
    var word = value
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// One seed out of two parts, in which the order of the parts counts.
  package static func seed(_ first: UInt64, _ second: UInt64) -> UInt64 {
    // Every answer needs some: a list of parts would be one more allocation each.
    joined(joined(0x6B6C_696E_675F_6D6F, first), second)
  }

  /// One seed out of several parts, in which the order of the parts counts.
  package static func seed(_ parts: UInt64...) -> UInt64 {
    parts.reduce(0x6B6C_696E_675F_6D6F, joined)
  }

  private static func joined(_ seed: UInt64, _ part: UInt64) -> UInt64 {
    mixed(seed &+ 0x9E37_79B9_7F4A_7C15 ^ part)
  }

  /// A seed out of text, the same for equal bytes (FNV-1a, then mixed).
  package static func seed(text: String) -> UInt64 {
    // Prompts have thousands of bytes: a loop over the span costs a third of one over the text.
    let bytes = text.utf8.span
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
    return mixed(hash)
  }
}
