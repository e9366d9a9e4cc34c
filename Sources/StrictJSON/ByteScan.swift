/// Finds the end of runs of bytes, eight at a time.
///
/// The eight bytes of a word are read through one extracted span, so that a single bounds check
/// covers them and the compiler makes a single load of the eight.
enum ByteScan {
  /// The offset of the first byte at or after `start` that ends a plain run in a string.
  ///
  /// Plain are the ASCII characters that stand for themselves: no quote, no backslash, no control
  /// character. The end of the text where no other byte follows.
  @inline(__always)
  static func endOfPlainRun(in text: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while text.count - position >= 8 {
      let flags = flagsOfSpecialBytes(word(in: text, at: position))
      if flags != 0 { return position + flags.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < text.count, isPlain(text[position]) { position += 1 }
    return position
  }

  /// Whether a byte stands for itself inside of a string and is ASCII.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != 0x22 && byte != 0x5C
  }

  /// The eight bytes from `position` on, the first one lowest.
  @inline(__always)
  private static func word(in text: Span<UInt8>, at position: Int) -> UInt64 {
    let eight = text.extracting(position..<(position + 8))
    return UInt64(eight[0]) | UInt64(eight[1]) << 8 | UInt64(eight[2]) << 16
      | UInt64(eight[3]) << 24 | UInt64(eight[4]) << 32 | UInt64(eight[5]) << 40
      | UInt64(eight[6]) << 48 | UInt64(eight[7]) << 56
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
