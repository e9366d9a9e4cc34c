/// Reads the header of an MP4 or MOV file (ISO/IEC 14496-12; QuickTime File Format).
///
/// Boxes are looked for where they belong, level by level, so that no file decides how deep the
/// walk goes.
enum MovieProbe {
  /// The boxes that such a file may begin with; old QuickTime files do without `ftyp`.
  static let openings: [FourCharacterCode] = [
    "ftyp", "moov", "mdat", "wide", "free", "skip", "pnot",
  ]

  static func facts(of file: Extract) throws(MediaFault) -> MediaFacts {
    var kind = MediaKind.mov
    var movie: Extract?
    var cursor = BoxCursor(file, isTopLevel: true)
    while let box = try cursor.next() {
      if box.type == "ftyp", box.offset == 0 { kind = try self.kind(brands: box.content) }
      if box.type == "moov", movie == nil { movie = box.content }
    }
    guard let movie else { throw MediaFault(.missing, at: file.count) }

    let time = try MediaTime(header: movie.necessaryChild("mvhd"))
    var facts = MediaFacts(kind: kind, bytes: file.count)
    var (pictures, sounds) = (0, 0)
    // The track that tells how long a film in fragments is: the one that players show, or play.
    var leader: Extract?
    facts.milliseconds = time.milliseconds
    var tracks = BoxCursor(movie)
    while let box = try tracks.next() {
      guard box.type == "trak" else { continue }
      let media = try box.content.necessaryChild("mdia")
      switch try media.necessaryChild("hdlr").name(at: 8) {
      case "soun":
        sounds += 1
        if leader == nil { leader = box.content }
      case "vide":
        pictures += 1
        guard pictures == 1 else { continue }
        leader = box.content
        let track = try VideoTrackProbe(track: box.content, media: media, fileCount: file.count)
        facts.width = track.width
        facts.height = track.height
        facts.frames = track.frames
        facts.framesPerSecond = track.framesPerSecond
      default: continue
      }
    }
    guard let leader else { throw MediaFault(.missing, at: movie.place(0)) }
    (facts.videoTracks, facts.audioTracks) = (pictures, sounds)
    if let extends = try movie.child("mvex") {
      try addFragments(of: leader, extends, in: file, to: &facts)
    }
    // The same container without a picture is known by a name of its own.
    if pictures == 0, facts.kind == .mp4 { facts.kind = .m4a }
    return facts
  }

  /// What lies in fragments behind the header, where the header itself leaves it open.
  private static func addFragments(
    of leader: Extract, _ extends: Extract, in file: Extract, to facts: inout MediaFacts
  ) throws(MediaFault) {
    let header = try leader.necessaryChild("tkhd")
    let time = try MediaTime(header: leader.necessaryChild("mdia").necessaryChild("mdhd"))
    var track = FragmentedTrack(
      id: try header.unsigned(at: header.version(upTo: 1) == 1 ? 20 : 12, bytes: 4),
      timescale: time.timescale, fileCount: file.count)
    try track.read(extends)
    var boxes = BoxCursor(file, isTopLevel: true)
    while let box = try boxes.next() {
      if box.type == "moof" { try track.add(box.content) }
    }
    facts.milliseconds = facts.milliseconds ?? track.milliseconds
    guard facts.width != nil, facts.frames == nil, track.samples > 0 else { return }
    facts.frames = track.samples
    facts.framesPerSecond = track.samplesPerSecond
  }

  /// What the brands make of a file: the major one first, then those it is compatible with.
  private static func kind(brands: Extract) throws(MediaFault) -> MediaKind {
    let major = try brands.name(at: 0)
    if major == "qt  " { return .mov }
    if known.contains(major) { return .mp4 }
    var isMovie = false
    for offset in stride(from: 8, to: brands.count, by: 4) {
      let brand = try brands.name(at: offset)
      if known.contains(brand) { return .mp4 }
      if brand == "qt  " { isMovie = true }
    }
    guard isMovie else { throw MediaFault(.unknownKind, at: brands.place(0)) }
    return .mov
  }

  private static let known: [FourCharacterCode] = [
    "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1",
    "M4V ", "M4A ", "M4B ", "MSNV", "dash", "f4v ",
  ]
}
