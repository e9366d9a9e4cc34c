import Media
import Testing

/// Whatever is done to a file, the probe answers: with facts or with a fault within the file.
@Suite struct MutationTests {
  static let files = [
    MovieBytes().bytes,
    MP4File(VideoRecipe(16, 16, frames: 20, scenes: [0, 9])).bytes,
    PNGFile(width: 9, height: 9, colour: Colour(seed: 2)).bytes,
    JPEGFile(width: 40, height: 9, colour: Colour(seed: 2)).bytes,
    SoundRecipe(milliseconds: 9, format: .wav, seed: 2).file.bytes,
    SoundRecipe(milliseconds: 200, format: .mp3, seed: 2).file.bytes,
    SoundFileTests.transportStream,
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

  private func check(_ bytes: [UInt8]) {
    do throws(MediaFault) {
      let facts = try MediaProbe.facts(of: bytes)
      #expect(facts.bytes == bytes.count)
      #expect(facts.width ?? 1 > 0 && facts.height ?? 1 > 0 && facts.milliseconds ?? 0 >= 0)
    } catch {
      #expect(0...bytes.count ~= error.offset)
    }
  }
}
