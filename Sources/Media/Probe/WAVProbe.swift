/// Reads the head of a sound in RIFF.
enum WAVProbe {
  /// What `fmt ` and `fact` tell of the samples, as far as they have come.
  private struct Format {
    var rate = 0
    var bytesPerSecond = 0
    /// How many samples there are, which packed sounds tell; nil for plain ones.
    var samples: Int?

    /// How long so many bytes last, in thousandths of a second; nil where nothing says.
    func milliseconds(of bytes: Int) -> Int? {
      if let samples, samples > 0, rate > 0 { return samples * 1_000 / rate }
      return bytesPerSecond > 0 ? bytes * 1_000 / bytesPerSecond : nil
    }
  }

  static func facts(of file: Extract) throws(MediaFault) -> MediaFacts {
    guard try file.name(at: 8) == "WAVE" else { throw MediaFault(.unknownKind, at: 0) }
    var format: Format?
    var offset = 12
    for _ in 0..<MediaProbe.mostParts {
      guard offset < file.count else { throw MediaFault(.missing, at: file.count) }
      let name = try file.name(at: offset)
      let count = try file.littleEndian(at: offset + 4, bytes: 4)
      let content = try file.part(at: offset + 8, count: count)
      switch name {
      case "fmt ":
        format = Format(
          rate: try content.littleEndian(at: 4, bytes: 4),
          bytesPerSecond: try content.littleEndian(at: 8, bytes: 4))
      case "fact":
        // Before the format it would say nothing that can be understood.
        format?.samples = try content.littleEndian(at: 0, bytes: 4)
      case "data":
        guard let format else { throw MediaFault(.missing, at: offset) }
        guard let milliseconds = format.milliseconds(of: count) else {
          throw MediaFault(.value, at: offset)
        }
        return MediaFacts(
          kind: .wav, bytes: file.count, milliseconds: milliseconds, videoTracks: 0,
          audioTracks: 1)
      default: break
      }
      // Chunks begin at even offsets.
      offset += 8 + count + count % 2
    }
    throw MediaFault(.crowded, at: min(offset, file.count))
  }
}
