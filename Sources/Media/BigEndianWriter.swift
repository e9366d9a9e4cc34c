/// Writes numbers byte by byte, the most significant byte first, as all our formats have them.
struct BigEndianWriter: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Appends the low bytes of a number.
  mutating func unsigned(_ number: Int, bytes count: Int) {
    for place in (0..<count).reversed() {
      bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place)))
    }
  }

  /// Appends numbers of equal width.
  mutating func unsigned(_ numbers: [Int], bytes count: Int) {
    bytes.reserveCapacity(bytes.count + numbers.count * count)
    for number in numbers { unsigned(number, bytes: count) }
  }

  /// Appends a four-character code.
  mutating func name(_ code: FourCharacterCode) {
    unsigned(Int(code.code), bytes: 4)
  }

  /// Appends zero bytes.
  mutating func zeros(_ count: Int) {
    bytes.append(contentsOf: repeatElement(0, count: count))
  }

  /// Appends bytes as they are.
  mutating func raw(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
  }

  /// Writes a number of four bytes over those at an offset.
  mutating func overwrite(at offset: Int, with number: UInt32) {
    for place in 0..<4 {
      bytes[offset + place] = UInt8(truncatingIfNeeded: number >> UInt32(24 - 8 * place))
    }
  }
}
