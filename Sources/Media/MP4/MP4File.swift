/// A silent MP4 video made from a recipe: the header is kept, the frames are drawn when asked for.
///
/// H.264 in the Constrained Baseline profile, `moov` before `mdat`, one chunk per scene, no edit
/// list. Equal recipes give equal bytes. Making one costs microseconds and keeps little more than
/// the header and one key picture, whose size is about a byte for every 256 pixels.
package struct MP4File: MediaFile {
  private let pieces: Pieces

  /// The file of a recipe.
  package init(_ recipe: VideoRecipe) {
    let pictures = StillPictures(width: recipe.width, height: recipe.height)
    var samples = SampleTable(sampleDuration: MP4File.unitsPerFrame)
    var data = Pieces()
    for (number, (scene, frames)) in zip(recipe.scenes, recipe.sceneLengths).enumerated() {
      let offset = data.count
      let sizes = pictures.append(
        scene: scene.colour, frames: frames, alternate: number % 2 == 1, to: &data)
      samples.append(chunk: sizes, at: offset)
    }
    let track = VideoTrack(
      width: recipe.width, height: recipe.height,
      timescale: recipe.framesPerSecond * MP4File.unitsPerFrame,
      sets: ParameterSets(
        width: recipe.width, height: recipe.height, framesPerSecond: recipe.framesPerSecond),
      samples: samples)
    var pieces = Pieces()
    pieces.append(MP4File.header(of: track, dataCount: data.count))
    pieces.append(data)
    self.pieces = pieces
  }

  /// What kind of file it is: always MP4.
  package var kind: MediaKind { .mp4 }

  /// The length of the whole file in bytes.
  package var count: Int { pieces.count }

  /// Appends the bytes of a range of offsets, which must lie within the file.
  package func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    pieces.append(range, to: &bytes)
  }

  /// A frame lasts so many units of time, so that all durations are whole numbers.
  private static let unitsPerFrame = 512

  /// Everything before the media data.
  ///
  /// Its length depends on the width of the offsets in it, not on the offsets, hence it is written
  /// once to be measured and once to be kept.
  private static func header(of track: VideoTrack, dataCount: Int) -> [UInt8] {
    let measured = header(of: track, dataCount: dataCount, dataAt: 0, .narrow)
    if measured.count + dataCount <= Int(UInt32.max) {
      return header(of: track, dataCount: dataCount, dataAt: measured.count, .narrow)
    }
    let start = header(of: track, dataCount: dataCount, dataAt: 0, .wide).count
    return header(of: track, dataCount: dataCount, dataAt: start, .wide)
  }

  private static func header(
    of track: VideoTrack, dataCount: Int, dataAt start: Int, _ width: SampleTable.OffsetWidth
  ) -> [UInt8] {
    var writer = BigEndianWriter()
    writer.box("ftyp") { writer in
      writer.name("isom")
      writer.unsigned(0x200, bytes: 4)
      for brand: FourCharacterCode in ["isom", "iso2", "avc1", "mp41"] { writer.name(brand) }
    }
    writer.box("moov") { writer in
      writer.fullBox("mvhd") { writer in
        writer.unsigned([0, 0, track.timescale, track.samples.duration], bytes: 4)
        writer.unsigned(0x1_0000, bytes: 4)  // normal speed
        writer.unsigned(0x100, bytes: 2)  // full volume
        writer.zeros(10)
        writer.raw(VideoTrack.upright)
        writer.zeros(24)
        writer.unsigned(2, bytes: 4)  // the next track's id
      }
      track.append(id: 1, dataAt: start, width, to: &writer)
    }
    switch width {
    case .narrow:
      writer.unsigned(8 + dataCount, bytes: 4)
      writer.name("mdat")
    case .wide:
      writer.unsigned(1, bytes: 4)  // the size follows in eight bytes
      writer.name("mdat")
      writer.unsigned(16 + dataCount, bytes: 8)
    }
    return writer.bytes
  }
}
