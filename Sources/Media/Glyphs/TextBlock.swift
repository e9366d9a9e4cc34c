/// A text set in lines of so many columns: broken between words, as glyphs.
package struct TextBlock: Hashable, Sendable {
  /// The lines from top to bottom; none is wider than the block, the last may be empty.
  package let lines: [[Glyph]]

  /// Sets a text in at most `rows` lines of at most `columns` glyphs, both above 0.
  ///
  /// White space of any kind parts words; a word longer than a line is cut where the line ends. What
  /// does not fit is left out, and dots at the end say so; it is not looked at either.
  package init(_ text: some StringProtocol, columns: Int, rows: Int) {
    precondition(columns > 0 && rows > 0, "a block has columns and rows")
    var setting = Setting(columns: columns, rows: rows)
    var word: [Glyph] = []
    for character in text {
      if setting.isFull { break }
      if character.isWhitespace {
        setting.append(word)
        word = []
      } else {
        word.append(Glyph(of: character))
        if word.count == columns {
          setting.append(word, isWhole: false)
          word = []
        }
      }
    }
    setting.append(word)
    lines = setting.lines
  }

  /// The number of glyphs in the longest line.
  package var width: Int { lines.map(\.count).max() ?? 0 }
}

/// Lines to which words are added.
private struct Setting {
  let columns: Int
  let rows: Int
  private(set) var lines: [[Glyph]] = [[]]
  /// Whether something was left out.
  private(set) var isFull = false
  /// Whether the last word goes on.
  private var isOpen = false

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  mutating func append(_ word: [Glyph], isWhole: Bool = true) {
    defer { isOpen = !isWhole }
    guard !word.isEmpty, !isFull else { return }
    let last = lines.count - 1
    let gap = lines[last].isEmpty || isOpen ? 0 : 1
    if lines[last].count + gap + word.count <= columns {
      lines[last] += repeatElement(.blank, count: gap) + word
    } else if lines.count < rows {
      lines.append(word)
    } else {
      isFull = true
      let dots = [Glyph](repeating: Glyph(for: "."), count: min(3, columns))
      lines[last] = lines[last].prefix(columns - dots.count) + dots
    }
  }
}
