import Media
import Testing

@Suite struct TextBlockTests {
  @Test(arguments: [
    ("a paper boat", ["a paper", "boat"]),
    ("a  paper\n\tboat ", ["a paper", "boat"]),
    ("", [""]),
    ("  ", [""]),
    ("exactly8", ["exactly8"]),
    ("exactly8 a", ["exactly8", "a"]),
    ("a exactly8", ["a", "exactly8"]),
    ("incomprehensible", ["incompre", "hensible"]),
    ("incomprehensibly", ["incompre", "hensibly"]),
    ("so incomprehensible!", ["so", "incom..."]),
    ("one two three four", ["one two", "three..."]),
    ("one two three for ever", ["one two", "three..."]),
  ])
  func `texts are broken between words and end in dots when they do not fit`(
    text: String, lines: [String]
  ) {
    let block = TextBlock(text, columns: 8, rows: 2)
    #expect(block.lines == lines.map { $0.map { Glyph(of: $0) } })
    #expect(block.width == lines.map(\.count).max())
  }

  @Test(arguments: [
    ("A paper boat.", "A paper boat."), (" A\n\npaper  boat. ", "A paper boat."), ("", ""),
    (String(repeating: "ab ", count: 1_000), String(repeating: "ab ", count: 20) + "ab..."),
    (String(repeating: "x", count: 64), String(repeating: "x", count: 64)),
    (String(repeating: "x", count: 65), String(repeating: "x", count: 64) + "..."),
  ])
  func `only the first words of a text are kept`(text: String, kept: String) {
    #expect(Caption.beginning(of: text) == kept)
  }

  @Test func `a digest has eight digits`() {
    let caption = Caption(
      prompt: "", externalID: "", digest: 0xBEEF, model: "", mode: "", isWatermarked: false)
    #expect(caption.digestText == "0000beef")
  }
}
