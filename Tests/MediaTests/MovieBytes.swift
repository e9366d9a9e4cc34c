/// A film header that is right by default; a test spoils what it is about.
struct MovieBytes {
  var brands: [String]? = ["isom", "\0\0\u{2}\0", "isom", "avc1"]
  var timescale = 600
  var duration: [UInt8] = bigEndian(1_000)
  var movieVersion: UInt8 = 0
  var handlers = ["vide", "soun"]
  var matrix = [1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30]
  var width = 320
  var height = 240
  var mediaTimescale = 24_000
  var times = [(count: 5, duration: 1_001)]
  var sizes: [UInt8] = bigEndian(0) + bigEndian(5) + [UInt8](repeating: 1, count: 20)
  var sizesName = "stsz"
  var left: [String] = []
  /// What follows the tracks in the header, and what follows the header.
  var extends: [UInt8] = []
  var fragments: [UInt8] = []

  /// The whole file: brands, header, ten bytes of media data.
  var bytes: [UInt8] {
    let tracks = handlers.enumerated().flatMap { track($1, id: $0 + 1) }
    let type = brands.map { box("ftyp", Array($0.joined().utf8)) } ?? []
    return type + box("moov", box("mvhd", time(timescale, duration)) + tracks + extends)
      + fragments + box("mdat", [UInt8](repeating: 9, count: 10))
  }

  private func track(_ handler: String, id: Int) -> [UInt8] {
    let entry = box(
      "avc1",
      [UInt8](repeating: 0, count: 24) + bigEndian(width, bytes: 2) + bigEndian(height, bytes: 2)
        + [UInt8](repeating: 0, count: 50))
    let rows = times.flatMap { bigEndian($0.count) + bigEndian($0.duration) }
    let table =
      box("stsd", bigEndian(0) + bigEndian(1) + entry)
      + box("stts", bigEndian(0) + bigEndian(times.count) + rows)
      + box(sizesName, bigEndian(0) + sizes)
    let dates = [UInt8](repeating: 0, count: 12)
    let header =
      dates + bigEndian(id) + [UInt8](repeating: 0, count: 24)
      + matrix.flatMap { bigEndian($0) } + bigEndian(0)
    return box(
      "trak",
      box("tkhd", header + bigEndian(0))
        + box(
          "mdia",
          box(
            "mdhd",
            [0, 0, 0, 0] + bigEndian(0) + bigEndian(0) + bigEndian(mediaTimescale) + bigEndian(5))
            + box("hdlr", bigEndian(0) + bigEndian(0) + Array(handler.utf8) + bigEndian(0))
            + box("minf", box("stbl", table))))
  }

  private func time(_ timescale: Int, _ duration: [UInt8]) -> [UInt8] {
    let dates = [UInt8](repeating: 0, count: movieVersion == 1 ? 16 : 8)
    return [movieVersion, 0, 0, 0] + dates + bigEndian(timescale) + duration
  }

  /// A box, unless it is one of those left out.
  func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
    left.contains(type) ? [] : bigEndian(8 + content.count) + Array(type.utf8) + content
  }
}
