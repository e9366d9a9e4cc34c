import StrictJSON
import Testing

@Suite struct JSONDocumentTests {
  @Test(
    arguments: [
      ("null", JSONKind.null), ("true", .boolean), ("false", .boolean), ("0", .number),
      ("-0", .number), ("12.50", .number), ("1e5", .number), ("1E+05", .number),
      ("-1.0e-999999999999999999999", .number), (" \t\r\n\"\" \n", .string), ("\"a\"", .string),
      ("[]", .array), ("[ ]", .array), ("{}", .object), ("{ }", .object),
    ])
  func `a text of one value has that kind`(text: String, kind: JSONKind) throws {
    let document = try JSONDocument(parsing: Array(text.utf8))
    #expect(document.kind(0) == kind)
    #expect(document.count(0) == 0)
  }

  @Test func `numbers keep their spelling`() throws {
    let text = "[1.0,1E+2,-0,123456789012345678901234567890]"
    let document = try JSONDocument(parsing: Array(text.utf8))
    let spellings = document.children(of: 0).map { document.text($0) }
    #expect(spellings == ["1.0", "1E+2", "-0", "123456789012345678901234567890"])
  }

  @Test func `a walk by first and next meets every direct member and skips what is below`() throws {
    let text = #"{"a":[1,[2,{}],3],"b":{"c":null,"d":[]},"e":true}"#
    let document = try JSONDocument(parsing: Array(text.utf8))
    var names: [String] = []
    var name = document.first(0)
    for _ in 0..<document.count(0) {
      names.append(document.text(name))
      name = document.next(document.next(name))
    }
    #expect(names == ["a", "b", "e"])
    #expect(name == document.next(0))
    let a = try #require(document.member(0, named: "a"))
    #expect(document.count(a) == 3)
    #expect(document.children(of: a).map { document.kind($0) } == [.number, .array, .number])
  }

