/// Reads sound that is nothing but frames: MPEG layer III, and AAC as ADTS.
///
/// Frames are walked, not decoded. One that the end of the file cuts short counts, as in players.
enum FramedSoundProbe {
  /// So many frames last 26 minutes and longer, which no limit does; what follows is reckoned.
  private static let mostFrames = 65_536

  /// Whether a file begins like one: with the sync word of a frame, or with an ID3v2 tag.
  static func opens(_ file: Extract) -> Bool {
    if file.begins(with: Array("ID3".utf8)) { return true }
    return (try? Frame(in: file, at: 0)) != nil
  }

  static func facts(of file: Extract) throws(MediaFault) -> MediaFacts {
    var offset = try tagEnd(of: file)
    guard offset < file.count else { throw MediaFault(.missing, at: file.count) }
    let first = try Frame(in: file, at: offset)
    // Encoders put a table of contents into a first frame that nobody hears.
    var samples = try first.isContents(of: file, at: offset) ? -first.samples : 0
    let start = offset
    var frames = 0
    while offset < file.count {
      if frames == mostFrames {
        samples += samples * (file.count - offset) / (offset - start)
        break
      }
      frames += 1
      // What follows the last frame, such as an older kind of tag, is no sound.
      guard let frame = try? Frame(in: file, at: offset), frame.kind == first.kind else { break }
      samples += frame.samples
      offset += frame.count
    }
    return MediaFacts(
      kind: first.kind, bytes: file.count, milliseconds: samples * 1_000 / first.rate,
      videoTracks: 0, audioTracks: 1)
  }

  /// Where an ID3v2 tag ends, whose length is written in seven bits a byte and leaves out its head,
  /// and a foot that a flag tells; 0 without one.
  private static func tagEnd(of file: Extract) throws(MediaFault) -> Int {
    guard file.begins(with: Array("ID3".utf8)) else { return 0 }
    var count = 0
    for offset in 6..<10 {
      count = count << 7 | (try file.unsigned(at: offset, bytes: 1)) & 0x7F
    }
    let hasFoot = try file.unsigned(at: 5, bytes: 1) & 0x10 != 0
    return 10 + count + (hasFoot ? 10 : 0)
  }
}

/// The head of one frame.
private struct Frame {
  let kind: MediaKind
  let count: Int
  let samples: Int
  let rate: Int
  /// The bytes between the head and what is coded; nil where no table of contents can follow.
  private var side: Int?

  /// Whether a frame of silence holds a table of contents, as encoders of layer III write it.
  func isContents(of file: Extract, at offset: Int) throws(MediaFault) -> Bool {
    guard let side, offset + 4 + side + 4 <= file.count else { return false }
    return try ["Xing", "Info"].contains(file.name(at: offset + 4 + side))
  }

  init(in file: Extract, at offset: Int) throws(MediaFault) {
    let head = try file.unsigned(at: offset, bytes: 4)
    guard head >> 21 == 0x7FF else { throw MediaFault(.unknownKind, at: offset) }
    switch head >> 17 & 3 {
    case 0: try self.init(transport: head, file, offset)
    case 1: try self.init(layerThree: head, offset)
    default: throw MediaFault(.unknownKind, at: offset)
    }
  }

  /// ISO/IEC 11172-3, 2.4.2.3, and ISO/IEC 13818-3 for the lower rates.
  private init(layerThree head: Int, _ offset: Int) throws(MediaFault) {
    let version = head >> 19 & 3
    let (speed, rate) = (head >> 12 & 15, head >> 10 & 3)
    guard version != 1, (1...14).contains(speed), rate < 3 else {
      throw MediaFault(.value, at: offset)
    }
    let isFirst = version == 3
    let bits = 1_000 * (isFirst ? Frame.speeds : Frame.lowSpeeds)[speed]
    kind = .mp3
    self.rate = [44_100, 48_000, 32_000][rate] >> (isFirst ? 0 : version == 2 ? 1 : 2)
    samples = isFirst ? 1_152 : 576
    count = samples / 8 * bits / self.rate + (head >> 9 & 1)
    let isMono = head >> 6 & 3 == 3
    side = isFirst ? (isMono ? 17 : 32) : (isMono ? 9 : 17)
  }

  /// ISO/IEC 13818-7, 6.2: the length of the frame lies across three bytes.
  private init(transport head: Int, _ file: Extract, _ offset: Int) throws(MediaFault) {
    let rest = try file.unsigned(at: offset + 3, bytes: 4)
    let rate = head >> 10 & 15
    guard rate < Frame.transportRates.count else { throw MediaFault(.value, at: offset) }
    kind = .aac
    self.rate = Frame.transportRates[rate]
    samples = 1_024 * (1 + rest & 3)
    count = rest >> 13 & 0x1FFF
    guard count >= 7 else { throw MediaFault(.length, at: offset) }
  }

  private static let speeds = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
  private static let lowSpeeds = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
  private static let transportRates = [
    96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000,
    7_350,
  ]
}
