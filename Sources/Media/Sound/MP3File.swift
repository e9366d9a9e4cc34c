/// A quiet tone as frames of MPEG-1 layer III, after a tag where the size of the file matters.
package struct MP3File: MediaFile {
  private let pieces: Pieces

  /// A file of as many frames as it takes to last so long.
  init(milliseconds: Int, tone: Tone) {
    var pieces = Pieces()
    pieces.append(LayerThreeFrame.bytes(of: tone), copies: MP3File.frames(for: milliseconds))
    self.pieces = pieces
  }

  /// A file of exactly `size` bytes: up to three seconds, after a tag that fills the rest.
  ///
  /// Nil if a tag and a frame do not fit, and above 256 MiB, the most that a tag may have.
  package init?(size: Int) {
    let frames = min(125, (size - MP3File.tagHeadSize) / LayerThreeFrame.count)
    guard frames > 0, size < 1 << 28 else { return nil }
    let filler = size - MP3File.tagHeadSize - frames * LayerThreeFrame.count
    var pieces = Pieces()
    pieces.append(MP3File.tagHead(filler: filler))
    pieces.append([0], copies: filler)
    pieces.append(LayerThreeFrame.bytes(of: Tone(seed: 0)), copies: frames)
    self.pieces = pieces
  }

  /// What kind of file it is: always MP3.
  package var kind: MediaKind { .mp3 }

  /// The length of the whole file in bytes.
  package var count: Int { pieces.count }

  /// Appends the bytes of a range of offsets, which must lie within the file.
  package func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    pieces.append(range, to: &bytes)
  }

  /// How many frames it takes to last so long.
  static func frames(for milliseconds: Int) -> Int {
    (milliseconds + LayerThreeFrame.milliseconds - 1) / LayerThreeFrame.milliseconds
  }

  private static let tagHeadSize = 10

  /// The head of an ID3v2.4 tag; its length is written in seven bits a byte.
  private static func tagHead(filler: Int) -> [UInt8] {
    Array("ID3".utf8) + [4, 0, 0]
      + [21, 14, 7, 0].map { UInt8(truncatingIfNeeded: filler >> $0 & 0x7F) }
  }
}
