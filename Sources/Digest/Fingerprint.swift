/// A 64-bit number that tells byte strings apart: quick, the same everywhere, no secret.
///
/// It takes in eight bytes at a time, as a create can spare no time for more. Whoever wants to can
/// find two texts with one fingerprint, so nothing may depend on it but how things look.
@usableFromInline
package struct Fingerprint: Sendable {
  /// The fingerprint of all that was added, in its order.
  @usableFromInline package internal(set) var value: UInt64 = 0x6B6C_696E_675F_6D6F

  /// The fingerprint of nothing.
  package init() {}

  /// Adds a number.
  @inlinable
  package mutating func add(_ word: UInt64) {
    let product = (value ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    value = product.high ^ product.low &+ 0xD1B5_4A32_D192_ED03
  }

  /// Adds a byte string: its length, and its bytes.
  ///
  /// Of one longer than 16 KiB only 256 stretches of 64 bytes are looked at, evenly spread from the
  /// first byte to the last. Texts of that length are packed pictures and sounds, and two of them
  /// that differ do so nearly everywhere.
  package mutating func add(_ bytes: Span<UInt8>) {
    add(UInt64(bytes.count))
    guard bytes.count > Fingerprint.wholeLimit else {
      addAll(of: bytes)
      return
    }
    let (stretches, length) = (256, 64)
    for number in 0..<stretches {
      let start = (bytes.count - length) * number / (stretches - 1)
      addAll(of: bytes.extracting(start..<start + length))
    }
  }

  private static let wholeLimit = 16_384

  private mutating func addAll(of bytes: Span<UInt8>) {
    // What is left is cut at its beginning, so that a word is taken by a single load.
    var rest = bytes
    while rest.count >= 8 {
      add(Fingerprint.word(at: rest))
      rest = rest.extracting(droppingFirst: 8)
    }
    guard !rest.isEmpty else { return }
    var last: UInt64 = 0
    for index in rest.indices { last = last << 8 | UInt64(rest[index]) }
    add(last)
  }

  /// The first eight bytes, the first one lowest.
  @inline(__always)
  private static func word(at text: Span<UInt8>) -> UInt64 {
    UInt64(text[0]) | UInt64(text[1]) << 8 | UInt64(text[2]) << 16 | UInt64(text[3]) << 24
      | UInt64(text[4]) << 32 | UInt64(text[5]) << 40 | UInt64(text[6]) << 48
      | UInt64(text[7]) << 56
  }
}
