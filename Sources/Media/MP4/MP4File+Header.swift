extension MP4File {
  /// Everything before the media data.
  struct Header {
    private let film: FilmData
    private let tracks: [Track]
    private let timescale: Int

    /// The header of a film.
    init(_ recipe: VideoRecipe, _ film: FilmData) {
      self.film = film
      timescale = recipe.framesPerSecond * FilmData.unitsPerFrame
      let sets = ParameterSets(
        width: recipe.width, height: recipe.height, framesPerSecond: recipe.framesPerSecond)
      let pictures = Track(
        id: 1, content: .pictures(width: recipe.width, height: recipe.height, sets),
        timescale: timescale, samples: film.pictures)
      let sound = film.sound.map {
        Track(id: 2, content: .sound, timescale: ToneUnit.samplesPerSecond, samples: $0)
      }
      tracks = [pictures] + (sound.map { [$0] } ?? [])
    }

    /// The bytes.
    ///
    /// Their number depends on the width of the offsets in them, not on the offsets, hence they are
    /// written once to be counted and once to be kept.
    var bytes: [UInt8] {
      let measured = bytes(dataAt: 0, .narrow)
      if measured.count + film.data.count <= Int(UInt32.max) {
        return bytes(dataAt: measured.count, .narrow)
      }
      return bytes(dataAt: bytes(dataAt: 0, .wide).count, .wide)
    }

    private func bytes(dataAt start: Int, _ width: SampleTable.OffsetWidth) -> [UInt8] {
      // The movie has the timescale of its pictures, so that durations agree to the unit.
      let duration = film.pictures.duration
      var writer = BigEndianWriter()
      writer.box("ftyp") { writer in
        writer.name("isom")
        writer.unsigned(0x200, bytes: 4)
        for brand: FourCharacterCode in ["isom", "iso2", "avc1", "mp41"] { writer.name(brand) }
      }
      writer.box("moov") { writer in
        writer.fullBox("mvhd") { writer in
          writer.unsigned([0, 0, timescale, duration], bytes: 4)
          writer.unsigned(0x1_0000, bytes: 4)  // normal speed
          writer.unsigned(0x100, bytes: 2)  // full volume
          writer.zeros(10)
          writer.raw(Track.upright)
          writer.zeros(24)
          writer.unsigned(tracks.count + 1, bytes: 4)  // the next track's id
        }
        for track in tracks {
          let isLonger = track.samples.duration * timescale > duration * track.timescale
          track.append(
            movieDuration: duration, edited: isLonger, dataAt: start, width, to: &writer)
        }
      }
      switch width {
      case .narrow:
        writer.unsigned(8 + film.data.count, bytes: 4)
        writer.name("mdat")
      case .wide:
        writer.unsigned(1, bytes: 4)  // the size follows in eight bytes
        writer.name("mdat")
        writer.unsigned(16 + film.data.count, bytes: 8)
      }
      return writer.bytes
    }
  }
}
