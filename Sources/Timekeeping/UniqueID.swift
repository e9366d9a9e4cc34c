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
    bytes.append(addingCapacity: 36) { (output: inout OutputSpan<UInt8>) in
      UniqueID.append(high, from: 60, to: 32, &output)
      output.append(UInt8(ascii: "-"))
      UniqueID.append(high, from: 28, to: 16, &output)
      output.append(UInt8(ascii: "-"))
      UniqueID.append(high, from: 12, to: 0, &output)
      output.append(UInt8(ascii: "-"))
      UniqueID.append(low, from: 60, to: 48, &output)
      output.append(UInt8(ascii: "-"))
      UniqueID.append(low, from: 44, to: 0, &output)
    }
  }

  /// Adds the hexadecimal digits of a word whose lowest bits are these.
  @inline(__always)
  private static func append(
    _ word: UInt64, from first: Int, to last: Int, _ output: inout OutputSpan<UInt8>
  ) {
    for shift in stride(from: first, through: last, by: -4) {
      let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
      output.append(digit < 10 ? 48 + digit : 87 + digit)
    }
  }
}
