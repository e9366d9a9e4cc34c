import Digest

/// A mask as a PNG picture of one bit a pixel, without a palette.
package struct MaskFile: MediaFile {
  private let pieces: Pieces

  init(_ mask: Mask) {
    var header = BigEndianWriter()
    header.unsigned([mask.width, mask.height], bytes: 4)
    // 1 bit, grey, deflate, no filter, not interlaced.
    header.unsigned([1, 0, 0, 0, 0], bytes: 1)
    let black = [UInt8](repeating: 0, count: 1 + (mask.width + 7) / 8)
    let rows = DeflatedRows([
      (black, mask.rows.lowerBound), (MaskFile.row(of: mask, black), mask.rows.count),
      (black, mask.height - mask.rows.upperBound),
    ])
    var pieces = Pieces()
    pieces.append(PNGFile.signature)
    pieces.append(PNGFile.chunk("IHDR", header.bytes))
    pieces.append(PNGFile.chunk("IDAT", rows.bytes))
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

  /// A row of the rectangle: the leftmost pixel is the highest bit behind the filter byte.
  private static func row(of mask: Mask, _ black: [UInt8]) -> [UInt8] {
    var row = black
    for column in mask.columns { row[1 + column / 8] |= 0x80 >> UInt8(column % 8) }
    return row
  }
}