  @Test(
    arguments: [
      (#""plain""#, "plain"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u00e9\u4F60""#, "é你"), (#""\ud83d\uDE00!""#, "😀!"), (#""你好 😀""#, "你好 😀"),
      (#""\u0000""#, "\0"), (#""a\u0041""#, "aA"), ("12.0", "12.0"), ("true", "true"),
      ("null", "null"), ("[1]", ""), ("{}", ""),
    ])
  func `text is decoded and matches its own bytes`(json: String, text: String) throws {
    let document = try JSONDocument(parsing: Array(json.utf8))
    let isContainer = document.kind(0) == .array || document.kind(0) == .object
    #expect(document.text(0) == text)
    #expect(document.decodedBytes(0) == Array(text.utf8))
    #expect(document.matches(0, Array(text.utf8)) == !isContainer)
    #expect(!document.matches(0, Array((text + "x").utf8)))
    #expect(document.utf16Count(0) == text.utf16.count)
  }

  @Test func `a name of the same length but other bytes does not match`() throws {
    let document = try JSONDocument(parsing: Array(#"{"model_name":"x"}"#.utf8))
    #expect(document.member(0, named: "model_nama") == nil)
    #expect(document.member(0, named: "model_name") == 2)
    #expect(document.member(2, named: "model_name") == nil)
  }

  @Test func `the last of equal names wins, escaped or not`() throws {
    let text = #"{"a":1,"b":2,"\u0061":3}"#
    let document = try JSONDocument(parsing: Array(text.utf8))
    let value = try #require(document.member(0, named: Array("a".utf8)))
    #expect(document.text(value) == "3")
    #expect(document.duplicateNames(in: 0).map { document.byteRange($0).lowerBound } == [14])
  }

  @Test(arguments: [2, 5, 24, 25, 400])
  func `every repetition of a name is found once`(count: Int) throws {
    let members = (0..<count).map { "\"name\($0)\":\($0)" } + ["\"name1\":0", "\"nam\\u00650\":0"]
    let document = try JSONDocument(parsing: Array("{\(members.joined(separator: ","))}".utf8))
    #expect(document.duplicateNames(in: 0).map { document.text($0) } == ["name1", "name0"])
    #expect(document.duplicateNames(in: 1).isEmpty)
  }

  @Test func `names that are canonically equivalent stay different`() throws {
    let document = try JSONDocument(parsing: Array("{\"\u{E9}\":1,\"e\u{301}\":2}".utf8))
    #expect(document.duplicateNames(in: 0).isEmpty)
    let value = try #require(document.member(0, named: "\u{E9}"))
    #expect(document.text(value) == "1")
  }

  @Test func `ranges leave out the quotes of strings and nothing else`() throws {
    let text = #" {"a": ["bc", 12, {}]} "#
    let document = try JSONDocument(parsing: Array(text.utf8))
    let pieces = (0..<document.next(0)).map {
      String(decoding: document.bytes[document.byteRange($0)], as: UTF8.self)
    }
    #expect(pieces == [#"{"a": ["bc", 12, {}]}"#, "a", #"["bc", 12, {}]"#, "bc", "12", "{}"])
  }

  @Test func `places count lines and characters from one`() throws {
    let document = try JSONDocument(parsing: Array("{\n  \"你\": 1,\n\"b\":\"c\"}".utf8))
    let value = try #require(document.member(0, named: "你"))
    #expect(document.place(value) == (line: 2, column: 8))
    #expect(document.place(value + 1) == (line: 3, column: 1))
    #expect(document.place(value + 2) == (line: 3, column: 5))
  }

  @Test func `truth values and empty strings are told from everything like them`() throws {
    let document = try JSONDocument(parsing: Array(#"[true,false,"true","",null]"#.utf8))
    #expect(document.children(of: 0).map { document.boolean($0) } == [true, false, nil, nil, nil])
    #expect(
      document.children(of: 0).map { document.isEmptyString($0) }
        == [false, false, false, true, false])
  }

  @Test(arguments: [0, 1, 6, 7, 8, 9, 15, 16, 17, 63, 200])
  func `a string ends at its quote however the bytes fall into words`(length: Int) throws {
    for (byte, text) in [(0, "a"), (1, "\\n"), (2, "é"), (3, "😀"), (4, "\u{7F}")] {
      for place in 0...length {
        let body =
          String(repeating: "x", count: place) + text
          + String(repeating: "y", count: length - place)
        let document = try JSONDocument(parsing: Array("[\"\(body)\",\(byte)]".utf8))
        #expect(document.count(0) == 2)
        #expect(document.byteRange(1) == 2..<(2 + body.utf8.count))
      }
    }
  }

  @Test(arguments: 0...10)
  func `the first eight bytes make a word, with zeros behind a shorter text`(
    length: Int
  ) throws {
    let bytes = (0..<length).map { UInt8(ascii: "a") + UInt8($0) }
    let word = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let text = String(decoding: bytes, as: UTF8.self)
    let escaped = bytes.map { "\\u00\(String($0, radix: 16))" }.joined()
    for json in ["\"\(text)\"", "[\"\(text)\", 1, 2]", "\"\(escaped)\""] {
      let document = try JSONDocument(parsing: Array(json.utf8))
      #expect(document.firstWord(document.kind(0) == .array ? 1 : 0) == word)
    }
  }

  @Test(arguments: 0..<20)
  func `a byte is found wherever it stands in a text, and nowhere else`(place: Int) throws {
    let text = String(repeating: "é", count: 5) + String(repeating: ";", count: 10)
    var bytes = Array(text.utf8)
    let plain = try JSONDocument(parsing: Array("[\"\(text)\",\"<\"]".utf8))
    #expect(!plain.contains(UInt8(ascii: "<"), in: 1))
    bytes.insert(UInt8(ascii: "<"), at: place / 2 * 2)
    let marked = try JSONDocument(parsing: [0x22] + bytes + [0x22])
    #expect(marked.contains(UInt8(ascii: "<"), in: 0))
    #expect(!marked.contains(UInt8(ascii: "="), in: 0))
  }
}
