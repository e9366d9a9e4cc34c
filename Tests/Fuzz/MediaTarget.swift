import Digest
import Media

/// Files whose headers are read: pictures, films and sounds.
enum MediaTarget {
  static func checkPNG(_ bytes: [UInt8]) {
    check(bytes)
    check([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + bytes)
    // No change of a header gets past its checksum, so the checksum is made right as well.
    guard bytes.count >= 33 else { return }
    let checksum = CRC32.checksum(bytes[12..<29])
    let repaired =
      bytes[..<29] + (0..<4).reversed().map { UInt8(truncatingIfNeeded: checksum >> (8 * $0)) }
      + bytes[33...]
    guard let facts = check(Array(repaired)), facts.kind == .png else { return }
    demand(facts.width == number(repaired[16..<20]), "a width that the file does not have")
    demand(facts.height == number(repaired[20..<24]), "a height that the file does not have")
    demand(check(repaired + [0])?.width == facts.width, "what follows the end counts")
  }

  static func checkJPEG(_ bytes: [UInt8]) {
    for file in [bytes, [0xFF, 0xD8] + bytes] {
      guard let facts = check(file), facts.kind == .jpeg else { continue }
      let isThere = file.indices.dropLast(8).contains { start in
        file[start] == 0xFF && 0xC0...0xCF ~= file[start + 1]
          && number(file[(start + 5)..<(start + 7)]) == facts.height
          && number(file[(start + 7)..<(start + 9)]) == facts.width
      }
      demand(isThere, "no frame of the file has the size \(facts)")
    }
  }

  static func checkFilm(_ bytes: [UInt8]) {
    guard let facts = check(bytes), let width = facts.width, let height = facts.height else {
      return
    }
    demand(width <= 65_535 && height <= 65_535, "a size that no track can have")
    let isThere = bytes.indices.dropLast(3).contains { start in
      let sides = [
        number(bytes[start..<(start + 2)]), number(bytes[(start + 2)..<(start + 4)]),
      ]
      return sides == [width, height] || sides == [height, width]
    }
    demand(isThere, "no entry of the file has the size \(facts)")
  }

  static func checkWebP(_ bytes: [UInt8]) {
    // The size of the file stands in its head, and is made right as well.
    let size = (0..<4).map { UInt8(truncatingIfNeeded: (bytes.count + 4) >> (8 * $0)) }
    for file in [bytes, Array("RIFF".utf8) + size + Array("WEBP".utf8) + bytes] {
      guard let facts = check(file), facts.kind == .webp else { continue }
      demand(facts.width ?? 0 <= 1 << 24 && facts.height ?? 0 <= 1 << 24, "a size of \(facts)")
      demand(facts.milliseconds == nil && facts.audioTracks == nil, "a length of \(facts)")
    }
  }

  static func checkSound(_ bytes: [UInt8]) {
    guard let facts = check(bytes), facts.width == nil else { return }
    demand(facts.audioTracks ?? 0 > 0 && facts.frames == nil, "a sound of \(facts)")
    guard [.mp3, .aac].contains(facts.kind) else { return }
    // Nothing takes fewer bytes a second than a frame of the least speed.
    demand(facts.milliseconds ?? 0 <= 200 * bytes.count, "\(bytes.count) bytes last \(facts)")
    // Where a byte less hides that the first frame is a table of contents, that frame counts.
    let less = check(bytes.dropLast())?.milliseconds ?? 0
    demand(less <= (facts.milliseconds ?? 0) + 200, "less is more: \(less) ms of \(facts)")
  }

  /// The facts of a file; none when it is refused, at a place within it.
  @discardableResult
  private static func check(_ bytes: [UInt8]) -> MediaFacts? {
    let encoded = Base64.encode(bytes)
    do throws(MediaFault) {
      let facts = try MediaProbe.facts(of: bytes)
      demand(facts.bytes == bytes.count, "\(facts.bytes) bytes of \(bytes.count)")
      demand(facts.width ?? 1 > 0 && facts.height ?? 1 > 0, "a size of \(facts)")
      demand((facts.width == nil) == (facts.height == nil), "half a size: \(facts)")
      demand(facts.milliseconds ?? 0 >= 0 && facts.frames ?? 1 > 0, "a duration of \(facts)")
      demand(facts.framesPerSecond?.denominator ?? 1 > 0, "a rate of \(facts)")
      let again = try? MediaProbe.facts(ofBase64: encoded[...], count: bytes.count)
      demand(again == facts, "in base64 it is something else")
      return facts
    } catch {
      do throws(MediaFault) {
        _ = try MediaProbe.facts(ofBase64: encoded[...], count: bytes.count)
        demand(false, "a fault but in base64: \(error)")
      } catch let again {
        demand(again == error, "\(error), but in base64 \(again)")
      }
      demand(0...bytes.count ~= error.offset, "a fault beyond the file: \(error)")
      return nil
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
