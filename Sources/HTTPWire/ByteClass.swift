/// Sets of ASCII characters that the grammars name, and what single bytes mean in them.
enum ByteClass {
  static let carriageReturn: UInt8 = 13
  static let lineFeed: UInt8 = 10
  static let space: UInt8 = 32
  static let tab: UInt8 = 9

  /// `tchar`: letters, digits and ``!#$%&'*+-.^_`|~`` (RFC 9110, section 5.6.2).
  static func isToken(_ byte: UInt8) -> Bool {
    contains(byte, 0x03FF_6CFA_0000_0000, 0x57FF_FFFF_C7FF_FFFE)
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

  /// The first offset in a range at which a control character may stand, or the end of the range.
  ///
  /// Eight bytes are looked at together. A word with a tab in it is looked at byte by byte; such
  /// words are rare.
  static func endOfText(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var position = start
    while position < end {
      if end - position >= 8, !mayHaveControl(word(in: bytes, at: position)) {
        position += 8
      } else {
        let stop = min(position + 8, end)
        while position < stop {
          if isControl(bytes[position]) { return position }
          position += 1
        }
      }
    }
    return end
  }

  /// The eight bytes from `position` on, the first one lowest; one bounds check covers them.
  @inline(__always)
  private static func word(in bytes: Span<UInt8>, at position: Int) -> UInt64 {
    let eight = bytes.extracting(position..<(position + 8))
    return UInt64(eight[0]) | UInt64(eight[1]) << 8 | UInt64(eight[2]) << 16
      | UInt64(eight[3]) << 24 | UInt64(eight[4]) << 32 | UInt64(eight[5]) << 40
      | UInt64(eight[6]) << 48 | UInt64(eight[7]) << 56
  }

  /// False only if none of eight bytes is below 32 or 127: a byte borrows from the next one only
  /// when it is such a byte itself.
  @inline(__always)
  private static func mayHaveControl(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = (word &- ones &* 32) & ~word
    let delete = word ^ ones &* 127
    return (low | ((delete &- ones) & ~delete)) & (ones &* 128) != 0
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

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
    byte < 128 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
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
