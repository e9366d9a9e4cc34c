import Media

/// How long a file is and which checksum it has.
struct Shape: Equatable, Sendable {
  let bytes: Int
  let checksum: UInt32
}

extension VideoRecipe {
  /// A recipe in few words: scenes begin at the given frames and have colours of their own.
  init(
    _ width: Int, _ height: Int, rate: Int = 24, frames: Int, scenes: [Int] = [0]
  ) {
    self.init(
      width: width, height: height, framesPerSecond: rate, frameCount: frames,
      scenes: scenes.map { start in
        Scene(firstFrame: start, colour: Colour(seed: UInt64(start)))
      })
  }
}

extension Colour {
  /// A colour in the usual hexadecimal notation, `0xRRGGBB`.
  init(rgb: Int) {
    self.init(
      red: UInt8(rgb >> 16 & 255), green: UInt8(rgb >> 8 & 255), blue: UInt8(rgb & 255))
  }
}
