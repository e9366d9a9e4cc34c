import Testing

/// The samples of a film, found by the tables of its tracks.
struct SampledFilm {
  /// The NAL units of the pictures, without their lengths.
  let pictures: [ArraySlice<UInt8>]
  /// The access units of the sound.
  let sounds: [ArraySlice<UInt8>]
  /// Where the chunks of each track begin.
  let chunkOffsets: [[Int]]

  init(_ bytes: [UInt8]) throws {
    var tracks: [[ArraySlice<UInt8>]] = []
    var offsets: [[Int]] = []
    var header = Array(bytes[..<(try #require(bytes.firstIndex(of: "mdat")))])
    while let table = header.firstIndex(of: "stsc") {
      let sizes = try #require(header.firstIndex(of: "stsz"))
      let chunks = try #require(header.firstIndex(of: "stco"))
      offsets.append(
        (0..<bytes.number(at: chunks + 8)).map { bytes.number(at: chunks + 12 + 4 * $0) })
      let runs = (0..<bytes.number(at: table + 8)).map { run in
        let row = table + 12 + 12 * run
        return (first: bytes.number(at: row), count: bytes.number(at: row + 4))
      }
      var samples: [ArraySlice<UInt8>] = []
      for (number, chunk) in offsets[offsets.count - 1].enumerated() {
        let run = try #require(runs.last { $0.first <= number + 1 })
        var start = chunk
        for _ in 0..<run.count {
          let size = bytes.number(at: sizes + 16 + 4 * samples.count)
          samples.append(bytes[start..<start + size])
          start += size
        }
      }
      #expect(samples.count == bytes.number(at: sizes + 12))
      tracks.append(samples)
      // What was read is not found again.
      for place in [table, sizes, chunks] { header[place] = 0 }
    }
    pictures = try #require(tracks.first).map { $0.dropFirst(4) }
    sounds = tracks.count > 1 ? tracks[1] : []
    chunkOffsets = offsets
  }
}
