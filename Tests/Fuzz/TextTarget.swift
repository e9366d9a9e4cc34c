import Media

/// Texts that are burnt into pictures: folded into glyphs, set in lines, drawn.
enum TextTarget {
  /// The first two bytes decide how large things are, the rest is the text.
  static func check(_ bytes: [UInt8]) {
    guard bytes.count > 2 else { return }
    let text = String(decoding: bytes[2...], as: UTF8.self)
    let (columns, rows) = (Int(bytes[0] % 64) + 1, Int(bytes[1] % 8) + 1)
    checkSetting(text, columns, rows)
    checkDrawing(text, width: Int(bytes[0]) * 5 + 1, height: Int(bytes[1]) * 2 + 1)
  }

  private static func checkSetting(_ text: String, _ columns: Int, _ rows: Int) {
    let block = TextBlock(text, columns: columns, rows: rows)
    demand((1...rows).contains(block.lines.count), "more lines than rows")
    demand(block.width <= columns, "a line wider than the block")
    let shown = block.lines.reduce(0) { $0 + $1.count { $0 != .blank } }
    demand(shown <= text.count + 3, "more glyphs than characters")
    // Set in one line that is long enough, a text keeps each of its characters.
    let words = text.split(whereSeparator: \.isWhitespace).map { $0.map { Glyph(of: $0) } }
    let line = Array(words.joined(separator: [Glyph.blank]))
    let whole = TextBlock(text, columns: max(1, line.count), rows: 1)
    demand(whole.lines == [line], "a text that fits is set differently")

    let beginning = Caption.beginning(of: text)
    demand(beginning.unicodeScalars.count <= 67, "a beginning of '\(beginning)'")
    demand(!beginning.contains(where: \.isNewline), "a beginning of two lines")
  }

  private static func checkDrawing(_ text: String, width: Int, height: Int) {
    let half = text.prefix(text.count / 2)
    let caption = Caption(
      prompt: text, externalID: String(half), digest: UInt32(width), model: String(half),
      mode: "1k", isWatermarked: height.isMultiple(of: 4))
    let recipe = PictureRecipe(
      width: width, height: height, colour: Colour(seed: UInt64(width)), caption: caption,
      number: height.isMultiple(of: 3) ? PictureRecipe.Number(1, of: 9) : nil)
    let file = recipe.file
    let bytes = file.bytes
    demand(bytes.count == file.count, "a file of another length")
    let facts = try? MediaProbe.facts(of: bytes)
    demand(facts?.width == width && facts?.height == height, "a picture of another size")
    // Fewer bytes than there are pixels, whatever the words.
    demand(bytes.count < 200 + width * height, "\(bytes.count) bytes")
  }
}
