/// One value of a parsed text in 16 bytes: where it stands, what it is, how far it reaches.
@usableFromInline
struct TapeNode: BitwiseCopyable, Sendable {
  /// The most items that a node can count.
  static let greatestCount = 0xFF_FFFF

  /// The offset of the first byte; of a string, the one behind its opening quote.
  @usableFromInline let start: UInt32
  /// The offset behind the last byte; of a string, that of its closing quote.
  @usableFromInline var end: UInt32
  /// The index of the node behind this one and all below it; while a container is still open, the
  /// index of the container around it.
  @usableFromInline var link: UInt32
  /// From the lowest bit: three bits of kind, one per trait, and from bit 8 the count of items.
  @usableFromInline var header: UInt32

  init(_ kind: JSONKind, start: Int, end: Int, link: UInt32, traits: Traits = []) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.link = link
    header = UInt32(kind.rawValue) | traits.rawValue
  }

  /// What the reader of a string has to know before it takes the bytes as they stand.
  struct Traits: BitwiseCopyable, OptionSet, Sendable {
    let rawValue: UInt32
    static let escapes = Traits(rawValue: 1 << 3)
    static let beyondASCII = Traits(rawValue: 1 << 4)
  }

  @inlinable var kind: JSONKind {
    switch header & 7 {
    case 0: .null
    case 1: .boolean
    case 2: .number
    case 3: .string
    case 4: .array
    default: .object
    }
  }

  /// Whether it is no container.
  @inlinable var isScalar: Bool { header & 7 < 4 }

  var traits: Traits { Traits(rawValue: header & 0x18) }

  @inlinable var count: Int { Int(header >> 8) }

  /// Counts one more item; the limit of values keeps the count within its bits.
  mutating func countItem() { header &+= 1 << 8 }

  @inlinable var range: Range<Int> { Int(start)..<Int(end) }
}
