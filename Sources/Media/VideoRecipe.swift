/// Everything that decides the bytes of a placeholder video.
package struct VideoRecipe: Hashable, Sendable {
  /// A run of frames of one colour; it begins with a key frame and ends where the next one begins.
  package struct Scene: Hashable, Sendable {
    /// The first frame of the scene, counted from 0.
    package let firstFrame: Int
    /// What every pixel of the scene shows that is not part of a letter.
    package let colour: Colour

    /// A scene that begins at a frame.
    package init(firstFrame: Int, colour: Colour) {
      self.firstFrame = firstFrame
      self.colour = colour
    }
  }

  /// Pixels from left to right; always even.
  package let width: Int
  /// Pixels from top to bottom; always even.
  package let height: Int
  /// Frames in a second; every frame lasts equally long.
  package let framesPerSecond: Int
  /// Frames in the whole video.
  package let frameCount: Int
  /// What is shown, in order of time.
  package let scenes: [Scene]
  /// Whether there is a tone, of a pitch that depends on the scene; else there is no such track.
  package let hasSound: Bool
  /// The words on every frame, beside the number of the scene and the time; nil for none.
  package let caption: Caption?

  /// The recipe of a video.
  ///
  /// Colour samples cover two by two pixels, hence an odd side is rounded up to the next even one.
  /// Anything else out of bounds is a programmer's mistake: sides of 16...4096 pixels, 1...240
  /// frames per second, 1...1,000,000 frames, at least one scene, the first at frame 0, each later
  /// one after the one before it and within the video.
  package init(
    width: Int, height: Int, framesPerSecond: Int, frameCount: Int, scenes: [Scene],
    hasSound: Bool = false, caption: Caption? = nil
  ) {
    precondition((16...4_096).contains(width), "a video is 16 to 4096 pixels wide")
    precondition((16...4_096).contains(height), "a video is 16 to 4096 pixels high")
    precondition((1...240).contains(framesPerSecond), "a video has 1 to 240 frames per second")
    precondition((1...1_000_000).contains(frameCount), "a video has 1 to 1000000 frames")
    precondition(scenes.first?.firstFrame == 0, "the first scene begins at frame 0")
    precondition(
      zip(scenes, scenes.dropFirst()).allSatisfy { $0.firstFrame < $1.firstFrame },
      "each scene begins after the one before it")
    precondition(
      scenes.allSatisfy { $0.firstFrame < frameCount }, "every scene begins within the video")
    self.width = width + width % 2
    self.height = height + height % 2
    self.framesPerSecond = framesPerSecond
    self.frameCount = frameCount
    self.scenes = scenes
    self.hasSound = hasSound
    self.caption = caption
  }

  /// How many frames each scene has, in order.
  var sceneLengths: [Int] {
    let ends = scenes.dropFirst().map(\.firstFrame) + [frameCount]
    return zip(scenes, ends).map { scene, end in end - scene.firstFrame }
  }
}
