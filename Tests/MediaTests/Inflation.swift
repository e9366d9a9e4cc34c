/// Inflates one block of fixed codes (RFC 1951, 3.2.6), written apart from what it tests.
struct Inflation {
  private(set) var output: [UInt8] = []
  private let input: [UInt8]
  private var position = 0

  /// The output ends early when the input is wrong, and is empty when something is left of it.
  init(of input: [UInt8]) {
    self.input = input
    guard bit() == 1, bit() == 1, bit() == 0 else { return }
    while position < input.count * 8 {
      switch symbol() {
      case let literal where literal < 256: output.append(UInt8(literal))
      case 256:
        if (position + 7) / 8 != input.count { output = [] }
        return
      case let length:
        guard copy(length - 257) else { return }
      }
    }
  }

  private static let lengths =
    Array(3...10) + [11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163]
    + [195, 227, 258]
  private static let distances =
    [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1_025]
    + [1_537, 2_049, 3_073, 4_097, 6_145, 8_193, 12_289, 16_385, 24_577]

  private mutating func copy(_ place: Int) -> Bool {
    guard place < Self.lengths.count else { return false }
    let isLong = 8..<28 ~= place
    let length = Self.lengths[place] + (isLong ? number(place / 4 - 1) : 0)
    let code = (0..<5).reduce(0) { code, _ in code << 1 | bit() }
    guard code < 30 else { return false }
    let distance = Self.distances[code] + (code > 3 ? number(code / 2 - 1) : 0)
    guard distance <= output.count else { return false }
    for _ in 0..<length { output.append(output[output.count - distance]) }
    return true
  }

  /// A literal or a length: codes of 7 to 9 bits.
  private mutating func symbol() -> Int {
    let seven = (0..<7).reduce(0) { code, _ in code << 1 | bit() }
    if seven < 0b001_1000 { return 256 + seven }
    let eight = seven << 1 | bit()
    if eight < 0b1100_0000 { return eight - 0x30 }
    if eight < 0b1100_1000 { return eight - 0b1100_0000 + 280 }
    return (eight << 1 | bit()) - 0b1_1001_0000 + 144
  }

  private mutating func bit() -> Int {
    defer { position += 1 }
    return position < input.count * 8 ? Int(input[position / 8] >> (position % 8) & 1) : 0
  }

  private mutating func number(_ bits: Int) -> Int {
    (0..<bits).reduce(0) { number, place in number | bit() << place }
  }
}
