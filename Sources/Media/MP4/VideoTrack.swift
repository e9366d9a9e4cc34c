/// The one track of a placeholder video: its boxes, given its samples.
struct VideoTrack: Sendable {
  let width: Int
  let height: Int
  let timescale: Int
  let sets: ParameterSets
  let samples: SampleTable

  /// Appends the `trak`; the movie has the same timescale, so that durations agree to the unit.
  func append(
    id: Int, dataAt start: Int, _ width: SampleTable.OffsetWidth, to writer: inout BigEndianWriter
  ) {
    writer.box("trak") { writer in
      appendHeader(id: id, to: &writer)
      writer.box("mdia") { writer in
        writer.fullBox("mdhd") { writer in
          writer.unsigned([0, 0, timescale, samples.duration], bytes: 4)
          writer.unsigned([0x55C4, 0], bytes: 2)  // the language is not known: "und"
        }
        writer.fullBox("hdlr") { writer in
          writer.zeros(4)
          writer.name("vide")
          writer.zeros(12)
          writer.raw(Array("Video\0".utf8))
        }
        writer.box("minf") { writer in
          writer.fullBox("vmhd", flags: 1) { $0.zeros(8) }
          writer.box("dinf") { writer in
            writer.fullBox("dref") { writer in
              writer.unsigned(1, bytes: 4)
              writer.fullBox("url ", flags: 1) { _ in }  // the media lie in this very file
            }
          }
          samples.append(describedBy: appendEntry, dataAt: start, width, to: &writer)
        }
      }
    }
  }

  private func appendHeader(id: Int, to writer: inout BigEndianWriter) {
    writer.fullBox("tkhd", flags: 3) { writer in  // enabled, in the movie
      writer.unsigned([0, 0, id, 0, samples.duration], bytes: 4)
      writer.zeros(16)
      writer.raw(VideoTrack.upright)
      writer.unsigned([width << 16, height << 16], bytes: 4)
    }
  }

  /// The sample entry of H.264 whose parameter sets lie in the header (ISO/IEC 14496-15, 5.4.2).
  private func appendEntry(to writer: inout BigEndianWriter) {
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

  /// The matrix that neither turns nor moves the picture.
  static let upright: [UInt8] = {
    var writer = BigEndianWriter()
    writer.unsigned([0x1_0000, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x4000_0000], bytes: 4)
    return writer.bytes
  }()
}
