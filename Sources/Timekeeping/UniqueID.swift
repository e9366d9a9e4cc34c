/// A UUID drawn from a seed, written as the service writes its request and video ids.
///
/// Lower case, version 4 and variant 1 in their places (RFC 9562, section 5.4), so that clients that
/// parse such ids accept them (`envelope.request_id`).
package struct UniqueID: Hashable, Sendable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  /// The id number `sequence` of a stream; equal arguments give equal ids.
  package init(seed: UInt64, sequence: UInt64) {
    var mixer = Mixer(seed: Mixer.seed(seed, sequence))
    high = mixer.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    low = mixer.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
  }

  /// The 36 characters of the usual form.
  package var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the usual form as ASCII, for answers that are written by hand.
  package func append(to bytes: inout [UInt8]) {
    let ascii = ascii
    let text = ascii.span
    bytes.append(addingCapacity: text.count) { (output: inout OutputSpan<UInt8>) in
      for place in text.indices { output.append(text[place]) }
    }
  }

  /// The usual form as ASCII, which costs no memory of its own.
  package var ascii: InlineArray<36, UInt8> {
    var text = InlineArray<36, UInt8>(repeating: UInt8(ascii: "-"))
    UniqueID.write(high >> 32, at: 0, 4, to: &text)
    UniqueID.write(high & 0xFFFF_FFFF, at: 9, 14, to: &text)
    UniqueID.write(low >> 32, at: 19, 24, to: &text)
    UniqueID.write(low & 0xFFFF_FFFF, at: 28, 32, to: &text)
    return text
  }

  /// Writes the eight hexadecimal digits of 32 bits, four of them at each place.
  ///
  /// All eight are made in one word: every answer has two or three ids.
  @inline(__always)
  private static func write(
    _ number: UInt64, at first: Int, _ second: Int, to text: inout InlineArray<36, UInt8>
  ) {
    // Each digit gets a byte of its own, the first one the highest.
    var digits = (number | number << 16) & 0x0000_FFFF_0000_FFFF
    digits = (digits | digits << 8) & 0x00FF_00FF_00FF_00FF
    digits = (digits | digits << 4) & 0x0F0F_0F0F_0F0F_0F0F
    // Six more carry into the upper half of a byte from ten on, where letters begin.
    let ones: UInt64 = 0x0101_0101_0101_0101
    let isLetter = (digits &+ ones &* 6) >> 4 & ones
    let characters = digits &+ ones &* 48 &+ isLetter &* 39
    for place in 0..<4 {
      let shift = UInt64(24 - 8 * place)
      text[first + place] = UInt8(truncatingIfNeeded: characters >> (32 + shift))
      text[second + place] = UInt8(truncatingIfNeeded: characters >> shift)
    }
  }
}
