/// Everything that decides the bytes of placeholder subtitles.
package struct SubtitleRecipe: Hashable, Sendable {
  /// How they are written.
  package enum Format: String, Hashable, Sendable {
    /// As numbered plain texts.
    case srt
    /// With the style in which they are shown.
    case ass
  }

  /// How they are written.
  package let format: Format
  /// The length of the film, 1...3600 seconds.
  package let seconds: Int
  /// The width of the film in pixels.
  package let width: Int
  /// The height of the film in pixels.
  package let height: Int
  /// The height of the letters in pixels of the film.
  package let fontSize: Int
  /// The distance from the lower edge in pixels of the film.
  package let margin: Int

  /// The recipe of subtitles; a length outside of its bounds is a programmer's mistake.
  package init(
    _ format: Format, seconds: Int, width: Int, height: Int, fontSize: Int, margin: Int
  ) {
    precondition((1...3_600).contains(seconds), "subtitles last 1 to 3600 seconds")
    self.format = format
    self.seconds = seconds
    self.width = width
    self.height = height
    self.fontSize = fontSize
    self.margin = margin
  }

  /// The subtitles as a file.
  package var file: SubtitleFile { SubtitleFile(self) }
}
