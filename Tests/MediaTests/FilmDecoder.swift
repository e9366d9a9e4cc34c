/// Decodes the luma of films whose every block of 4 by 4 samples has one value, and no others.
///
/// Written by the standard and not by the encoder: blocks are predicted from decoded ones, modes from
/// modes, and whatever such a film cannot contain is a failure.
struct FilmDecoder {
  struct Failure: Error {
    let reason: String
  }

  let columns: Int
  let rows: Int
  /// The luma of each block, row by row.
  private(set) var blocks: [Int]
  private var modes: [Int]
  private var bits = BitReader([])

  init(width: Int, height: Int) {
    columns = (width + 15) / 16
    rows = (height + 15) / 16
    blocks = Array(repeating: -1, count: 16 * columns * rows)
    modes = Array(repeating: 2, count: 16 * columns * rows)
  }

  /// The luma of a block; both places are counted from the upper left corner.
  subscript(column: Int, row: Int) -> Int { blocks[row * 4 * columns + column] }

  /// Decodes a picture from its NAL unit.
  mutating func decode(_ unit: ArraySlice<UInt8>) throws(Failure) {
    let isKey = unit[unit.startIndex] & 31 == 5
    modes = modes.map { _ in 2 }
    bits = BitReader(BitReader.unescaped(unit.dropFirst()))
    guard bits.exp() == 0, bits.exp() == (isKey ? 7 : 5), bits.exp() == 0 else {
      throw Failure(reason: "the slice header begins otherwise")
    }
    _ = bits.take(4)
    if isKey { _ = bits.exp() }
    guard bits.take(isKey ? 2 : 3) == 0, bits.exp() == 0, bits.exp() == 1 else {
      throw Failure(reason: "the slice header ends otherwise")
    }
    var macroblock = 0
    while macroblock < columns * rows {
      if !isKey {
        macroblock += bits.exp()
        if macroblock == columns * rows { break }
      }
      try decodeMacroblock(macroblock, typeOffset: isKey ? 0 : 5)
      macroblock += 1
    }
    guard macroblock == columns * rows, bits.isAtTrailingBits else {
      throw Failure(reason: "the slice has \(macroblock) macroblocks, or something behind them")
    }
  }

  private mutating func decodeMacroblock(
    _ number: Int, typeOffset: Int
  ) throws(Failure) {
    let (row, column) = number.quotientAndRemainder(dividingBy: columns)
    let type = bits.exp() - typeOffset
    switch type {
    case 25:
      bits.align()
      let samples = (0..<384).map { _ in bits.take(8) }
      guard Set(samples.prefix(256)).count == 1 else { throw Failure(reason: "not one value") }
      for place in places(column, row) { blocks[place] = samples[0] }
    case 1...3:
      // Intra_16x16 without coefficients; beside macroblock 0 their absence has another code.
      let isBorder = number == 1 || number == columns
      guard bits.exp() == 0, bits.exp() == 0, bits.take(isBorder ? 6 : 1) == (isBorder ? 3 : 1)
      else { throw Failure(reason: "a coefficient in macroblock \(number)") }
      let left = column > 0 ? (0..<4).map { self[4 * column - 1, 4 * row + $0] } : []
      let above = row > 0 ? (0..<4).map { self[4 * column + $0, 4 * row - 1] } : []
      let source = type == 1 ? above : type == 2 ? left : left + above
      guard let value = source.first, source.allSatisfy({ $0 == value }) else {
        throw Failure(reason: "macroblock \(number) is made of \(source)")
      }
      for place in places(column, row) { blocks[place] = value }
    case 0: try decodeBlocks(column, row)
    default: throw Failure(reason: "macroblock \(number) has type \(type)")
    }
  }

