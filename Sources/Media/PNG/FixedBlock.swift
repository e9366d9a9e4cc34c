/// The one block of a zlib stream, written in the fixed codes (RFC 1951, 3.2.6).
struct FixedBlock: Sendable {
  private var packer = BitPacker([0x78, 0x01])  // deflate with a 32 KiB window, fastest

  /// The stream so far.
  var bytes: [UInt8] { packer.bytes }

  /// An open block, the last one of its stream.
  init() {
    packer.append(0b011, bits: 3)
  }

  /// Writes bytes, runs of equal ones as copies of the byte before.
  mutating func appendRuns(of row: [UInt8]) {
    var start = 0
    while start < row.count {
      let end = row[start...].firstIndex { $0 != row[start] } ?? row.count
      appendRun(of: row[start], count: end - start)
      start = end
    }
  }

  /// Writes so many equal bytes, at least one.
  mutating func appendRun(of byte: UInt8, count: Int) {
    literal(byte)
    copy([byte], count: count - 1, from: 1)
  }

  /// Writes so many bytes that repeat a unit, which stands just before them.
  mutating func copy(_ unit: [UInt8], count: Int, from distance: Int) {
    let (longest, rest) = count.quotientAndRemainder(dividingBy: 258)
    packer.append(copies: longest) { packer in
      FixedBlock.append(length: 258, to: &packer)
      FixedBlock.append(distance: distance, to: &packer)
    }
    if rest >= 3 {
      FixedBlock.append(length: rest, to: &packer)
      FixedBlock.append(distance: distance, to: &packer)
    } else {
      // One or two bytes are no copy.
      for position in count - rest..<count { literal(unit[position % unit.count]) }
    }
  }

  /// Ends the block and the stream, with the checksum of all that it stands for.
  mutating func end(_ sum: UInt32) {
    packer.appendCode(0, bits: 7)
    packer.fill()
    for shift in [24, 16, 8, 0] { packer.append(Int(sum) >> shift & 0xFF, bits: 8) }
  }

  private mutating func literal(_ byte: UInt8) {
    if byte < 144 {
      packer.appendCode(0x30 + Int(byte), bits: 8)
    } else {
      packer.appendCode(0x100 + Int(byte), bits: 9)
    }
  }

  /// Lengths from 3 on: eight codes without further bits, then four for each number of them.
  private static func append(length: Int, to packer: inout BitPacker) {
    guard length < 258 else { return packer.appendCode(0b1100_0101, bits: 8) }
    let (code, extra, bits) = FixedBlock.group(length - 3, first: 8, each: 4)
    let symbol = 257 + code
    if symbol < 280 {
      packer.appendCode(symbol - 256, bits: 7)
    } else {
      packer.appendCode(symbol - 88, bits: 8)
    }
    packer.append(extra, bits: bits)
  }

  /// Distances from 1 on: four codes without further bits, then two for each number of them.
  private static func append(distance: Int, to packer: inout BitPacker) {
    let (code, extra, bits) = FixedBlock.group(distance - 1, first: 4, each: 2)
    packer.appendCode(code, bits: 5)
    packer.append(extra, bits: bits)
  }

  /// The code of a number, what is left of it, and in how many bits (RFC 1951, 3.2.5).
  private static func group(_ number: Int, first: Int, each: Int) -> (Int, Int, Int) {
    guard number >= first else { return (number, 0, 0) }
    var bits = 1
    while number >= first << bits { bits += 1 }
    let start = first << (bits - 1)
    let size = start / each
    return (first + (bits - 1) * each + (number - start) / size, (number - start) % size, bits)
  }
}
