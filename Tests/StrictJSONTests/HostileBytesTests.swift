import StrictJSON
import Testing

/// Bytes that are no UTF-8, or no JSON in UTF-8, wherever they stand.
@Suite struct HostileBytesTests {
  /// Ill-formed sequences by what is wrong with them, each with the offset of the byte to blame.
  private static let illFormed: [(what: String, bytes: [UInt8])] = [
    ("a continuation alone", [0x80]), ("the last continuation alone", [0xBF]),
    ("two bytes, overlong NUL", [0xC0, 0x80]), ("two bytes, overlong quote", [0xC0, 0xA2]),
    ("two bytes, overlong U+007F", [0xC1, 0xBF]), ("three bytes, overlong", [0xE0, 0x80, 0xAF]),
    ("three bytes, overlong U+07FF", [0xE0, 0x9F, 0xBF]),
    ("four bytes, overlong", [0xF0, 0x80, 0x80, 0xAF]),
    ("four bytes, overlong U+FFFF", [0xF0, 0x8F, 0xBF, 0xBF]),
    ("five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80]),
    ("six bytes", [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80]),
    ("the first surrogate", [0xED, 0xA0, 0x80]), ("the last surrogate", [0xED, 0xBF, 0xBF]),
    ("a pair of surrogates", [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]),
    ("U+110000", [0xF4, 0x90, 0x80, 0x80]), ("U+140000", [0xF5, 0x80, 0x80, 0x80]),
    ("a lead byte alone", [0xC3]), ("two of three", [0xE4, 0xBD]),
    ("three of four", [0xF0, 0x9F, 0x98]), ("a lead byte after another", [0xC3, 0xC3, 0xA9]),
    ("a character in Latin-1", [0xE9]), ("0xFE", [0xFE]), ("0xFF", [0xFF]),
  ]

  @Test(arguments: illFormed)
  func `a sequence that is no UTF-8 is refused at every place of a string`(
    what: String, bytes: [UInt8]
  ) {
    for before in 0...17 {
      for frame in ["[\"", "{\"", "[1,{\"a\":\""] {
        for ends in [[], Array("\"".utf8), Array("yyyyyyyy\"]".utf8)] as [[UInt8]] {
          let start = Array((frame + String(repeating: "x", count: before)).utf8)
          let fault = #expect(throws: JSONFault.self) {
            try JSONDocument(parsing: start + bytes + ends)
          }
          #expect(fault?.kind == .invalidUTF8(bytes[0]), "\(what) after \(before)")
          #expect(fault?.offset == start.count)
        }
      }
    }
  }

  @Test(arguments: illFormed)
  func `a sequence that is no UTF-8 is refused outside of strings and in escapes`(
    what: String, bytes: [UInt8]
  ) {
    for (before, after) in [
      ("", "1"), ("1", ""), ("[", "]"), ("[1", ",2]"), ("{", "}"), ("{\"a\"", ":1}"), ("t", "rue"),
      ("-", "1"), ("1.", "1"), ("\"\\", "\""), ("\"\\u", "0000\""), ("\"\\ud83d\\u", "de00\""),
    ] {
      let text = Array(before.utf8) + bytes + Array(after.utf8)
      let fault = #expect(throws: JSONFault.self, "\(what)") { try JSONDocument(parsing: text) }
      #expect(fault?.offset == before.utf8.count)
    }
  }

