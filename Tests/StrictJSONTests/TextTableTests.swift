import StrictJSON
import Testing

@Suite struct TextTableTests {
  private static let texts = [
    "", "a", "ab", "seconds", "duration", "durations", "durationz", "multi_prompt", "multi_promps",
    "a text of twenty-six bytes",
  ]

  private func node(_ json: String) throws -> JSONDocument {
    try JSONDocument(parsing: Array(json.utf8))
  }

  @Test(arguments: texts)
  func `a text is found in its row only, wherever the document ends`(text: String) throws {
    let table = TextTable([[], Self.texts.map { Array($0.utf8) }, [Array("other".utf8)]])
    let number = try #require(Self.texts.firstIndex(of: text))
    for json in ["\"\(text)\"", "\"\(text)\"         "] {
      let document = try node(json)
      #expect(table.number(of: 0, of: document, in: 1) == number)
      #expect(table.number(of: 0, of: document, in: 0) == nil)
      #expect(table.number(of: 0, of: document, in: 2) == nil)
    }
  }

  @Test func `a text with escapes is found by what it says`() throws {
    let table = TextTable([[Array("multi_prompt".utf8)]])
    let document = try node(#""\u006dulti_promp\u0074""#)
    #expect(table.number(of: 0, of: document, in: 0) == 0)
  }

  @Test(arguments: ["\"multi_prompx\"", "\"multi_prom\"", "[]", "{}", "12", "\"multi_prompt \""])
  func `what is almost a text, or is none, is not found`(json: String) throws {
    let table = TextTable([["multi_prompt", ""].map { Array($0.utf8) }])
    #expect(table.number(of: 0, of: try node(json), in: 0) == nil)
  }

  @Test func `without a row a text is looked for in that of its length`() throws {
    let table = TextTable([[], [], ["ab", "cd"].map { Array($0.utf8) }])
    #expect(table.number(of: 0, of: try node("\"cd\""), in: nil) == 1)
    #expect(table.number(of: 0, of: try node("\"c\""), in: nil) == nil)
    #expect(table.number(of: 0, of: try node("\"cde\""), in: nil) == nil)
  }
}
