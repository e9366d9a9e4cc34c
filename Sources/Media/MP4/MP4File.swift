/// An MP4 film made from a recipe: its layout is kept, its bytes are drawn when asked for.
///
/// H.264 in the Constrained Baseline profile, AAC-LC if it has sound, `moov` before `mdat`, a chunk
/// for every second of a scene. Only the sound has an edit list: its blocks do not end where the last
/// frame does. Equal recipes give equal bytes.
package struct MP4File: MediaFile {
  private let pieces: Pieces

  /// The file of a recipe.
  package init(_ recipe: VideoRecipe) {
    let film = FilmData(recipe)
    let header = Header(recipe, film)
    var pieces = Pieces()
    pieces.append(header.bytes)
    pieces.append(film.data)
    self.pieces = pieces
  }

  /// What kind of file it is: always MP4.
  package var kind: MediaKind { .mp4 }

  /// The length of the whole file in bytes.
  package var count: Int { pieces.count }

  /// Appends the bytes of a range of offsets, which must lie within the file.
  package func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    pieces.append(range, to: &bytes)
  }
}
