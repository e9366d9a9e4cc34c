/// Where a track's samples lie, how large they are, how long they last (ISO/IEC 14496-12, 8.5).
struct SampleTable: Sendable {
  /// Samples that lie one after the other.
  private struct Chunk: Sendable {
    let offset: Int
    let samples: Int
  }

  /// How wide a chunk's place in the file is written.
  enum OffsetWidth: Int {
    case narrow = 4
    case wide = 8
  }

  /// What every sample lasts, in units of the media's timescale.
  let sampleDuration: Int
  private var sizes: [Int] = []
  private var keySamples: [Int] = []
  private var chunks: [Chunk] = []

  init(sampleDuration: Int) {
    self.sampleDuration = sampleDuration
  }

  /// What all samples last together.
  var duration: Int { sizes.count * sampleDuration }

  /// Adds a chunk at an offset into the media data; a key sample stands on its own.
  mutating func append(chunk samples: [Int], at offset: Int, beginsWithKey: Bool) {
    if beginsWithKey { keySamples.append(sizes.count + 1) }
    chunks.append(Chunk(offset: offset, samples: samples.count))
    sizes.append(contentsOf: samples)
  }

  /// Appends the `stbl` of a track whose media data begin at an offset into the file.
  func append(
    describedBy entry: (inout BigEndianWriter) -> Void, dataAt start: Int, _ width: OffsetWidth,
    to writer: inout BigEndianWriter
  ) {
    writer.box("stbl") { writer in
      writer.fullBox("stsd") { writer in
        writer.unsigned(1, bytes: 4)
        entry(&writer)
      }
      writer.fullBox("stts") { writer in
        writer.unsigned([1, sizes.count, sampleDuration], bytes: 4)
      }
      // Without the table every sample stands on its own: so do all of a sound.
      if !keySamples.isEmpty, keySamples.count < sizes.count {
        writer.fullBox("stss") { writer in
          writer.unsigned(keySamples.count, bytes: 4)
          writer.unsigned(keySamples, bytes: 4)
        }
      }
      appendChunkRuns(to: &writer)
      writer.fullBox("stsz") { writer in
        writer.unsigned([0, sizes.count], bytes: 4)
        writer.unsigned(sizes, bytes: 4)
      }
      writer.fullBox(width == .narrow ? "stco" : "co64") { writer in
        writer.unsigned(chunks.count, bytes: 4)
        writer.unsigned(chunks.map { start + $0.offset }, bytes: width.rawValue)
      }
    }
  }

  /// Appends `stsc`, which names a chunk only where the number of samples changes.
  private func appendChunkRuns(to writer: inout BigEndianWriter) {
    let runs = chunks.indices.filter { index in
      index == 0 || chunks[index].samples != chunks[index - 1].samples
    }
    writer.fullBox("stsc") { writer in
      writer.unsigned(runs.count, bytes: 4)
      for index in runs { writer.unsigned([index + 1, chunks[index].samples, 1], bytes: 4) }
    }
  }
}
