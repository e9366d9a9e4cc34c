package import Media

/// A file that a task made, as the recipe from which it is drawn.
package enum ResultFile: Hashable, Sendable {
  /// An MP4 file.
  case clip(VideoRecipe)
  /// A PNG file.
  case picture(PictureRecipe)
  /// A WAV or an MP3 file.
  case sound(SoundRecipe)
  /// An SRT or an ASS file.
  case subtitles(SubtitleRecipe)

  /// The file itself.
  package var file: any MediaFile {
    switch self {
    case .clip(let recipe): MP4File(recipe)
    case .picture(let recipe): recipe.file
    case .sound(let recipe): recipe.file
    case .subtitles(let recipe): recipe.file
    }
  }
}
