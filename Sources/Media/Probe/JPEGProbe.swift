/// Walks the markers of a JPEG file up to its first scan (ITU-T T.81, B.1 and B.2).
enum JPEGProbe {
  static func facts(of file: Extract) throws(MediaFault) -> MediaFacts {
    var facts = MediaFacts(kind: .jpeg, bytes: file.count)
    var offset = 2
    for _ in 0..<MediaProbe.mostParts {
      let start = offset
      guard try file.unsigned(at: offset, bytes: 1) == 0xFF else {
        throw MediaFault(.value, at: file.place(offset))
      }
      // A marker may be preceded by any number of fill bytes, each of which counts as a part.
      repeat {
        offset += 1
        guard offset - start <= MediaProbe.mostParts else {
          throw MediaFault(.crowded, at: file.place(offset))
        }
      } while try file.unsigned(at: offset, bytes: 1) == 0xFF
      let marker = try file.unsigned(at: offset, bytes: 1)
      offset += 1
      if marker == 0x01 { continue }  // TEM has no content
      // No marker at all, reserved, restart, start or end of the image.
      guard marker >= 0xC0, !(0xD0...0xD9).contains(marker) else {
        throw MediaFault(marker == 0xD9 ? .missing : .value, at: file.place(start))
      }
      let length = try file.unsigned(at: offset, bytes: 2)
      guard length >= 2 else { throw MediaFault(.length, at: file.place(offset)) }
      let content = try file.part(at: offset + 2, count: length - 2)
      offset += length
      switch marker {
      case 0xC4, 0xC8, 0xCC: continue  // DHT, JPG, DAC: the other C's begin frames
      case 0xC0...0xCF:
        guard facts.width == nil else {
          throw MediaFault(.contradiction, at: file.place(start))
        }
        (facts.width, facts.height) = try size(in: content)
      case 0xDA:
        guard facts.width != nil, offset < file.count else {
          throw MediaFault(.missing, at: file.place(start))
        }
        return facts
      default: continue
      }
    }
    throw MediaFault(.crowded, at: file.place(offset))
  }

  /// The size that a frame header tells (T.81, B.2.2).
  private static func size(in frame: Extract) throws(MediaFault) -> (Int, Int) {
    let precision = try frame.unsigned(at: 0, bytes: 1)
    let height = try frame.unsigned(at: 1, bytes: 2)
    let width = try frame.unsigned(at: 3, bytes: 2)
    let components = try frame.unsigned(at: 5, bytes: 1)
    guard (2...16).contains(precision) else { throw MediaFault(.value, at: frame.place(0)) }
    // A height of 0 would be told after the first scan; hardly any reader knows that.
    guard height > 0 else { throw MediaFault(.value, at: frame.place(1)) }
    guard width > 0 else { throw MediaFault(.value, at: frame.place(3)) }
    guard components > 0 else { throw MediaFault(.value, at: frame.place(5)) }
    guard frame.count == 6 + 3 * components else { throw MediaFault(.length, at: frame.place(0)) }
    return (width, height)
  }
}
