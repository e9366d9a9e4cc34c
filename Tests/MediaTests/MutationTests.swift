import Digest
import Media
import Testing

/// Whatever is done to a file, the probe answers: with facts or with a fault within the file.
@Suite struct MutationTests {
  static let files = [
    MovieBytes().bytes,
    FragmentTests.film([FragmentTests.run(flags: 0xF00, rows: [[512, 1, 0, 0], [512, 1, 0, 0]])])
      .bytes,
    MP4File(VideoRecipe(16, 16, frames: 20, scenes: [0, 9])).bytes,
    PNGFile(width: 9, height: 9, colour: Colour(seed: 2)).bytes,
    JPEGFile(width: 40, height: 9, colour: Colour(seed: 2)).bytes,
    SoundRecipe(milliseconds: 9, format: .wav, seed: 2).file.bytes,
    SoundRecipe(milliseconds: 200, format: .mp3, seed: 2).file.bytes,
    SoundFileTests.transportStream,
    WebPProbeTests.file("VP8L", [0x2F, 0x2B, 0x41, 0xBB, 0x00]),
    WebPProbeTests.file("VP8X", [0, 0, 0, 0, 0x2B, 0x01, 0, 0xED, 0x02, 0]),
  ]

  @Test(arguments: files.indices)
  func `no film, still or prefix of one traps the probe`(index: Int) {
    for count in 0...Self.files[index].count { check(Array(Self.files[index][..<count])) }
  }

  @Test(arguments: files.indices, [1, 2, 3, 4] as [UInt64])
  func `spoilt bytes never trap the probe`(index: Int, seed: UInt64) {
    var noise = Noise(seed: seed)
    let head = min(Self.files[index].count, 1_200)
    for _ in 0..<1_000 {
      var bytes = Self.files[index]
      for _ in 0...noise.next(below: 4) {
        let place = noise.next(below: head)
        switch noise.next(below: 6) {
        case 0: bytes[place] = 0
        case 1: bytes[place] = 0xFF
        case 2: bytes[place] ^= 1 << UInt8(noise.next(below: 8))
        case 3: bytes[place] = UInt8(noise.next(below: 256))
        case 4:
          let end = min(bytes.count, place + 4)
          bytes.replaceSubrange(place..<end, with: bigEndian([-1, 0, 1, 8, 1 << 31][place % 5]))
        default: bytes.swapAt(place, noise.next(below: head))
        }
      }
      check(bytes)
    }
  }

  @Test(arguments: files.indices)
  func `missing and doubled parts never trap the probe`(index: Int) {
    var noise = Noise(seed: 9)
    for _ in 0..<500 {
      var bytes = Self.files[index]
      let start = noise.next(below: bytes.count)
      let end = min(bytes.count, start + noise.next(below: 64))
      if noise.next(below: 2) == 0 {
        bytes.removeSubrange(start..<end)
      } else {
        bytes.insert(contentsOf: Array(bytes[start..<end]), at: noise.next(below: bytes.count))
      }
      check(bytes)
    }
  }

  /// A million parts of no content would keep a reader busy for nothing.
  @Test(
    arguments: [
      ([0xFF, 0xD8], [0xFF]), ([0xFF, 0xD8], [0xFF, 0xFE, 0, 2]), ([0xFF, 0xD8], [0xFF, 0x01]),
      (Array(PictureProbeTests.png[..<33]), [0, 0, 0, 0, 0x74, 0x45, 0x58, 0x74, 0, 0, 0, 0]),
      ([], bigEndian(8) + Array("free".utf8)),
      (bigEndian(8 + 800_000) + Array("moov".utf8), bigEndian(8) + Array("udta".utf8)),
    ] as [([UInt8], [UInt8])])
  func `a crowd of empty parts is not walked to its end`(start: [UInt8], part: [UInt8]) {
    let bytes = start + (0..<100_000).flatMap { _ in part }
    do throws(MediaFault) {
      _ = try MediaProbe.facts(of: bytes)
      Issue.record("a crowd is taken for a file")
    } catch {
      #expect(error.what == .crowded)
    }
  }

  private func check(_ bytes: [UInt8]) {
    let encoded = Base64.encode(bytes)
    do throws(MediaFault) {
      let facts = try MediaProbe.facts(of: bytes)
      #expect(facts.bytes == bytes.count)
      #expect(facts.width ?? 1 > 0 && facts.height ?? 1 > 0 && facts.milliseconds ?? 0 >= 0)
      let again = try? MediaProbe.facts(ofBase64: encoded[...], count: bytes.count)
      #expect(again == facts)
    } catch {
      #expect(0...bytes.count ~= error.offset)
      #expect(throws: error) {
        try MediaProbe.facts(ofBase64: encoded[...], count: bytes.count)
      }
    }
  }
}
