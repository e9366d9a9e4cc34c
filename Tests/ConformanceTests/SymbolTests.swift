import Conformance
import StrictJSON
import Testing

@Suite struct SymbolTests {
  @Test(arguments: [
    ("<task:1>", ["<task:1>"]), ("a<t0+3000>b<server>/x", ["<t0+3000>", "<server>"]),
    ("<<<image_1>>>", []), ("<<task:1>>", []), ("<task:0>", []), ("<task:01>", []), ("<task>", []),
    ("<t0+0>", []), ("<server:1>", []), ("<b>bold</b>", []), ("<", []),
    ("< <link:2>", ["<link:2>"]),
    ("<api-key>", ["<api-key>"]), ("<task:1", []), ("é<t0>é", ["<t0>"]),
  ])
  func `only listed words between single brackets are symbols`(text: String, found: [String]) {
    #expect(SymbolText(text).symbols.map(\.description) == found)
    let joined = SymbolText(text).pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .symbol(let symbol): symbol.description
      }
    }
    #expect(joined.joined() == text)
  }

  @Test func `first sight binds and later sights agree`() throws {
    var symbols = SymbolTable(start: 1_000)
    #expect(symbols.sight("893605946402811985", as: .task) == Symbol(.task, 1))
    #expect(symbols.sight("893605946402811986", as: .task) == Symbol(.task, 2))
    #expect(symbols.sight("893605946402811985", as: .task) == Symbol(.task, 1))
    try symbols.bind(Symbol(.task, 1), to: "893605946402811985")
    #expect(throws: SymbolClash(description: "<task:1> was '893605946402811985' and is now '7'")) {
      try symbols.bind(Symbol(.task, 1), to: "7")
    }
    #expect(
      throws: SymbolClash(description: "'893605946402811985' was <task:1> and is now <task:9>")
    ) {
      try symbols.bind(Symbol(.task, 9), to: "893605946402811985")
    }
  }

  @Test func `texts are expanded and made symbolic again`() throws {
    var symbols = SymbolTable(start: 1_000)
    _ = symbols.sight("http://127.0.0.1:4000", as: .server)
    _ = symbols.sight("t1", as: .tenant)
    _ = symbols.sight("893605946402811985", as: .task)
    let url = "http://127.0.0.1:4000/__kling/media/t1/893605946402811985.mp4"
    #expect(symbols.symbolic(url) == "<server>/__kling/media/<tenant>/<task:1>.mp4")
    #expect(symbols.symbolic("t1 is no URL") == "t1 is no URL")
    #expect(
      try symbols.expand("<server>/x/<task:1>") == "http://127.0.0.1:4000/x/893605946402811985")
    #expect(try symbols.expand("<t0+5>") == "1005")
    #expect(throws: UnboundSymbol(symbol: Symbol(.link, 3))) { try symbols.expand("<link:3>") }
  }

  @Test func `instants are told from the start`() {
    var symbols = SymbolTable(start: 1_000)
    #expect(symbols.symbol(ofMilliseconds: 1_000)?.description == "<t0>")
    #expect(symbols.symbol(ofMilliseconds: 4_000)?.description == "<t0+3000>")
    #expect(symbols.symbol(ofMilliseconds: 999) == nil)
    var open = SymbolTable()
    #expect(open.symbol(ofMilliseconds: 77)?.description == "<t0>")
    #expect(open.start == 77)
  }

  @Test func `makers and whole times become values`() throws {
    let template = ValueTemplate([
      "text": ["$text": ["of": "ab", "times": 3]], "time": "<t0+2>", "in": "at <t0+2>",
      "list": [["$png": ["width": 2, "height": 2, "prefix": "data:image/png;base64,"]]],
    ])
    let value = try template.expanded(with: SymbolTable(start: 1_000))
    #expect(value["text"] == "ababab")
    #expect(value["time"] == 1_002)
    #expect(value["in"] == "at 1002")
    #expect(value["list"]?.array?.first?.string?.hasPrefix("data:image/png;base64,iVBOR") == true)
  }

  @Test(arguments: [("png", 8_192), ("jpeg", 100_001), ("mp4", 9_000), ("wav", 8_193)])
  func `a file of a given size has that size`(kind: String, size: Int) throws {
    let maker = try #require(
      Maker(["$bytes": ["kind": .string(kind), "size": .number(JSONNumber(size))]]))
    #expect(maker.made.utf8.count == (size + 2) / 3 * 4)
  }

  @Test func `long strings are held by their digest`() {
    #expect(Pinned.text(String(repeating: "a", count: 256)).string?.count == 256)
    let pinned = Pinned.value(["x": .string(String(repeating: "é", count: 257))])
    #expect(pinned["x"]?["bytes"] == 514)
    #expect(pinned["x"]?["$sha256"]?.string?.count == 64)
  }
}
