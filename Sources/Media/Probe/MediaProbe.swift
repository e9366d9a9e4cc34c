/// Reads what a media file says about itself.
///
/// Nothing is decoded: the cost is that of walking the headers. The bytes are not trusted. Whatever
/// they hold, reading ends after at most a few visits to each byte and keeps nothing of its own.
package enum MediaProbe {
  /// The facts of a file; the content alone decides its kind.
  ///
  /// PNG files must be whole chunk by chunk, JPEG files up to their first scan, MP4 and MOV files
  /// box by box, WAV files up to their samples, WebP files up to the head of their first chunk.
  /// Anything cut short, contradictory or unknown is a fault; only MP3 and AAC files may end anywhere
  /// behind their first frame.
  package static func facts(of bytes: [UInt8]) throws(MediaFault) -> MediaFacts {
    try facts(of: Extract(bytes))
  }

  /// The facts of a file of so many bytes that came as base64, which is known to be right.
  ///
  /// Only what is looked at is decoded: of a picture that is its head.
  package static func facts(
    ofBase64 text: ArraySlice<UInt8>, count: Int
  ) throws(MediaFault) -> MediaFacts {
    try facts(of: Extract(base64: text, count: count))
  }

  /// The most parts of one kind that are walked: a file of ten megabytes could have a million of
  /// them, all empty, to no end but to keep the reader busy.
  static let mostParts = 16_384

  private static func facts(of file: Extract) throws(MediaFault) -> MediaFacts {
    if file.begins(with: PNGFile.signature) { return try PNGProbe.facts(of: file) }
    if file.begins(with: [0xFF, 0xD8, 0xFF]) { return try JPEGProbe.facts(of: file) }
    if file.count >= 8, MovieProbe.openings.contains(try file.name(at: 4)) {
      return try MovieProbe.facts(of: file)
    }
    if file.begins(with: Array("RIFF".utf8)) {
      return try file.name(at: 8) == "WEBP" ? WebPProbe.facts(of: file) : WAVProbe.facts(of: file)
    }
    if FramedSoundProbe.opens(file) { return try FramedSoundProbe.facts(of: file) }
    throw MediaFault(.unknownKind, at: 0)
  }
}
