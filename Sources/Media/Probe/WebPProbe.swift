/// Reads the size of a picture in RIFF off its first chunk (RFC 9649, section 2).
enum WebPProbe {
  static func facts(of file: Extract) throws(MediaFault) -> MediaFacts {
    guard try file.littleEndian(at: 4, bytes: 4) <= file.count - 8 else {
      throw MediaFault(.truncated, at: file.count)
    }
    let chunk = try file.part(at: 20, count: try file.littleEndian(at: 16, bytes: 4))
    let (width, height) =
      switch try file.name(at: 12) {
      case "VP8 ": try ofKeyFrame(chunk)
      case "VP8L": try ofLossless(chunk)
      case "VP8X": try ofCanvas(chunk)
      default: throw MediaFault(.missing, at: 12)
      }
    guard width > 0, height > 0 else { throw MediaFault(.value, at: chunk.place(0)) }
    return MediaFacts(kind: .webp, bytes: file.count, width: width, height: height)
  }

  /// Behind a tag of three bytes and a start code, 14 bits each, scales above them (RFC 6386, 9.1).
  private static func ofKeyFrame(_ chunk: Extract) throws(MediaFault) -> (Int, Int) {
    guard try chunk.unsigned(at: 3, bytes: 3) == 0x9D012A else {
      throw MediaFault(.value, at: chunk.place(3))
    }
    return (
      try chunk.littleEndian(at: 6, bytes: 2) & 0x3FFF,
      try chunk.littleEndian(at: 8, bytes: 2) & 0x3FFF
    )
  }

  /// Behind a signature, 14 bits each, one less than the sides.
  private static func ofLossless(_ chunk: Extract) throws(MediaFault) -> (Int, Int) {
    guard try chunk.unsigned(at: 0, bytes: 1) == 0x2F else {
      throw MediaFault(.value, at: chunk.place(0))
    }
    let sides = try chunk.littleEndian(at: 1, bytes: 4)
    return (sides & 0x3FFF + 1, sides >> 14 & 0x3FFF + 1)
  }

  /// Behind the flags, three bytes each, one less than the sides.
  private static func ofCanvas(_ chunk: Extract) throws(MediaFault) -> (Int, Int) {
    (
      try chunk.littleEndian(at: 4, bytes: 3) + 1,
      try chunk.littleEndian(at: 7, bytes: 3) + 1
    )
  }
}
