import StrictJSON
import Testing

@Suite struct JSONFaultTests {
  @Test(
    arguments: [
      ("", "expected a value, found the end of the text at line 1, column 1"),
      ("  \n", "expected a value, found the end of the text at line 2, column 1"),
      ("nul", "expected 'null', found the end of the text at line 1, column 4"),
      ("True", "expected a value, found 'T' at line 1, column 1"),
      ("truE", "expected 'true', found 'E' at line 1, column 4"),
      ("'a'", "expected a value, found ''' at line 1, column 1"),
      ("\u{201C}a\u{201D}", "expected a value, found '\u{201C}' at line 1, column 1"),
      ("1 2", "expected nothing after the value, found '2' at line 1, column 3"),
      ("{}}", "expected nothing after the value, found '}' at line 1, column 3"),
      ("[1,]", "expected a value, found ']' at line 1, column 4"),
      ("[,]", "expected a value or ']' after '[', found ',' at line 1, column 2"),
      ("[1 2]", "expected ',' or ']' after an item, found '2' at line 1, column 4"),
      ("[1}", "expected ',' or ']' after an item, found '}' at line 1, column 3"),
      ("{1:2}", "expected a member name or '}' after '{', found '1' at line 1, column 2"),
      ("{\"a\":1,}", "expected a member name after ',', found '}' at line 1, column 8"),
      ("{\n\n  \"a\" 1}", "expected ':' after a member name, found '1' at line 3, column 7"),
      ("{\"a\":}", "expected a value, found '}' at line 1, column 6"),
      ("{\"a\":1]", "expected ',' or '}' after a member, found ']' at line 1, column 7"),
      ("{\"你\":1 x", "expected ',' or '}' after a member, found 'x' at line 1, column 8"),
      (
        "\"abc",
        "expected '\"' at the end of a string, found the end of the text at line 1, column 5"
      ),
      (
        "\"a\nb\"",
        "expected an escape for a control character, found byte 0x0a at line 1, column 3"
      ),
      ("\"\\x\"", "expected one of \"\\/bfnrtu after '\\', found 'x' at line 1, column 3"),
      (
        "\"\\",
        "expected one of \"\\/bfnrtu after '\\', found the end of the text at line 1, column 3"
      ),
      (
        "\"\\u12g4\"", "expected four hexadecimal digits after '\\u', found 'g' at line 1, column 6"
      ),
      ("\"\\ud800\"", "expected a pair of surrogates, found only \\ud800 at line 1, column 2"),
      ("\"\\uDC00\"", "expected a pair of surrogates, found only \\udc00 at line 1, column 2"),
      ("\"\\ud800\\n\"", "expected a pair of surrogates, found only \\ud800 at line 1, column 2"),
      (
        "\"\\ud800\\u0041\"",
        "expected a pair of surrogates, found only \\ud800 at line 1, column 2"
      ),
      ("01", "expected no digit after a leading '0', found '1' at line 1, column 2"),
      ("-", "expected a digit after '-', found the end of the text at line 1, column 2"),
      ("-a", "expected a digit after '-', found 'a' at line 1, column 2"),
      ("+1", "expected a value, found '+' at line 1, column 1"),
      (".5", "expected a value, found '.' at line 1, column 1"),
      ("1.", "expected a digit after '.', found the end of the text at line 1, column 3"),
      ("1.e5", "expected a digit after '.', found 'e' at line 1, column 3"),
      ("1e+", "expected a digit in the exponent, found the end of the text at line 1, column 4"),
      ("NaN", "expected a value, found 'N' at line 1, column 1"),
      ("1 // one", "expected nothing after the value, found '/' at line 1, column 3"),
      ("\u{FEFF}{}", "expected a value, found a byte order mark at line 1, column 1"),
      ("[\u{85}]", "expected a value or ']' after '[', found byte 0xc2 at line 1, column 2"),
      ("1\u{200B}", "expected nothing after the value, found U+200B at line 1, column 2"),
      ("[\u{A0}]", "expected a value or ']' after '[', found U+00A0 at line 1, column 2"),
    ])
  func `a text that is not JSON is refused with what, where and what instead`(
    text: String, description: String
  ) {
    let fault = #expect(throws: JSONFault.self) { try JSONDocument(parsing: Array(text.utf8)) }
    #expect(fault?.description == description)
  }

  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80],
      [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xE4, 0xBD], [0xE4, 0xBD, 0x22],
      [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xFE], [0xFF],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are refused where their sequence begins`(sequence: [UInt8]) {
    let text = Array("[\"你 a".utf8) + sequence + Array("\"]".utf8)
    let fault = #expect(throws: JSONFault.self) { try JSONDocument(parsing: text) }
    #expect(fault?.kind == .invalidUTF8(sequence[0]))
    #expect(fault?.offset == 7)
    #expect(fault?.column == 6)
  }

  @Test(arguments: ["\u{80}", "\u{7FF}", "\u{800}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}"])
  func `the first and last scalars of every length are accepted`(text: String) throws {
    let document = try JSONDocument(parsing: Array("\"\(text)\"".utf8))
    #expect(document.text(0) == text)
  }

  @Test(arguments: UInt8(0)..<0x20)
  func `every bare control character is refused`(byte: UInt8) {
    let fault = #expect(throws: JSONFault.self) { try JSONDocument(parsing: [0x22, byte, 0x22]) }
    #expect(fault?.kind == .controlCharacter(byte))
  }

  @Test func `nesting is limited, siblings are not`() throws {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    let wide = "[" + Array(repeating: "{}", count: 200).joined(separator: ",") + "]"
    _ = try JSONDocument(parsing: Array(deep.utf8))
    _ = try JSONDocument(parsing: Array(wide.utf8))
    let fault = #expect(throws: JSONFault.self) {
      try JSONDocument(parsing: Array("[\(deep)]".utf8))
    }
    #expect(fault?.kind == .tooDeep(limit: 64))
    #expect(fault?.offset == 64)
  }

  @Test func `a wall of brackets is refused at the limit however high the caller sets it`() {
    let wall = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    let fault = #expect(throws: JSONFault.self) {
      try JSONDocument(parsing: wall, limits: JSONLimits(depth: .max))
    }
    #expect(fault?.kind == .tooDeep(limit: 512))
  }

  @Test func `bytes and values are limited`() {
    let text = Array("[1,2,3]".utf8)
    let long = #expect(throws: JSONFault.self) {
      try JSONDocument(parsing: text, limits: JSONLimits(bytes: 6))
    }
    #expect(long?.kind == .tooLong(limit: 6))
    let many = #expect(throws: JSONFault.self) {
      try JSONDocument(parsing: text, limits: JSONLimits(values: 3))
    }
    #expect(many?.kind == .tooManyValues(limit: 3))
    #expect(many?.offset == 5)
    #expect(throws: Never.self) {
      try JSONDocument(parsing: text, limits: JSONLimits(bytes: 7, values: 4))
    }
  }
}
