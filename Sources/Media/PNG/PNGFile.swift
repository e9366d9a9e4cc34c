import Digest

/// A PNG picture of one colour: one bit for each pixel and a palette of one entry.
///
/// Equal arguments give equal bytes. 4096 by 2304 pixels make about 7.5 KB.
package struct PNGFile: MediaFile {
  private let pieces: Pieces

  /// The smallest file of a picture; sides of 1...65,535 pixels, anything else is a mistake.
  package init(width: Int, height: Int, colour: Colour) {
    pieces = PNGFile.pieces(width: width, height: height, colour: colour, filler: nil)
  }

  /// The file of a picture padded to exactly `size` bytes, by a private chunk that readers skip.
  ///
  /// Nil if it cannot be had: the size is below the smallest, above 1 GiB, or between the smallest
  /// and 12 bytes more, which an empty chunk takes. Sides as in the other initialiser.
  package init?(width: Int, height: Int, colour: Colour, size: Int) {
    let smallest = PNGFile(width: width, height: height, colour: colour)
    if size == smallest.count {
      self = smallest
      return
    }
    guard size >= smallest.count + 12, size <= 1 << 30 else { return nil }
    pieces = PNGFile.pieces(
      width: width, height: height, colour: colour, filler: size - smallest.count - 12)
  }

  /// What kind of file it is: always PNG.
  package var kind: MediaKind { .png }

  /// The length of the whole file in bytes.
  package var count: Int { pieces.count }

  /// Appends the bytes of a range of offsets, which must lie within the file.
  package func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    pieces.append(range, to: &bytes)
  }

  /// The first eight bytes of every PNG file (PNG, 5.2).
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private static func pieces(
    width: Int, height: Int, colour: Colour, filler: Int?
  ) -> Pieces {
    precondition((1...65_535).contains(width), "a picture is 1 to 65535 pixels wide")
    precondition((1...65_535).contains(height), "a picture is 1 to 65535 pixels high")
    var header = BigEndianWriter()
    header.unsigned([width, height], bytes: 4)
    // 1 bit, palette, deflate, no filter, not interlaced.
    header.unsigned([1, 3, 0, 0, 0], bytes: 1)
    // A row is a filter byte and the pixels' bits, all of them 0: the first colour of the palette.
    let rows = DeflatedZeros(count: height * (1 + (width + 7) / 8))

    var pieces = Pieces()
    pieces.append(signature)
    pieces.append(chunk("IHDR", header.bytes))
    pieces.append(chunk("PLTE", [colour.red, colour.green, colour.blue]))
    pieces.append(chunk("IDAT", rows.bytes))
    if let filler { pieces.append(padding(filler)) }
    pieces.append(chunk("IEND", []))
    return pieces
  }

  /// A chunk: length, type, content, checksum of the latter two (PNG, 5.3).
  static func chunk(_ type: FourCharacterCode, _ content: [UInt8]) -> [UInt8] {
    var writer = BigEndianWriter()
    writer.unsigned(content.count, bytes: 4)
    writer.name(type)
    writer.raw(content)
    writer.unsigned(Int(CRC32.checksum(writer.bytes[4...])), bytes: 4)
    return writer.bytes
  }

  /// A chunk of zeros under a name of our own: ancillary, private, safe to copy (PNG, 5.4).
  private static func padding(_ count: Int) -> Pieces {
    var writer = BigEndianWriter()
    writer.unsigned(count, bytes: 4)
    writer.name("paDd")
    var checksum = CRC32()
    checksum.update(writer.bytes[4...])
    let block = [UInt8](repeating: 0, count: min(count, 4_096))
    for start in stride(from: 0, to: count, by: 4_096) {
      checksum.update(block[..<min(4_096, count - start)])
    }
    var pieces = Pieces()
    pieces.append(writer.bytes)
    pieces.append([0], copies: count)
    writer = BigEndianWriter()
    writer.unsigned(Int(checksum.value), bytes: 4)
    pieces.append(writer.bytes)
    return pieces
  }
}
