/// The checksum of zlib streams (RFC 1950, section 8).
package struct Adler32: Hashable, Sendable {
  private var sum: UInt32 = 1
  private var sumOfSums: UInt32 = 0

  /// The checksum of no bytes yet.
  package init() {}

  /// The checksum of everything added so far.
  package var value: UInt32 { sumOfSums << 16 | sum }

  /// Adds bytes to the end of the stream.
  package mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// Adds bytes to the end of the stream.
  package mutating func update(_ bytes: ArraySlice<UInt8>) { update(bytes.span) }

  /// Adds bytes to the end of the stream, in pieces of any size.
  package mutating func update(_ bytes: Span<UInt8>) {
    var position = 0
    while position < bytes.count {
      let end = min(position + Adler32.blockCount, bytes.count)
      while position < end {
        sum &+= UInt32(bytes[position])
        sumOfSums &+= sum
        position += 1
      }
      sum %= Adler32.modulus
      sumOfSums %= Adler32.modulus
    }
  }

  /// Adds bytes so many times over, in the time that adding them once takes.
  package mutating func update(_ bytes: [UInt8], copies: Int) {
    precondition((0...1 << 31).contains(copies), "bytes repeat 0 to 2^31 times")
    var once = Adler32()
    (once.sum, once.sumOfSums) = (0, 0)
    once.update(bytes)
    // Each copy adds the same to the sum; to the sum of sums it adds what it adds by itself, and the
    // sum before it once for each byte.
    let modulus = UInt64(Adler32.modulus)
    let times = UInt64(copies) % modulus
    // How often a copy stands behind another.
    let pairs = UInt64(copies * (copies - 1) / 2) % modulus
    let sums = (UInt64(sum) * times + UInt64(once.sum) * pairs) % modulus
    let added = sums * (UInt64(bytes.count) % modulus) + UInt64(once.sumOfSums) * times
    sumOfSums = UInt32((UInt64(sumOfSums) + added) % modulus)
    sum = UInt32((UInt64(sum) + UInt64(once.sum) * times) % modulus)
  }

  /// The checksum of these bytes.
  package static func checksum(_ bytes: [UInt8]) -> UInt32 { checksum(bytes[...]) }

  /// The checksum of these bytes.
  package static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var adler = Adler32()
    adler.update(bytes)
    return adler.value
  }

  /// The greatest prime below 2^16.
  private static let modulus: UInt32 = 65_521
  /// The most bytes that can be summed before the sums of sums leave 32 bits.
  private static let blockCount = 5_552
}
