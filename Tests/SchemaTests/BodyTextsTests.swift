import Schema
import StrictJSON
import Testing

@Suite struct BodyTextsTests {
  private func body(_ text: String) throws -> Body {
    try Invented.form().read(JSONDocument(parsing: Array(text.utf8)))
  }

  @Test func `a field says its word, given or standard`() throws {
    let body = try body(#"{"name":"a\u0062","loud":true,"frame":{}}"#)
    #expect(body.says("ab", at: "name"))
    #expect(!body.says("a", at: "name"))
    #expect(body.says("small", at: "size"))
    #expect(body.says("true", at: "loud"))
    #expect(!body.says("", at: "clip"))
    #expect(!body.says("x", at: "no.such.field"))
  }

  @Test func `a number is read off a string, a number and a standard value`() throws {
    #expect(try body(#"{"seconds":"10"}"#).wholeNumber("seconds") == 10)
    #expect(try body(#"{"seconds":10}"#).wholeNumber("seconds") == 10)
    #expect(try body("{}").wholeNumber("seconds") == 5)
    #expect(try body(#"{"seconds":"1e1"}"#).wholeNumber("seconds") == nil)
    #expect(try body(#"{"clip":"x"}"#).wholeNumber("clip") == nil)
    let parts = try body(#"{"parts":[{"seconds":"7"},{},{"seconds":"x"},{"seconds":8}]}"#)
    #expect(parts.wholeNumbers("parts[].seconds") == [7, 0, 0, 8])
  }

  @Test func `a member is found in the first item in which another says a word`() throws {
    let rows = #"[{"id":7},{"id":"8"},{"id":"7","name":1}]"#
    let body = try body(#"{"things":\#(rows),"parts":[{"seconds":"5","tags":[{"word":"a"}]}]}"#)
    #expect(body.text("things[].id", ofFirst: "8", at: "things[].id") == "8")
    #expect(body.text("things[].id", ofFirst: "9", at: "things[].id") == nil)
    #expect(body.text("parts[].tags[].word", ofFirst: "a", at: "parts[].tags[].word") == "a")
    #expect(body.text("name", ofFirst: "7", at: "name") == nil)
  }

  @Test func `paths that differ lead to different fields`() throws {
    let body = try body(#"{"name":"a","clip":"b","frame":{"width":3}}"#)
    for field in Invented.fields where !field.path.text.contains("[]") {
      #expect(body.text(field.path) == body.text(Path(field.path.text)))
    }
    #expect(body.text("frame.width") == "3")
    #expect(body.text("frame.height") == nil)
  }
}
