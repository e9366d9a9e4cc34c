/// Writes numbers bit by bit, the most significant bit first, as H.264 and JPEG have them.
struct BitWriter: Sendable {
  private(set) var bytes: [UInt8] = []
  private var held: UInt64 = 0
  private var heldCount = 0

  /// How many bits are missing up to the edge of a byte.
  var bitsToEdge: Int { (8 - heldCount) % 8 }

  /// Appends the low bits of a number: `u(n)`.
  mutating func append(_ number: Int, bits: Int) {
    precondition((0...32).contains(bits), "a field has at most 32 bits")
    held = held << UInt64(bits) | UInt64(truncatingIfNeeded: number) & (1 << UInt64(bits) - 1)
    heldCount += bits
    while heldCount >= 8 {
      heldCount -= 8
      bytes.append(UInt8(truncatingIfNeeded: held >> UInt64(heldCount)))
    }
  }

  /// Appends a byte so many times over, wherever in a byte the first one begins.
  mutating func append(_ byte: UInt8, copies: Int) {
    guard copies > 0 else { return }
    append(Int(byte), bits: 8)
    // From here on every byte written is the same: the end of one copy and the start of the next.
    let turned = Int(byte) << 8 | Int(byte)
    let seam = UInt8(truncatingIfNeeded: turned >> heldCount)
    bytes.append(contentsOf: repeatElement(seam, count: copies - 1))
  }

  /// Appends the bits of another one.
  mutating func append(_ other: BitWriter) {
    if heldCount == 0 {
      bytes.append(contentsOf: other.bytes)
    } else {
      bytes.reserveCapacity(bytes.count + other.bytes.count + 1)
      for byte in other.bytes { append(Int(byte), bits: 8) }
    }
    append(Int(truncatingIfNeeded: other.held), bits: other.heldCount)
  }

  /// Hands over the bytes that are complete; a begun one is kept.
  mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// Appends one bit: `u(1)`.
  mutating func append(_ flag: Bool) {
    append(flag ? 1 : 0, bits: 1)
  }

  /// Appends an unsigned Exp-Golomb code: `ue(v)` (H.264, 9.1).
  mutating func appendExpGolomb(_ number: Int) {
    precondition((0..<Int(UInt32.max)).contains(number), "a codeNum has at most 32 bits")
    let length = Int.bitWidth - (number + 1).leadingZeroBitCount
    append(0, bits: length - 1)
    append(number + 1, bits: length)
  }

  /// Appends a signed Exp-Golomb code: `se(v)` (H.264, 9.1.1).
  mutating func appendSignedExpGolomb(_ number: Int) {
    appendExpGolomb(number > 0 ? 2 * number - 1 : -2 * number)
  }

  /// Fills the last byte up with equal bits; does nothing at the edge of a byte.
  mutating func align(with bit: Bool) {
    append(bit ? 0xFF : 0, bits: bitsToEdge)
  }

  /// Ends a payload: a set bit, then clear ones up to the edge (H.264, 7.3.2.11).
  mutating func appendTrailingBits() {
    append(true)
    align(with: false)
  }
}
