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
    String(decoding: utf8, as: UTF8.self)
  }

  /// The usual form as ASCII bytes, for answers that are written by hand.
  package var utf8: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(36)
    for position in 0..<32 {
      if position == 8 || position == 12 || position == 16 || position == 20 {
        bytes.append(UInt8(ascii: "-"))
      }
      let word = position < 16 ? high : low
      let digit = UInt8(truncatingIfNeeded: word >> UInt64((15 - position % 16) * 4)) & 15
      bytes.append(digit < 10 ? 48 + digit : 87 + digit)
    }
    return bytes
  }
}
