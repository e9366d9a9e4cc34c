/// A zlib stream of nothing but zero bytes (RFC 1950, RFC 1951).
///
/// One block of fixed codes: a literal 0, then copies of the byte before. A copy of 258 bytes costs
/// 13 bits, so the stream is about 1/159 of what it stands for.
struct DeflatedZeros: Sendable {
  private var packer = BitPacker([0x78, 0x01])  // deflate with a 32 KiB window, fastest

  /// The stream.
  var bytes: [UInt8] { packer.bytes }

  /// The stream of so many zeros.
  init(count: Int) {
    precondition(count >= 0, "a stream has no negative length")
    packer.append(0b011, bits: 3)  // the last block, of fixed codes
    var rest = count
    if rest > 0 {
      packer.appendCode(0x30, bits: 8)
      rest -= 1
    }
    while rest >= 258 {
      packer.appendCode(0b1100_0101, bits: 8)  // 285: a copy of 258
      packer.appendCode(0, bits: 5)  // from one byte back
      rest -= 258
    }
    while rest >= 3 {
      let length = min(rest, 10)
      // 257...264: copies of 3...10, which need no further bits.
      packer.appendCode(length - 2, bits: 7)
      packer.appendCode(0, bits: 5)
      rest -= length
    }
    for _ in 0..<rest { packer.appendCode(0x30, bits: 8) }
    packer.appendCode(0, bits: 7)  // 256: the end
    packer.fill()
    // Adler-32 of zeros: the first sum stays 1, the second one counts them.
    let sum = count % 65_521
    for byte in [sum >> 8, sum & 0xFF, 0, 1] { packer.append(byte, bits: 8) }
  }
}
