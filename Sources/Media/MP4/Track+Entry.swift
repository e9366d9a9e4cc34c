extension Track.Content {
  /// `handler_type`.
  var handler: FourCharacterCode {
    switch self {
    case .pictures: "vide"
    case .sound: "soun"
    }
  }

  /// The name of the handler, for people who look into files.
  var name: String {
    switch self {
    case .pictures: "Video"
    case .sound: "Sound"
    }
  }

  /// Appends the sample entry.
  func appendEntry(to writer: inout BigEndianWriter) {
    switch self {
    case .pictures(let width, let height, let sets):
      Track.appendPictureEntry(width, height, sets, to: &writer)
    case .sound:
      Track.appendSoundEntry(to: &writer)
    }
  }
}

extension Track {
  /// The sample entry of H.264 whose parameter sets lie in the header (ISO/IEC 14496-15, 5.4.2).
  fileprivate static func appendPictureEntry(
    _ width: Int, _ height: Int, _ sets: ParameterSets, to writer: inout BigEndianWriter
  ) {
    writer.box("avc1") { writer in
      writer.zeros(6)
      writer.unsigned(1, bytes: 2)  // data_reference_index
      writer.zeros(16)
      writer.unsigned([width, height], bytes: 2)
      writer.unsigned([0x48_0000, 0x48_0000, 0], bytes: 4)  // 72 dots per inch
      writer.unsigned(1, bytes: 2)  // frame_count
      writer.zeros(32)
      writer.unsigned([24, 0xFFFF], bytes: 2)
      writer.box("avcC") { writer in
        let level = sets.level.number
        writer.unsigned([1, ParameterSets.profile, ParameterSets.constraints, level], bytes: 1)
        writer.unsigned(0xFC | 3, bytes: 1)  // lengths of units have four bytes
        writer.unsigned(0xE0 | 1, bytes: 1)
        writer.unsigned(sets.sequence.count, bytes: 2)
        writer.raw(sets.sequence)
        writer.unsigned(1, bytes: 1)
        writer.unsigned(sets.picture.count, bytes: 2)
        writer.raw(sets.picture)
      }
    }
  }

  /// The sample entry of AAC (ISO/IEC 14496-14, 5.6.1) with its descriptors (14496-1, 7.2.6).
  fileprivate static func appendSoundEntry(to writer: inout BigEndianWriter) {
    let configuration = ToneUnit.configuration
    writer.box("mp4a") { writer in
      writer.zeros(6)
      writer.unsigned(1, bytes: 2)  // data_reference_index
      writer.zeros(8)
      writer.unsigned([1, 16, 0, 0], bytes: 2)  // channels, bits of a sample
      writer.unsigned(ToneUnit.samplesPerSecond << 16, bytes: 4)
      writer.fullBox("esds") { writer in
        writer.unsigned([3, 23 + configuration.count], bytes: 1)  // ES_Descriptor
        writer.zeros(3)
        writer.unsigned([4, 15 + configuration.count], bytes: 1)  // DecoderConfigDescriptor
        writer.unsigned([0x40, 5 << 2 | 1], bytes: 1)  // AAC, a stream of sound
        writer.zeros(3)
        let bitRate = 8 * 8 * ToneUnit.samplesPerSecond / ToneUnit.blockLength
        writer.unsigned([bitRate, bitRate], bytes: 4)
        writer.unsigned([5, configuration.count], bytes: 1)  // DecoderSpecificInfo
        writer.raw(configuration)
        writer.unsigned([6, 1, 2], bytes: 1)  // SLConfigDescriptor: as in MP4 files
      }
    }
  }
}
