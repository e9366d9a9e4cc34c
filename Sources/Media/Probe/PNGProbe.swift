import Digest

/// Reads the header of a PNG file and walks its chunks (PNG, 5 and 11).
enum PNGProbe {
  static func facts(of file: Extract) throws(MediaFault) -> MediaFacts {
    var offset = PNGFile.signature.count
    var facts = MediaFacts(kind: .png, bytes: file.count)
    var hasData = false
    for _ in 0..<MediaProbe.mostParts {
      let length = try file.unsigned(at: offset, bytes: 4)
      let type = try file.name(at: offset + 4)
      let content = try file.part(at: offset + 8, count: length)
      let checksum = try file.unsigned(at: offset + 8 + length, bytes: 4)
      if facts.width == nil {
        guard type == "IHDR" else { throw MediaFault(.missing, at: file.place(offset)) }
        let checked = try file.part(at: offset + 4, count: 4 + length)
        guard Int(CRC32.checksum(checked.bytes)) == checksum else {
          throw MediaFault(.checksum, at: content.place(length))
        }
        (facts.width, facts.height) = try size(in: content)
      }
      if type == "IDAT" { hasData = true }
      if type == "IEND" {
        guard hasData else { throw MediaFault(.missing, at: file.place(offset)) }
        return facts
      }
      offset += 12 + length
    }
    throw MediaFault(.crowded, at: file.place(offset))
  }

  private static func size(in header: Extract) throws(MediaFault) -> (Int, Int) {
    guard header.count == 13 else { throw MediaFault(.length, at: header.place(0)) }
    for offset in [0, 4] {
      let side = try header.unsigned(at: offset, bytes: 4)
      guard (1...Int(Int32.max)).contains(side) else {
        throw MediaFault(.value, at: header.place(offset))
      }
    }
    let depths: [Int]
    switch try header.unsigned(at: 9, bytes: 1) {
    case 0: depths = [1, 2, 4, 8, 16]
    case 3: depths = [1, 2, 4, 8]
    case 2, 4, 6: depths = [8, 16]
    default: throw MediaFault(.value, at: header.place(9))
    }
    guard depths.contains(try header.unsigned(at: 8, bytes: 1)) else {
      throw MediaFault(.value, at: header.place(8))
    }
    // Compression, filter, interlacing.
    for (offset, most) in [(10, 0), (11, 0), (12, 1)] {
      guard try header.unsigned(at: offset, bytes: 1) <= most else {
        throw MediaFault(.value, at: header.place(offset))
      }
    }
    return (try header.unsigned(at: 0, bytes: 4), try header.unsigned(at: 4, bytes: 4))
  }
}
