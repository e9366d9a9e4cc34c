/// A zlib stream of nothing but zero bytes (RFC 1950, RFC 1951).
///
/// One block of fixed codes: a literal 0, then copies of the byte before. A copy of 258 bytes costs
/// 13 bits, so the stream is about 1/159 of what it stands for.
struct DeflatedZeros: Sendable {
  private(set) var bytes: [UInt8] = []
  private var held = 0
  private var heldCount = 0

  /// The stream of so many zeros.
  init(count: Int) {
    precondition(count >= 0, "a stream has no negative length")
    bytes = [0x78, 0x01]  // deflate with a 32 KiB window, fastest
    append(0b011, bits: 3)  // the last block, of fixed codes
    var rest = count
    if rest > 0 {
      appendCode(0x30, bits: 8)
      rest -= 1
    }
    while rest >= 258 {
      appendCode(0b1100_0101, bits: 8)  // 285: a copy of 258
      appendCode(0, bits: 5)  // from one byte back
      rest -= 258
    }
    while rest >= 3 {
      let length = min(rest, 10)
      appendCode(length - 2, bits: 7)  // 257...264: copies of 3...10, which need no further bits
      appendCode(0, bits: 5)
      rest -= length
    }
    for _ in 0..<rest { appendCode(0x30, bits: 8) }
    appendCode(0, bits: 7)  // 256: the end
    if heldCount > 0 { append(0, bits: 8 - heldCount) }
    // Adler-32 of zeros: the first sum stays 1, the second one counts them.
    let sum = count % 65_521
    for byte in [sum >> 8, sum & 0xFF, 0, 1] { bytes.append(UInt8(byte)) }
  }

  /// Appends a number, the least significant bit first.
  private mutating func append(_ number: Int, bits: Int) {
    held |= number << heldCount
    heldCount += bits
    while heldCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: held))
      held >>= 8
      heldCount -= 8
    }
  }

  /// Appends a Huffman code, whose most significant bit comes first (RFC 1951, 3.1.1).
  private mutating func appendCode(_ code: Int, bits: Int) {
    var reversed = 0
    for place in 0..<bits where code >> place & 1 == 1 { reversed |= 1 << (bits - 1 - place) }
    append(reversed, bits: bits)
  }
}
