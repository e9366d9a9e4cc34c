/// A picture of two colours, one bit a pixel: rows that differ, each with the number of its copies.
struct BitPicture: Sendable {
  let width: Int
  let height: Int
  /// The rows from top to bottom; no row equals the next one.
  private(set) var rows: [(row: PixelRow, copies: Int)] = []

  /// A picture of no rows yet; sides of 1...65,535 pixels, anything else is a mistake.
  init(width: Int, height: Int) {
    precondition((1...65_535).contains(width), "a picture is 1 to 65535 pixels wide")
    precondition((1...65_535).contains(height), "a picture is 1 to 65535 pixels high")
    self.width = width
    self.height = height
  }

  /// How many rows there are so far.
  var filled: Int { rows.reduce(0) { $0 + $1.copies } }

  /// A row of the first colour.
  var blank: PixelRow { PixelRow(width: width) }

  /// Appends a row so many times over.
  mutating func append(_ row: PixelRow, copies: Int) {
    guard copies > 0 else { return }
    if let last = rows.indices.last, rows[last].row == row {
      rows[last].copies += copies
    } else {
      rows.append((row, copies))
    }
  }

  /// Appends rows of the first colour until there are so many rows.
  mutating func fill(to height: Int) {
    append(blank, copies: height - filled)
  }

  /// Appends a line of glyphs, eight rows magnified, on the ground of another row.
  mutating func append(
    _ glyphs: [Glyph], from column: Int, magnification: Int, on ground: PixelRow
  ) {
    for number in 0..<Glyph.side {
      var row = ground
      row.flip(number, of: glyphs, from: column, magnification: magnification)
      append(row, copies: magnification)
    }
  }
}