  private mutating func decodeBlocks(_ column: Int, _ row: Int) throws(Failure) {
    let places = places(column, row)
    let stride = 4 * columns
    for place in places {
      let left = place % stride > 0 ? modes[place - 1] : nil
      let above = place >= stride ? modes[place - stride] : nil
      let expected = left.flatMap { left in above.map { min(left, $0) } } ?? 2
      if bits.take(1) == 1 {
        modes[place] = expected
      } else {
        let rest = bits.take(3)
        modes[place] = rest < expected ? rest : rest + 1
      }
    }
    guard bits.exp() == 0 else { throw Failure(reason: "chroma is not the mean") }
    let codes = [3: 0, 29: 1, 30: 2, 17: 3, 31: 4, 18: 5, 37: 6, 8: 7]
    let upper = [32: 8, 38: 9, 19: 10, 9: 11, 20: 12, 10: 13, 11: 14, 2: 15]
    let code = bits.exp()
    guard let pattern = codes[code] ?? upper[code] else {
      throw Failure(reason: "a pattern with chroma: \(code)")
    }
    if pattern > 0 {
      guard bits.exp() == 0 else { throw Failure(reason: "another quantizer") }
    }
    for (index, place) in places.enumerated() {
      let sides =
        switch modes[place] {
        case 0: [blocks[place - stride]]
        case 1: [blocks[place - 1]]
        default: (place % stride > 0 ? [blocks[place - 1]] : []) + [blocks[place - stride]]
        }
      guard Set(sides).count == 1 else { throw Failure(reason: "a block is made of \(sides)") }
      blocks[place] = sides[0]
      if pattern >> (index / 4) & 1 == 1 { blocks[place] += 32 * (try level()) }
      guard (1...254).contains(blocks[place]) else { throw Failure(reason: "beyond all samples") }
    }
  }

  /// The first coefficient of a block that has at most this one.
  private mutating func level() throws(Failure) -> Int {
    if bits.take(1) == 1 { return 0 }
    guard bits.take(5) == 0b00101 else { throw Failure(reason: "other coefficients") }
    var prefix = 0
    while bits.take(1) == 0, prefix < 14 { prefix += 1 }
    guard prefix < 14, bits.take(1) == 1 else { throw Failure(reason: "zeros, or a large level") }
    let number = prefix + 2
    return number % 2 == 0 ? (number + 2) / 2 : -(number + 1) / 2
  }

  /// The blocks of a macroblock in the order of coding.
  private func places(_ column: Int, _ row: Int) -> [Int] {
    (0..<16).map { index in
      let x = [0, 1, 0, 1, 2, 3, 2, 3, 0, 1, 0, 1, 2, 3, 2, 3][index]
      let y = [0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 3, 3, 2, 2, 3, 3][index]
      return (4 * row + y) * 4 * columns + 4 * column + x
    }
  }
}

/// Reads bits, the most significant first.
struct BitReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The payload of a NAL unit without the bytes that part zeros.
  static func unescaped(_ unit: ArraySlice<UInt8>) -> [UInt8] {
    var payload: [UInt8] = []
    var zeros = 0
    for byte in unit {
      if zeros >= 2, byte == 3 {
        zeros = 0
        continue
      }
      payload.append(byte)
      zeros = byte == 0 ? zeros + 1 : 0
    }
    return payload
  }

  /// So many bits; beyond the end they are clear.
  mutating func take(_ count: Int) -> Int {
    var number = 0
    for _ in 0..<count {
      let byte = position / 8 < bytes.count ? bytes[position / 8] : 0
      number = number << 1 | Int(byte >> UInt8(7 - position % 8)) & 1
      position += 1
    }
    return number
  }

  /// An unsigned Exp-Golomb code.
  mutating func exp() -> Int {
    var zeros = 0
    while zeros < 32, take(1) == 0 { zeros += 1 }
    return 1 << zeros - 1 + take(zeros)
  }

  mutating func align() {
    position = (position + 7) / 8 * 8
  }

  /// Whether nothing is left but a set bit and clear ones up to the end.
  var isAtTrailingBits: Bool {
    var rest = self
    let left = bytes.count * 8 - position
    return (1...8).contains(left) && rest.take(left) == 1 << (left - 1)
  }
}
