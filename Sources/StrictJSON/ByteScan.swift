/// Finds the end of runs of bytes, eight at a time.
///
/// What is left of a text is cut at its beginning: so the compiler sees that no step leaves it, and
/// makes a single load of the eight bytes of a word.
enum ByteScan {
  /// The offset of the first byte at or after `start` that ends a plain run in a string.
  ///
  /// Plain are the ASCII characters that stand for themselves: no quote, no backslash, no control
  /// character. The end of the text where no other byte follows.
  @inline(__always)
  static func endOfPlainRun(in text: Span<UInt8>, from start: Int) -> Int {
    var rest = text.extracting(droppingFirst: start)
    var words = 0
    while rest.count >= 8 {
      let flags = flagsOfSpecialBytes(word(at: rest))
      if flags != 0 { return text.count - rest.count + flags.trailingZeroBitCount / 8 }
      rest = rest.extracting(droppingFirst: 8)
      words &+= 1
      if words == 64 { rest = rest.extracting(droppingFirst: plainBlocks(of: rest)) }
    }
    for place in rest.indices where !isPlain(rest[place]) {
      return text.count - rest.count + place
    }
    return text.count
  }

  /// How many bytes the blocks at the beginning of a text have in which every byte is plain.
  ///
  /// A string so long is a medium: it is looked through four words at a time.
  @inline(never)
  private static func plainBlocks(of text: Span<UInt8>) -> Int {
    var rest = text
    while rest.count >= 32 {
      let flags =
        flagsOfSpecialBytes(word(at: rest))
        | flagsOfSpecialBytes(word(at: rest.extracting(droppingFirst: 8)))
        | flagsOfSpecialBytes(word(at: rest.extracting(droppingFirst: 16)))
        | flagsOfSpecialBytes(word(at: rest.extracting(droppingFirst: 24)))
      if flags != 0 { break }
      rest = rest.extracting(droppingFirst: 32)
    }
    return text.count - rest.count
  }

  /// Whether a byte stands somewhere in a text.
  static func contains(_ byte: UInt8, in text: Span<UInt8>) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let pattern = ones &* UInt64(byte)
    var rest = text
    while rest.count >= 8 {
      // A byte of the difference is zero where the byte stands; only then all borrows begin.
      let difference = word(at: rest) ^ pattern
      if (difference &- ones) & ~difference & (ones &* 0x80) != 0 { return true }
      rest = rest.extracting(droppingFirst: 8)
    }
    for place in rest.indices where rest[place] == byte { return true }
    return false
  }

  /// Whether two texts are equal, byte for byte.
  @inline(__always)
  static func isEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    var (left, right) = (left, right)
    while left.count >= 8, right.count >= 8 {
      guard word(at: left) == word(at: right) else { return false }
      left = left.extracting(droppingFirst: 8)
      right = right.extracting(droppingFirst: 8)
    }
    guard left.count == right.count else { return false }
    for place in left.indices where left[place] != right[place] { return false }
    return true
  }

  /// The first eight bytes of a text, the first one lowest; zeros stand behind a shorter one.
  @inline(__always)
  static func firstWord(of text: Span<UInt8>) -> UInt64 {
    guard text.count < 8 else { return word(at: text) }
    var first: UInt64 = 0
    for place in text.indices.reversed() { first = first << 8 | UInt64(text[place]) }
    return first
  }

  /// The last eight bytes of a text, the first of them lowest; those of a shorter one as above.
  @inline(__always)
  static func lastWord(of text: Span<UInt8>) -> UInt64 {
    firstWord(of: text.extracting(last: 8))
  }

  /// All bits of the first bytes of a word, of all eight at most.
  @inline(__always)
  static func mask(ofFirst count: Int) -> UInt64 {
    count >= 8 ? .max : (1 << UInt64(count * 8)) &- 1
  }

  /// Whether a byte stands for itself inside of a string and is ASCII.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != 0x22 && byte != 0x5C
  }

  /// The first eight bytes, the first one lowest.
  @inline(__always)
  private static func word(at text: Span<UInt8>) -> UInt64 {
    UInt64(text[0]) | UInt64(text[1]) << 8 | UInt64(text[2]) << 16 | UInt64(text[3]) << 24
      | UInt64(text[4]) << 32 | UInt64(text[5]) << 40 | UInt64(text[6]) << 48
      | UInt64(text[7]) << 56
  }

  /// The top bit of each byte that is not plain; right up to and with the lowest such byte.
  ///
  /// A subtraction borrows from the byte above only where the byte itself is flagged, so whatever
  /// lies below the lowest flag is exact, and nothing above it is looked at.
  @inline(__always)
  private static func flagsOfSpecialBytes(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let controls = word &- ones &* 0x20
    let quotes = (word ^ ones &* 0x22) &- ones
    let backslashes = (word ^ ones &* 0x5C) &- ones
    return (word | controls | quotes | backslashes) & (ones &* 0x80)
  }
}
