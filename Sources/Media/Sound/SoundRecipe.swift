/// Everything that decides the bytes of a placeholder sound.
///
/// All sounds have one channel of 48,000 samples in a second: a millisecond is 48 samples, and a
/// frame of an MP3 file lasts 24 of them.
package struct SoundRecipe: Hashable, Sendable {
  /// How a sound is written down.
  package enum Format: Hashable, Sendable {
    /// Samples as they are: a quiet tone.
    case wav
    /// Frames of MPEG-1 layer III: silence.
    case mp3
  }

  /// The length that was asked for, in thousandths of a second.
  package let milliseconds: Int
  /// How it is written down.
  package let format: Format
  /// How many samples a period of the tone has.
  package let period: Int

  /// The recipe of a sound of one millisecond to one hour; anything else is a mistake.
  ///
  /// The seed decides how high the tone is: 200 to 500 periods in a second.
  package init(milliseconds: Int, format: Format, seed: UInt64) {
    precondition((1...3_600_000).contains(milliseconds), "a sound lasts 1 ms to 1 h")
    self.milliseconds = milliseconds
    self.format = format
    period = 96 + Int(seed % 145)
  }

  /// The length of the file: as asked for, in an MP3 file rounded up to whole frames.
  package var playedMilliseconds: Int {
    switch format {
    case .wav: milliseconds
    case .mp3: MP3File.frames(for: milliseconds) * MP3File.frameMilliseconds
    }
  }

  /// The sound as a file.
  package var file: any MediaFile {
    switch format {
    case .wav: WAVFile(self)
    case .mp3: MP3File(milliseconds: milliseconds)
    }
  }
}
