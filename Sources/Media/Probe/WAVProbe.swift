/// Reads the head of a sound in RIFF.
enum WAVProbe {
  static func facts(of file: Extract) throws(MediaFault) -> MediaFacts {
    guard try file.name(at: 8) == "WAVE" else { throw MediaFault(.unknownKind, at: 0) }
    var bytesPerSecond: Int?
    var offset = 12
    while offset < file.count {
      let name = try file.name(at: offset)
      let count = try file.littleEndian(at: offset + 4, bytes: 4)
      let content = try file.part(at: offset + 8, count: count)
      if name == "fmt " { bytesPerSecond = try content.littleEndian(at: 8, bytes: 4) }
      if name == "data" {
        guard let bytesPerSecond else { throw MediaFault(.missing, at: offset) }
        guard bytesPerSecond > 0 else { throw MediaFault(.value, at: offset) }
        return MediaFacts(
          kind: .wav, bytes: file.count, milliseconds: count * 1_000 / bytesPerSecond,
          videoTracks: 0, audioTracks: 1)
      }
      // Chunks begin at even offsets.
      offset += 8 + count + count % 2
    }
    throw MediaFault(.missing, at: file.count)
  }
}
