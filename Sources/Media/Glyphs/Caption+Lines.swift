extension Caption {
  /// The words from top to bottom, in at most `rows` lines of at most `columns` glyphs.
  ///
  /// The words of the prompt come first and are the first to be left out; then the client's own name
  /// of the task, the digest, the model with its mode, which have a line or two each.
  func lines(columns: Int, rows: Int) -> [[Glyph]] {
    var lines: [[Glyph]] = []
    if !externalID.isEmpty { lines += TextBlock(externalID, columns: columns, rows: 2).lines }
    lines += TextBlock("#" + digestText, columns: columns, rows: 1).lines
    let maker = [model, mode].filter { !$0.isEmpty }.joined(separator: " ")
    if !maker.isEmpty { lines += TextBlock(maker, columns: columns, rows: 2).lines }
    lines = lines.suffix(max(0, rows))
    let left = min(3, rows - lines.count)
    guard left > 0, !words.isEmpty else { return lines }
    return TextBlock(words, columns: columns, rows: left).lines + lines
  }
}
