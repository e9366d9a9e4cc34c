/// Packs numbers into bytes from the lowest bit on, as deflate does (RFC 1951, 3.1.1).
struct BitPacker: Sendable {
  private(set) var bytes: [UInt8]
  private var held = 0
  private var heldCount = 0

  /// A packer that goes on behind these bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Appends a number, the least significant bit first.
  mutating func append(_ number: Int, bits: Int) {
    held |= number << heldCount
    heldCount += bits
    while heldCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: held))
      held >>= 8
      heldCount -= 8
    }
  }

  /// Appends a Huffman code, whose most significant bit comes first.
  mutating func appendCode(_ code: Int, bits: Int) {
    var reversed = 0
    for place in 0..<bits where code >> place & 1 == 1 { reversed |= 1 << (bits - 1 - place) }
    append(reversed, bits: bits)
  }

  /// Fills the last byte up with zeros.
  mutating func fill() {
    if heldCount > 0 { append(0, bits: 8 - heldCount) }
  }

  /// Appends the same so many times over, in little more time than sixteen times take.
  mutating func append(copies: Int, _ write: (inout BitPacker) -> Void) {
    for _ in 0..<min(copies, 8) { write(&self) }
    let start = bytes.count
    for _ in 8..<max(8, min(copies, 16)) { write(&self) }
    guard copies > 16 else { return }
    // Eight copies are whole bytes: behind other eight of them these come again and again.
    let eight = Array(bytes[start...])
    let (times, rest) = (copies - 16).quotientAndRemainder(dividingBy: 8)
    bytes.reserveCapacity(bytes.count + (times + 1) * eight.count)
    for _ in 0..<times { bytes.append(contentsOf: eight) }
    for _ in 0..<rest { write(&self) }
  }
}
