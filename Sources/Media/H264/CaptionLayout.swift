/// Where the words of a caption stand in the pictures of a film.
///
/// Letters cover whole macroblocks. They are 32 samples high where the shorter side of the film has
/// about 1080 samples or less, 64 at 2160. What does not fit is left out, the prompt first.
struct CaptionLayout: Sendable {
  /// A band and the row of macroblocks at its upper edge.
  typealias Place = (row: Int, band: TextBand)

  /// What stays the same throughout the film, from top to bottom.
  private let words: [Place]
  /// Where the number of the shot stands.
  private let shot: Place?
  /// Where the time stands.
  private let clock: Place?
  /// The bar of the copy with a watermark.
  private let mark: Place?
  private let shots: Int

  /// The layout of a recipe.
  init(_ recipe: VideoRecipe) {
    shots = recipe.scenes.count
    let size = max(1, (min(recipe.width, recipe.height) + 540) / 1_080)
    let (columns, rows) = (recipe.width / 16, recipe.height / 16)
    let letters = (columns - 2 * size) / (2 * size)
    var free = rows - 2 * size
    guard let caption = recipe.caption, letters >= CaptionLayout.clock(0).count else {
      (words, shot, clock, mark) = ([], nil, nil, nil)
      return
    }
    func band(_ glyphs: [Glyph]) -> TextBand {
      TextBand(glyphs: glyphs, start: size, magnification: size)
    }

    var mark: Place?
    if caption.isWatermarked {
      let glyphs = Glyph.glyphs(of: Caption.watermark).prefix(letters)
      let bar = TextBand(
        glyphs: Array(glyphs), start: (columns - glyphs.count * 2 * size) / 2,
        magnification: size, isBar: true)
      if free > bar.rows + size {
        free -= bar.rows + size
        mark = (rows - bar.rows - size, bar)
      }
    }
    self.mark = mark

    // A line and what parts it from the next take three rows for every step of size.
    let room = max(0, free / (3 * size))
    let lines = caption.lines(columns: letters, rows: max(0, room - 2))
    var next = 2 * size
    func place(_ glyphs: [Glyph]) -> Place {
      defer { next += 3 * size }
      return (next, band(Array(glyphs.prefix(letters))))
    }
    words = lines.map(place)
    shot = room > 1 ? place([]) : nil
    clock = room > 0 ? place([]) : nil
  }

  /// What a picture shows in one of the scenes and at a second, from top to bottom.
  func places(scene: Int, second: Int) -> [Place] {
    var places = words
    if var shot {
      shot.band.glyphs = Glyph.glyphs(of: "SHOT \(scene + 1)/\(shots)")
      places.append(shot)
    }
    if let clock = clock(at: second) { places.append(clock) }
    if let mark { places.append(mark) }
    return places
  }

  /// Where and how the time is shown at a second; nil where it is not.
  func clock(at second: Int) -> Place? {
    guard var clock else { return nil }
    clock.band.glyphs = CaptionLayout.clock(second)
    return clock
  }

  /// A time as `00:01:30`.
  private static func clock(_ second: Int) -> [Glyph] {
    let parts = [second / 3_600 % 100, second / 60 % 60, second % 60]
    return Glyph.glyphs(of: parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":"))
  }
}
