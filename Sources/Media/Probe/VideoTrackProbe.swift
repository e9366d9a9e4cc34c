/// What the first video track of a file says about itself.
struct VideoTrackProbe: Sendable {
  let width: Int
  let height: Int
  /// How many frames there are; nil when they are in fragments.
  let frames: Int?
  let framesPerSecond: Fraction?

  /// Reads a `trak` and the `mdia` in it; `fileCount` bounds what its samples can take.
  init(track: Extract, media: Extract, fileCount: Int) throws(MediaFault) {
    let time = try MediaTime(header: media.necessaryChild("mdhd"))
    let table = try media.necessaryChild("minf").necessaryChild("stbl")
    let entries = try table.necessaryChild("stsd")
    let coded = try VideoTrackProbe.codedSize(in: entries)
    let isTurned = try VideoTrackProbe.isTurned(header: track.necessaryChild("tkhd"))
    (width, height) = isTurned ? (coded.height, coded.width) : (coded.width, coded.height)

    let sizes: Int
    if let compact = try table.child("stz2") {
      sizes = try VideoTrackProbe.count(inCompact: compact)
    } else {
      sizes = try VideoTrackProbe.count(in: table.necessaryChild("stsz"), fileCount: fileCount)
    }
    let times = try SampleTimes(table: table.necessaryChild("stts"), timescale: time.timescale)
    guard times.samples == sizes else { throw MediaFault(.contradiction, at: table.place(0)) }
    frames = sizes == 0 ? nil : sizes
    framesPerSecond = times.samplesPerSecond
  }

  /// The size of the first sample entry (ISO/IEC 14496-12, 12.1.3).
  private static func codedSize(
    in entries: Extract
  ) throws(MediaFault) -> (width: Int, height: Int) {
    var cursor = BoxCursor(try entries.part(at: 8))
    guard let entry = try cursor.next() else { throw MediaFault(.missing, at: entries.place(4)) }
    let width = try entry.content.unsigned(at: 24, bytes: 2)
    let height = try entry.content.unsigned(at: 26, bytes: 2)
    guard width > 0, height > 0 else { throw MediaFault(.value, at: entry.content.place(24)) }
    return (width, height)
  }

  /// Whether the matrix of a `tkhd` turns the picture by a quarter, as portrait phone videos do.
  private static func isTurned(header: Extract) throws(MediaFault) -> Bool {
    let matrix = try header.version(upTo: 1) == 1 ? 52 : 40
    let a = try header.unsigned(at: matrix, bytes: 4)
    let b = try header.unsigned(at: matrix + 4, bytes: 4)
    let c = try header.unsigned(at: matrix + 12, bytes: 4)
    let d = try header.unsigned(at: matrix + 16, bytes: 4)
    return a == 0 && d == 0 && b != 0 && c != 0
  }

  /// How many samples an `stsz` lists, or tells to be equally long (ISO/IEC 14496-12, 8.7.3.2).
  private static func count(in sizes: Extract, fileCount: Int) throws(MediaFault) -> Int {
    let equalSize = try sizes.unsigned(at: 4, bytes: 4)
    let count = try sizes.unsigned(at: 8, bytes: 4)
    if equalSize == 0 {
      _ = try sizes.part(at: 12, count: 4 * count)
    } else {
      guard count <= fileCount / equalSize else {
        throw MediaFault(.contradiction, at: sizes.place(8))
      }
    }
    return count
  }

  /// How many samples an `stz2` lists (ISO/IEC 14496-12, 8.7.3.3).
  private static func count(inCompact sizes: Extract) throws(MediaFault) -> Int {
    let bits = try sizes.unsigned(at: 7, bytes: 1)
    guard [4, 8, 16].contains(bits) else { throw MediaFault(.value, at: sizes.place(7)) }
    let count = try sizes.unsigned(at: 8, bytes: 4)
    _ = try sizes.part(at: 12, count: (count * bits + 7) / 8)
    return count
  }
}
