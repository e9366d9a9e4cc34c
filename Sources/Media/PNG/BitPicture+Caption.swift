extension BitPicture {
  /// The picture of a recipe: its words in the upper left corner, the mark across its foot.
  ///
  /// Letters are so large that at least twenty fit into a line, and ten lines into the picture; a
  /// picture too small for a digest stays empty.
  init(_ recipe: PictureRecipe) {
    self.init(width: recipe.width, height: recipe.height)
    if let caption = recipe.caption { append(caption, recipe.number) }
    fill(to: height)
  }

  private mutating func append(_ caption: Caption, _ number: PictureRecipe.Number?) {
    let magnification = max(1, min(width / (22 * Glyph.side), height / 120))
    let side = Glyph.side * magnification
    let columns = width / side - 2
    let barTop = height - 3 * side
    let isBarred = caption.isWatermarked && barTop >= side
    // A fourth of a letter's height parts a line from the next one.
    let room = ((isBarred ? barTop : height) - 2 * side + side / 4) / (side + side / 4)
    guard columns >= 9, room > 0 else { return }

    var lines = caption.lines(columns: columns, rows: number == nil ? room : room - 1)
    if let number { lines.append(Glyph.glyphs(of: "\(number)")) }
    fill(to: side)
    for line in lines {
      append(line, from: side, magnification: magnification, on: blank)
      fill(to: filled + side / 4)
    }
    guard isBarred else { return }
    let mark = Glyph.glyphs(of: Caption.watermark)
    var bar = blank
    bar.flip(0..<width)
    fill(to: barTop)
    append(bar, copies: side / 2)
    append(mark, from: (width - mark.count * side) / 2, magnification: magnification, on: bar)
    append(bar, copies: side / 2)
  }
}
