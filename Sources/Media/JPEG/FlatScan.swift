/// The coded pixels of a JPEG picture of one colour (ITU-T T.81, F.1.2).
enum FlatScan {
  /// A Huffman table as a file defines it: how many codes of each length, and what they stand for.
  struct Table: Sendable {
    let counts: [UInt8]
    let values: [UInt8]

    /// The content of a `DHT` segment (T.81, B.2.4.2).
    func definition(class number: UInt8) -> [UInt8] {
      [number << 4] + counts + values
    }
  }

  /// Differences of first coefficients: one bit for none, five for those of 1...8 bits.
  static let differences = Table(
    counts: [1, 0, 0, 0, 8] + [UInt8](repeating: 0, count: 11), values: Array(0...8))

  /// All other coefficients: one bit for "none in this block".
  static let coefficients = Table(
    counts: [1] + [UInt8](repeating: 0, count: 15), values: [0])

  /// Appends the scan of so many units: four blocks of luma and one each of the differences.
  ///
  /// A block that differs in nothing from the one before takes two clear bits. So does every block
  /// after the first unit, hence all that follows it is zero bytes.
  static func append(_ samples: ColourDifference, units: Int, to pieces: inout Pieces) {
    var bits = BitWriter()
    append(Int(samples.luma) - 128, to: &bits)
    bits.append(0, bits: 3 * 2)
    append(Int(samples.blue) - 128, to: &bits)
    append(Int(samples.red) - 128, to: &bits)
    // Clear bits up to the edge of a byte, then bytes of them, then the last few and set bits.
    let zeros = (units - 1) * 6 * 2
    let edge = min(zeros, bits.bitsToEdge)
    bits.append(0, bits: edge)
    bits.align(with: true)
    let (bytes, last) = (zeros - edge).quotientAndRemainder(dividingBy: 8)
    pieces.append(stuffed(bits.bytes))
    pieces.append([0], copies: bytes)
    if last > 0 { pieces.append([0xFF >> UInt8(last)]) }
  }

  /// Appends a block whose first coefficient differs from the one before and has no other.
  private static func append(_ difference: Int, to bits: inout BitWriter) {
    let size = Int.bitWidth - abs(difference).leadingZeroBitCount
    if size == 0 {
      bits.append(0, bits: 1)
    } else {
      bits.append(0b10000 + size - 1, bits: 5)
      bits.append(difference > 0 ? difference : difference - 1, bits: size)
    }
    bits.append(0, bits: 1)
  }

  /// Marks bytes of 0xFF as no markers (T.81, F.1.2.3).
  private static func stuffed(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { $0 == 0xFF ? [0xFF, 0] : [$0] }
  }
}
