import StrictJSON
import Testing

@Suite struct JSONLayoutTests {
  @Test func `strings are escaped only where they must be`() {
    let text = "\"\\/\u{8}\u{C}\n\r\t\u{0}\u{1F}\u{7F}\u{2028}é😀"
    let escaped = #""\"\\/\b\f\n\r\t\u0000\u001f"# + "\u{7F}\u{2028}é😀\""
    #expect(JSON.string(text).text() == escaped)
    #expect(JSON.string("\u{1}\u{1A}").text(.canonical) == #""\u0001\u001a""#)
  }

  @Test func `canonical order goes by UTF-16 code units`() throws {
    // The example of RFC 8785, section 3.2.3, with short values.
    let text = #"{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}"#
    let expected =
      "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"\u{F6}\":7,\"\u{20AC}\":1,\"\u{1F600}\":5,\"\u{FB33}\":3}"
    #expect(try JSON(parsing: text).text(.canonical) == expected)
  }

  @Test func `canonical order reaches every level and keeps spellings and equal names`() throws {
    let value = try JSON(parsing: #"{"b":[{"d":1.0,"c":1e2}],"a":2,"b":3}"#)
    #expect(value.text(.canonical) == #"{"a":2,"b":[{"c":1e2,"d":1.0}],"b":3}"#)
  }

  @Test func `pretty gives each item a line`() {
    let value: JSON = ["a": [1, [:]], "b": [:], "c": ["d": []]]
    let expected = """
      {
        "a": [
          1,
          {}
        ],
        "b": {},
        "c": {
          "d": []
        }
      }
      """
    #expect(value.text(.pretty) == expected)
  }

  @Test func `wrapped keeps on a line what fits on it`() {
    let value: JSON = [
      "name": "a title", "list": [1, 2, 3], "members": [["a": 1, "b": [true, nil]], ["c": "你好"]],
    ]
    let expected = """
      {
        "name": "a title",
        "list": [1, 2, 3],
        "members": [
          {"a": 1, "b": [true, null]},
          {"c": "你好"}
        ]
      }
      """
    #expect(value.text(.wrapped(width: 32)) == expected)
    #expect(
      value.text(.wrapped(width: 200))
        == #"{"name": "a title", "list": [1, 2, 3], "members": [{"a": 1, "b": [true, null]}, {"c": "你好"}]}"#
    )
    #expect(value.text(.wrapped(width: 0)) == value.text(.pretty))
  }

  @Test func `the width counts the comma that follows and characters, not bytes`() {
    let value: JSON = [["你好"], ["你好"]]
    #expect(value.text(.wrapped(width: 9)) == "[\n  [\"你好\"],\n  [\"你好\"]\n]")
    #expect(
      value.text(.wrapped(width: 8)) == "[\n  [\n    \"你好\"\n  ],\n  [\"你好\"]\n]")
  }

  @Test(arguments: 1...60)
  func `no line is longer than the width unless one scalar is`(width: Int) throws {
    let value = try JSON(
      parsing: #"{"a":[1,2,{"b":[[],{}],"cd":"e"}],"f":{"g":[1,2,3,4]},"h":[[[5]]]}"#)
    let text = value.text(.wrapped(width: width))
    #expect(try JSON(parsing: text) == value)
    for line in text.split(separator: "\n") where line.unicodeScalars.count > width {
      // Only a line with a single scalar or an opening bracket may stick out.
      #expect(!line.contains(", "))
    }
  }

  @Test(arguments: [JSONLayout.compact, .canonical, .pretty, .wrapped(width: 20)])
  func `each layout reads back as the same value`(layout: JSONLayout) throws {
    let value: JSON = ["a": ["x", 1, nil, ["b": "\u{0}é"]], "c": [:], "d": []]
    #expect(try JSON(parsing: value.utf8(layout)) == value)
  }
}
