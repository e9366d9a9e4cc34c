/// Everything that decides the bytes of a placeholder sound.
///
/// All sounds have one channel of 48,000 samples in a second: a millisecond is 48 samples, and a
/// frame of an MP3 file lasts 24 of them.
package struct SoundRecipe: Hashable, Sendable {
  /// How a sound is written down.
  package enum Format: Hashable, Sendable {
    /// Samples as they are.
    case wav
    /// Frames of MPEG-1 layer III.
    case mp3
  }

  /// The length that was asked for, in thousandths of a second.
  package let milliseconds: Int
  /// How it is written down.
  package let format: Format
  /// What is heard.
  package let tone: Tone

  /// The recipe of a sound of one millisecond to one hour; anything else is a mistake.
  ///
  /// The seed decides how high the tone is.
  package init(milliseconds: Int, format: Format, seed: UInt64) {
    precondition((1...3_600_000).contains(milliseconds), "a sound lasts 1 ms to 1 h")
    self.milliseconds = milliseconds
    self.format = format
    tone = Tone(seed: seed)
  }

  /// The length of the file: as asked for, in an MP3 file rounded up to whole frames.
  package var playedMilliseconds: Int {
    switch format {
    case .wav: milliseconds
    case .mp3: MP3File.frames(for: milliseconds) * LayerThreeFrame.milliseconds
    }
  }

  /// The sound as a file.
  package var file: any MediaFile {
    switch format {
    case .wav: WAVFile(self)
    case .mp3: MP3File(milliseconds: milliseconds, tone: tone)
    }
  }
}
