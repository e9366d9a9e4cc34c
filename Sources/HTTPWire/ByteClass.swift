/// Sets of ASCII characters that the grammars name, and what single bytes mean in them.
enum ByteClass {
  static let carriageReturn: UInt8 = 13
  static let lineFeed: UInt8 = 10
  static let space: UInt8 = 32
  static let tab: UInt8 = 9

  /// `tchar`: letters, digits and ``!#$%&'*+-.^_`|~`` (RFC 9110, section 5.6.2).
  static func isToken(_ byte: UInt8) -> Bool {
    isLetter(byte) || contains(byte, 0x03FF_6CFA_0000_0000, 0x57FF_FFFF_C7FF_FFFE)
  }

  /// Visible ASCII but for ``"#<>\^`{|}``, which no part of a request target has (RFC 3986).
  static func isTarget(_ byte: UInt8) -> Bool {
    contains(byte, 0xAFFF_FFF2_0000_0000, 0x47FF_FFFE_AFFF_FFFF)
  }

  /// What a host that is no IPv6 literal is made of (RFC 3986, `reg-name`).
  static func isHost(_ byte: UInt8) -> Bool {
    contains(byte, 0x2BFF_7FF2_0000_0000, 0x47FF_FFFE_87FF_FFFE)
  }

  /// What never needs percent-encoding (RFC 3986, `unreserved`).
  static func isUnreserved(_ byte: UInt8) -> Bool {
    contains(byte, 0x03FF_6000_0000_0000, 0x47FF_FFFE_87FF_FFFE)
  }

  /// A control character that no line may have; a tab is none of them.
  static func isControl(_ byte: UInt8) -> Bool {
    (byte < 32 && byte != tab) || byte == 127
  }

  /// The first offset in a range at which a control character stands, or the end of the range.
  ///
  /// Eight bytes are looked at together, so that a head costs a step for each word of it. What is
  /// left is cut at its beginning: so the compiler sees that no step leaves it.
  static func endOfText(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var rest = bytes.extracting(start..<end)
    while rest.count >= 8 {
      let word = word(at: rest)
      let marks = isVisible(word) ? 0 : controls(in: word)
      guard marks != 0 else {
        rest = rest.extracting(droppingFirst: 8)
        continue
      }
      let place = marks.trailingZeroBitCount >> 3
      guard rest[place] == tab else { return end - rest.count + place }
      rest = rest.extracting(droppingFirst: place + 1)
    }
    for place in rest.indices where isControl(rest[place]) { return end - rest.count + place }
    return end
  }

  /// The first offset at which no letter, digit, `-` or `.` stands, or the end.
  ///
  /// Nearly all names of fields and hosts are made of these, eight of which are looked at together.
  static func endOfName(in bytes: Span<UInt8>) -> Int {
    var rest = bytes
    while rest.count >= 8 {
      let marks = others(in: word(at: rest))
      guard marks == 0 else { return bytes.count - rest.count + marks.trailingZeroBitCount >> 3 }
      rest = rest.extracting(droppingFirst: 8)
    }
    for place in rest.indices where !isNameCharacter(rest[place]) {
      return bytes.count - rest.count + place
    }
    return bytes.count
  }

  private static func isNameCharacter(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  /// Marks in the highest bit of each byte, of which the lowest is right: it stands in the first byte
  /// that is no letter, digit, `-` or `.`.
  ///
  /// To each byte a number is added that takes those from some bound on beyond 127. A sum leaves its
  /// byte only where that is no ASCII character, so that only marks above a right one can be wrong.
  @inline(__always)
  private static func others(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let lower = word | ones &* 0x20
    let letters = (lower &+ ones &* (128 - 97)) & ~(lower &+ ones &* (128 - 123))
    let digits = (word &+ ones &* (128 - 48)) & ~(word &+ ones &* (128 - 58))
    let signs = (word &+ ones &* (128 - 45)) & ~(word &+ ones &* (128 - 47))
    return (~(letters | digits | signs) | word) & (ones &* 128)
  }

  /// The first eight bytes, the first one lowest.
  @inline(__always)
  private static func word(at bytes: Span<UInt8>) -> UInt64 {
    UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16
      | UInt64(bytes[3]) << 24 | UInt64(bytes[4]) << 32 | UInt64(bytes[5]) << 40
      | UInt64(bytes[6]) << 48 | UInt64(bytes[7]) << 56
  }

  /// Whether all bytes are visible ASCII characters or spaces, which is soon known of most words.
  ///
  /// A byte below 32 borrows when 32 is taken from it, 127 becomes 128 when 1 is added; what that does
  /// to other bytes does not matter, because the answer is no already.
  @inline(__always)
  private static func isVisible(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    return ((word &- ones &* 32) | (word &+ ones) | word) & (ones &* 128) == 0
  }

  /// Marks in the highest bit of each byte, of which the lowest is right: it stands in the first byte
  /// that is below 32 or 127.
  ///
  /// A byte borrows from the next one only when it is such a byte itself, so that only marks above
  /// a right one can be wrong.
  @inline(__always)
  private static func controls(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = (word &- ones &* 32) & ~word
    let delete = word ^ ones &* 127
    return (low | ((delete &- ones) & ~delete)) & (ones &* 128)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  /// A letter of ASCII, asked for first where most bytes are letters.
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  static func hexDigit(_ byte: UInt8) -> Int? {
    switch byte {
    case 48...57: Int(byte) - 48
    case 65...70: Int(byte) - 55
    case 97...102: Int(byte) - 87
    default: nil
    }
  }

  static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- 65 < 26 ? byte | 0x20 : byte
  }

  /// One bit for each ASCII character, those below 64 in `low`.
  private static func contains(_ byte: UInt8, _ low: UInt64, _ high: UInt64) -> Bool {
    (byte < 64 ? low : high) &>> UInt64(byte) & 1 == 1 && byte < 128
  }
}

extension ArraySlice<UInt8> {
  /// Equal to ASCII text that is given in lower case, without regard to the case of these bytes.
  func equalsIgnoringCase(_ text: String) -> Bool {
    guard count == text.utf8.count else { return false }
    return text.utf8.elementsEqual(self) { $0 == ByteClass.lowercased($1) }
  }

  /// These bytes without the spaces and tabs around them.
  var trimmed: ArraySlice<UInt8> {
    var low = startIndex
    var high = endIndex
    while low < high, ByteClass.isBlank(self[low]) { low += 1 }
    while high > low, ByteClass.isBlank(self[high - 1]) { high -= 1 }
    return self[low..<high]
  }

  /// These bytes as text; what is no UTF-8 becomes replacement characters.
  var text: String { String(decoding: self, as: UTF8.self) }
}
