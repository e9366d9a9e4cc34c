/// A baseline JPEG picture of one colour, good to the nearest step of each sample.
///
/// Equal arguments give equal bytes. Only the first 16 by 16 pixels carry the colour; all others
/// say "as before", which takes 12 bits: 1000 by 1000 pixels make about 6 KB.
package struct JPEGFile: MediaFile {
  private let pieces: Pieces

  /// The smallest file of a picture; sides of 1...65,535 pixels, anything else is a mistake.
  package init(width: Int, height: Int, colour: Colour) {
    pieces = JPEGFile.pieces(width: width, height: height, colour: colour, filler: 0)
  }

  /// The file of a picture padded to exactly `size` bytes, by comments.
  ///
  /// Nil if it cannot be had: the size is below the smallest, above 1 GiB, or one to three bytes
  /// above the smallest, too few for a comment. Sides as in the other initialiser.
  package init?(width: Int, height: Int, colour: Colour, size: Int) {
    let smallest = JPEGFile(width: width, height: height, colour: colour)
    let filler = size - smallest.count
    guard filler == 0 || filler >= 4, size <= 1 << 30 else { return nil }
    pieces = JPEGFile.pieces(width: width, height: height, colour: colour, filler: filler)
  }

  /// What kind of file it is: always JPEG.
  package var kind: MediaKind { .jpeg }

  /// The length of the whole file in bytes.
  package var count: Int { pieces.count }

  /// Appends the bytes of a range of offsets, which must lie within the file.
  package func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    pieces.append(range, to: &bytes)
  }

  private static func pieces(width: Int, height: Int, colour: Colour, filler: Int) -> Pieces {
    precondition((1...65_535).contains(width), "a picture is 1 to 65535 pixels wide")
    precondition((1...65_535).contains(height), "a picture is 1 to 65535 pixels high")
    var pieces = Pieces()
    pieces.append([0xFF, 0xD8])  // SOI
    pieces.append(segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0]))
    appendComments(filler, to: &pieces)
    // A step of 8 for all coefficients: the first one then is the sample itself, less 128.
    pieces.append(segment(0xDB, [0] + [UInt8](repeating: 8, count: 64)))
    var frame = BigEndianWriter()
    frame.unsigned(8, bytes: 1)
    frame.unsigned([height, width], bytes: 2)
    // Three components: luma has two by two blocks where each of the others has one.
    frame.unsigned([3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0], bytes: 1)
    pieces.append(segment(0xC0, frame.bytes))
    pieces.append(segment(0xC4, FlatScan.differences.definition(class: 0)))
    pieces.append(segment(0xC4, FlatScan.coefficients.definition(class: 1)))
    pieces.append(segment(0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]))
    FlatScan.append(
      colour.pictureSamples, units: ((width + 15) / 16) * ((height + 15) / 16), to: &pieces)
    pieces.append([0xFF, 0xD9])  // EOI
    return pieces
  }

  private static func segment(_ marker: Int, _ content: [UInt8]) -> [UInt8] {
    var writer = BigEndianWriter()
    writer.unsigned([0xFF, marker], bytes: 1)
    writer.unsigned(2 + content.count, bytes: 2)
    writer.raw(content)
    return writer.bytes
  }

  /// Appends comments that take so many bytes together: 0, or 4 and more.
  private static func appendComments(_ count: Int, to pieces: inout Pieces) {
    var rest = count
    while rest > 0 {
      var size = min(rest, 65_537)
      if (1...3).contains(rest - size) { size -= 4 }  // what is left must hold a comment, too
      var head = BigEndianWriter()
      head.unsigned([0xFF, 0xFE], bytes: 1)
      head.unsigned(size - 2, bytes: 2)
      pieces.append(head.bytes)
      pieces.append([UInt8(ascii: " ")], copies: size - 4)
      rest -= size
    }
  }
}
