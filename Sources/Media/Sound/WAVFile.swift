/// A quiet tone as 16-bit samples of one channel in a RIFF file.
package struct WAVFile: MediaFile {
  private let pieces: Pieces

  /// The file of a recipe.
  package init(_ recipe: SoundRecipe) {
    self.init(samples: recipe.milliseconds * WAVFile.samplesPerMillisecond, tone: recipe.tone)
  }

  /// A file of exactly `size` bytes: as much sound as fits, and a byte of no meaning if it is odd.
  ///
  /// Nil if the size is below that of the head, 44 bytes, or above 1 GiB.
  package init?(size: Int) {
    guard (WAVFile.headSize...1 << 30).contains(size) else { return nil }
    let samples = (size - WAVFile.headSize) / 2
    self.init(
      samples: samples, tone: Tone(seed: 0), filler: size - WAVFile.headSize - samples * 2)
  }

  private init(samples: Int, tone: Tone, filler: Int = 0) {
    let cycle = tone.samples.flatMap { WAVFile.littleEndian($0, bytes: 2) }
    let count = samples * 2
    var pieces = Pieces()
    pieces.append(WAVFile.head(dataCount: count))
    pieces.append(cycle, copies: count / cycle.count)
    pieces.append(Array(cycle[..<(count % cycle.count)]))
    pieces.append([0], copies: filler)
    self.pieces = pieces
  }

  /// What kind of file it is: always WAV.
  package var kind: MediaKind { .wav }

  /// The length of the whole file in bytes.
  package var count: Int { pieces.count }

  /// Appends the bytes of a range of offsets, which must lie within the file.
  package func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    pieces.append(range, to: &bytes)
  }

  private static let samplesPerMillisecond = 48
  private static let headSize = 44

  /// The chunks before the samples: RIFF, the format (PCM, one channel, 16 bits), the data's head.
  private static func head(dataCount: Int) -> [UInt8] {
    Array("RIFF".utf8) + littleEndian(36 + dataCount, bytes: 4) + Array("WAVEfmt ".utf8)
      + littleEndian(16, bytes: 4) + littleEndian(1, bytes: 2) + littleEndian(1, bytes: 2)
      + littleEndian(48_000, bytes: 4) + littleEndian(96_000, bytes: 4)
      + littleEndian(2, bytes: 2) + littleEndian(16, bytes: 2) + Array("data".utf8)
      + littleEndian(dataCount, bytes: 4)
  }

  private static func littleEndian(_ number: Int, bytes count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
