import HTTPWire
import Testing

@Suite struct EntityTagTests {
  private let tag = EntityTag("abc")

  @Test(arguments: [
    (["*"], true, true), (["\"abc\""], true, true), (["W/\"abc\""], true, false),
    (["\"x\", \"abc\""], true, true), (["\"x\"", "\"abc\""], true, true),
    (["\"x,\" , W/\"abc\","], true, false), (["\"a,\"abc\"\""], false, false),
    (["abc"], false, false), (["\"ABC\""], false, false), (["\"abcd\""], false, false),
    (["w/\"abc\""], false, false), ([""], false, false), (["\"x\", *"], false, false),
    (["\""], false, false), (["\"\""], false, false), (["\"abc\" \"abc\""], false, false),
  ])
  func `a list names a tag, weakly or strongly`(lines: [String], weakly: Bool, strongly: Bool) {
    let fields = HTTPFields(lines.map { ("If-None-Match", $0) })
    #expect(tag.isNamed(by: "if-none-match", in: fields, weakly: true) == weakly)
    #expect(tag.isNamed(by: "if-none-match", in: fields, weakly: false) == strongly)
    #expect(!tag.isNamed(by: "if-match", in: fields, weakly: true))
  }
}
