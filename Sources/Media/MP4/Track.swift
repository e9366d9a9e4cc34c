/// A track of a film: its boxes, given its samples.
struct Track: Sendable {
  /// What a track carries, with what only such a track has.
  enum Content: Sendable {
    /// Pictures of a size.
    case pictures(width: Int, height: Int, ParameterSets)
    /// Sound in one channel.
    case sound
  }

  let id: Int
  let content: Content
  /// Units of time in a second.
  let timescale: Int
  let samples: SampleTable

  /// Appends the `trak` of a movie whose length is in units of its own; `edited` shows only that much
  /// of samples that go on for longer.
  func append(
    movieDuration: Int, edited: Bool, dataAt start: Int, _ width: SampleTable.OffsetWidth,
    to writer: inout BigEndianWriter
  ) {
    writer.box("trak") { writer in
      appendHeader(movieDuration, to: &writer)
      if edited {
        writer.box("edts") { writer in
          writer.fullBox("elst") { writer in
            writer.unsigned([1, movieDuration, 0, 1 << 16], bytes: 4)  // from 0, at normal speed
          }
        }
      }
      writer.box("mdia") { writer in
        writer.fullBox("mdhd") { writer in
          writer.unsigned([0, 0, timescale, samples.duration], bytes: 4)
          writer.unsigned([0x55C4, 0], bytes: 2)  // the language is not known: "und"
        }
        writer.fullBox("hdlr") { writer in
          writer.zeros(4)
          writer.name(content.handler)
          writer.zeros(12)
          writer.raw(Array(content.name.utf8) + [0])
        }
        writer.box("minf") { writer in
          switch content {
          case .pictures: writer.fullBox("vmhd", flags: 1) { $0.zeros(8) }
          case .sound: writer.fullBox("smhd") { $0.zeros(4) }
          }
          writer.box("dinf") { writer in
            writer.fullBox("dref") { writer in
              writer.unsigned(1, bytes: 4)
              writer.fullBox("url ", flags: 1) { _ in }  // the media lie in this very file
            }
          }
          samples.append(describedBy: content.appendEntry, dataAt: start, width, to: &writer)
        }
      }
    }
  }

  private func appendHeader(_ movieDuration: Int, to writer: inout BigEndianWriter) {
    writer.fullBox("tkhd", flags: 3) { writer in  // enabled, in the movie
      writer.unsigned([0, 0, id, 0, movieDuration], bytes: 4)
      writer.zeros(12)
      switch content {
      case .pictures(let width, let height, _):
        writer.zeros(4)
        writer.raw(Track.upright)
        writer.unsigned([width << 16, height << 16], bytes: 4)
      case .sound:
        writer.unsigned([0x100, 0], bytes: 2)  // full volume
        writer.raw(Track.upright)
        writer.zeros(8)
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
