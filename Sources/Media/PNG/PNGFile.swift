import Digest

/// A PNG picture of two colours at most: one bit a pixel, with a palette or in black and white.
///
/// Equal arguments give equal bytes. 4096 by 2304 pixels make about 10 KB.
package struct PNGFile: MediaFile {
  private let pieces: Pieces

  /// The smallest file of a picture of one colour; sides of 1...65,535 pixels.
  package init(width: Int, height: Int, colour: Colour) {
    self.init(PNGFile.ground(width: width, height: height), palette: [colour])
  }

  /// The file of a picture of one colour padded to exactly `size` bytes, by a private chunk that
  /// readers skip.
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
    self.init(
      PNGFile.ground(width: width, height: height), palette: [colour],
      filler: size - smallest.count - 12)
  }

  /// The file of a whole picture: the colours of clear and of set pixels, none for black and white.
  init(_ picture: BitPicture, palette: [Colour], filler: Int? = nil) {
    var header = BigEndianWriter()
    header.unsigned([picture.width, picture.height], bytes: 4)
    // 1 bit, palette or grey, deflate, no filter, not interlaced.
    header.unsigned([1, palette.isEmpty ? 0 : 3, 0, 0, 0], bytes: 1)
    let rows = DeflatedRows(picture.rows.map { ($0.row.bytes, $0.copies) })

    var pieces = Pieces()
    pieces.append(PNGFile.signature)
    pieces.append(PNGFile.chunk("IHDR", header.bytes))
    if !palette.isEmpty {
      pieces.append(PNGFile.chunk("PLTE", palette.flatMap { [$0.red, $0.green, $0.blue] }))
    }
    pieces.append(PNGFile.chunk("IDAT", rows.bytes))
    if let filler { pieces.append(PNGFile.padding(filler)) }
    pieces.append(PNGFile.chunk("IEND", []))
    self.pieces = pieces
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

  private static func ground(width: Int, height: Int) -> BitPicture {
    var picture = BitPicture(width: width, height: height)
    picture.fill(to: height)
    return picture
  }

  /// A chunk: length, type, content, checksum of the latter two (PNG, 5.3).
  private static func chunk(_ type: FourCharacterCode, _ content: [UInt8]) -> [UInt8] {
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
