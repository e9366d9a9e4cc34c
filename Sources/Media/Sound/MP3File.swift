/// Silence as frames of MPEG-1 layer III (ISO/IEC 11172-3, 2.4.1).
///
/// At 32 kbit/s and 48 kHz a frame has 96 bytes and lasts 24 ms, without padding. Its side
/// information says that no bit describes the sound, which decoders take for silence.
package struct MP3File: MediaFile {
  private let pieces: Pieces

  /// A file of as many frames as it takes to last so long.
  package init(milliseconds: Int) {
    var pieces = Pieces()
    pieces.append(MP3File.frame, copies: MP3File.frames(for: milliseconds))
    self.pieces = pieces
  }

  /// A file of exactly `size` bytes: up to three seconds, after a tag that fills the rest.
  ///
  /// Nil if a tag and a frame do not fit, and above 256 MiB, the most that a tag may have.
  package init?(size: Int) {
    let frames = min(125, (size - MP3File.tagHeadSize) / MP3File.frame.count)
    guard frames > 0, size < 1 << 28 else { return nil }
    let filler = size - MP3File.tagHeadSize - frames * MP3File.frame.count
    var pieces = Pieces()
    pieces.append(MP3File.tagHead(filler: filler))
    pieces.append([0], copies: filler)
    pieces.append(MP3File.frame, copies: frames)
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

  static let frameMilliseconds = 24

  static func frames(for milliseconds: Int) -> Int {
    (milliseconds + frameMilliseconds - 1) / frameMilliseconds
  }

  private static let tagHeadSize = 10

  /// A frame of silence: 32 kbit/s, 48 kHz, no padding, no checksum, one channel, zeros.
  private static let frame: [UInt8] =
    [0xFF, 0xFB, 0x14, 0xC0] + Array(repeating: 0, count: 92)

  /// The head of an ID3v2.4 tag; its length is written in seven bits a byte.
  private static func tagHead(filler: Int) -> [UInt8] {
    Array("ID3".utf8) + [4, 0, 0]
      + [21, 14, 7, 0].map { UInt8(truncatingIfNeeded: filler >> $0 & 0x7F) }
  }
}
