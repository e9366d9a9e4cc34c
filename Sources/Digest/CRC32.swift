/// The cyclic redundancy check of PNG and zip files: polynomial 0x04C11DB7, bits reversed.
///
/// ISO/IEC 15948 (PNG), annex D; RFC 1952, section 8. Eight bytes are taken at a time, through one
/// table for each of their places.
package struct CRC32: Hashable, Sendable {
  private var register: UInt32 = 0xFFFF_FFFF

  /// The check of no bytes yet.
  package init() {}

  /// The check of everything added so far.
  package var value: UInt32 { ~register }

  /// Adds bytes to the end of the stream.
  package mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// Adds bytes to the end of the stream.
  package mutating func update(_ bytes: ArraySlice<UInt8>) { update(bytes.span) }

  /// Adds bytes to the end of the stream, in pieces of any size.
  package mutating func update(_ bytes: Span<UInt8>) {
    let tables = CRC32.tables.span
    var (crc, position) = (register, 0)
    while bytes.count - position >= 8 {
      let eight = bytes.extracting(position..<(position + 8))
      let first =
        crc ^ UInt32(eight[0]) ^ UInt32(eight[1]) << 8 ^ UInt32(eight[2]) << 16
        ^ UInt32(eight[3]) << 24
      crc =
        tables[1_792 + Int(first & 0xFF)] ^ tables[1_536 + Int(first >> 8 & 0xFF)]
        ^ tables[1_280 + Int(first >> 16 & 0xFF)] ^ tables[1_024 + Int(first >> 24)]
        ^ tables[768 + Int(eight[4])] ^ tables[512 + Int(eight[5])]
        ^ tables[256 + Int(eight[6])] ^ tables[Int(eight[7])]
      position += 8
    }
    while position < bytes.count {
      crc = crc >> 8 ^ tables[Int(UInt8(truncatingIfNeeded: crc) ^ bytes[position])]
      position += 1
    }
    register = crc
  }

  /// The check of these bytes.
  package static func checksum(_ bytes: [UInt8]) -> UInt32 { checksum(bytes[...]) }

  /// The check of these bytes.
  package static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var crc = CRC32()
    crc.update(bytes)
    return crc.value
  }

  /// Eight tables of 256 words; the word of a byte in the n-th has n zero bytes behind it.
  private static let tables: [UInt32] = {
    var tables = (0..<256).map { byte in
      (0..<8).reduce(UInt32(byte)) { word, _ in word >> 1 ^ (word & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    for index in 256..<2_048 {
      let word = tables[index - 256]
      tables.append(word >> 8 ^ tables[Int(word & 0xFF)])
    }
    return tables
  }()
}