  @Test func `strings take exactly the sequences that the standard library takes`() {
    let bounds: [UInt8] = [0x00, 0x22, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
    let edges: [UInt8] = [0x61, 0x80, 0xBF, 0xC2]
    for lead in UInt8(0x7F)...0xFF {
      for second in bounds {
        for third in edges {
          for fourth in edges {
            let bytes = [lead, second, third, fourth]
            let isText = String(validating: bytes, as: UTF8.self) != nil
            let document = try? JSONDocument(parsing: [0x22] + bytes + [0x22])
            #expect((document != nil) == (isText && second != 0 && second != 0x22), "\(bytes)")
          }
        }
      }
    }
  }

  @Test(
    arguments: [
      ("a half alone", #"\ud800"#, 0), ("the last first half", #"\uDBFF"#, 0),
      ("a second half alone", #"\uDC00"#, 0), ("the last second half", #"\udfff"#, 0),
      ("two first halves", #"\ud83d\ud83d"#, 0), ("two second halves", #"\ude00\ude00"#, 0),
      ("the halves in the wrong order", #"\ude00\ud83d"#, 0),
      ("a first half and a character", #"\ud83dx"#, 0),
      ("a first half and an escape", #"\ud83d\n"#, 0),
      ("a first half and no surrogate", #"\ud83d\u0041"#, 0),
      ("a first half before the surrogates", #"\ud83d\udbff"#, 0),
      ("a first half behind the surrogates", #"\ud83d\ue000"#, 0),
      ("a pair and a half", #"\ud83d\ude00\ude00"#, 12),
      ("a half before a pair", #"\ud83d\ud83d\ude00"#, 0),
    ])
  func `a lone surrogate is refused by its escape, in values and in names`(
    what: String, escapes: String, offset: Int
  ) {
    for (before, after) in [("\"", "\""), ("{\"", "\":1}"), ("[\"xxxxxxxxx", "\"]"), ("\"", "y\"")]
    {
      let text = Array((before + escapes + after).utf8)
      let fault = #expect(throws: JSONFault.self) { try JSONDocument(parsing: text) }
      #expect(fault?.offset == before.utf8.count + offset, "\(what)")
      guard case .loneSurrogate? = fault?.kind else {
        Issue.record("\(what) is \(String(describing: fault))")
        continue
      }
    }
  }

  @Test(
    arguments: [
      (#"\ud800\udc00"#, "\u{10000}"), (#"\uDBFF\uDFFF"#, "\u{10FFFF}"), (#"\ud7ff"#, "\u{D7FF}"),
      (#"\ue000"#, "\u{E000}"), (#"\uffff"#, "\u{FFFF}"), (#"\ud83d\ude00\ud83d\ude00"#, "😀😀"),
      (#"\u0000"#, "\0"), (#"\ufeff"#, "\u{FEFF}"), (#"\\ud800"#, #"\ud800"#),
    ])
  func `whole pairs and what lies beside the surrogates are text`(escapes: String, text: String)
    throws
  {
    #expect(try JSON(parsing: "\"\(escapes)\"").string == text)
    #expect(try JSON(parsing: "{\"\(escapes)\":1}").object?.names == [text])
  }

  @Test func `NUL is refused wherever it stands unescaped`() {
    let text = Array(#" {"a" : [ "b" , -1.5e3 , true ] } "#.utf8)
    for place in 0...text.count {
      var spoilt = text
      spoilt.insert(0, at: place)
      let fault = #expect(throws: JSONFault.self) { try JSONDocument(parsing: spoilt) }
      #expect(fault?.offset == place)
    }
  }

  @Test func `a byte order mark is refused before and behind a value and is text inside`() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    for value in ["{}", " 1", "\"a\"", ""] {
      let fault = #expect(throws: JSONFault.self) {
        try JSONDocument(parsing: mark + Array(value.utf8))
      }
      #expect(fault?.kind == .byteOrderMark)
    }
    let behind = #expect(throws: JSONFault.self) {
      try JSONDocument(parsing: Array("{}".utf8) + mark)
    }
    #expect(behind?.offset == 2)
    #expect(try JSON(parsing: [0x22] + mark + [0x22]).string == "\u{FEFF}")
    for length in 1...2 {
      let fault = #expect(throws: JSONFault.self) {
        try JSONDocument(parsing: Array(mark.prefix(length)))
      }
      #expect(fault?.offset == 0)
    }
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], [0xFE, 0xFF, 0x00, 0x7B, 0x00, 0x7D],
      [0x7B, 0x00, 0x7D, 0x00], [0x00, 0x7B, 0x00, 0x7D], [0x00, 0x00, 0x00, 0x31],
      [0x31, 0x00, 0x00, 0x00], [0x2B, 0x41, 0x48, 0x73, 0x2D],
    ] as [[UInt8]])
  func `JSON in another encoding than UTF-8 is refused`(text: [UInt8]) {
    #expect(throws: JSONFault.self) { try JSONDocument(parsing: text) }
  }
}
