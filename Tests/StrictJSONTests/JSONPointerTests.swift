import StrictJSON
import Testing

@Suite struct JSONPointerTests {
  /// The document of RFC 6901, section 5.
  private static let document: JSON = [
    "foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, #"i\j"#: 5, #"k"l"#: 6,
    " ": 7, "m~n": 8,
  ]

  @Test(
    arguments: [
      ("/foo", ["bar", "baz"]), ("/foo/0", "bar"), ("/", 0), ("/a~1b", 1), ("/c%d", 2),
      ("/e^f", 3), ("/g|h", 4), (#"/i\j"#, 5), (#"/k"l"#, 6), ("/ ", 7), ("/m~0n", 8),
    ] as [(String, JSON)])
  func `the examples of the RFC lead to their values`(text: String, value: JSON) throws {
    let pointer = try #require(JSONPointer(text))
    #expect(pointer.value(in: Self.document) == value)
    #expect(pointer.description == text)
  }

  @Test func `the empty pointer is the whole document`() {
    #expect(JSONPointer("")?.value(in: Self.document) == Self.document)
    #expect(JSONPointer.root.parent == nil)
  }

  @Test(arguments: ["foo", "/a~", "/a~2", "/~~0", "#/foo"])
  func `a text that is no pointer is refused`(text: String) {
    #expect(JSONPointer(text) == nil)
  }

  @Test(
    arguments: ["/foo/2", "/foo/-", "/foo/00", "/foo/01", "/foo/+1", "/foo/-1", "/bar", "/foo/0/x"])
  func `a step that leads nowhere gives nothing`(text: String) throws {
    #expect(try #require(JSONPointer(text)).value(in: Self.document) == nil)
  }

  @Test func `steps are escaped and unescaped in the right order`() {
    let pointer = JSONPointer.root.appending("~1/").appending(3).appending("")
    #expect(pointer.description == "/~01~1/3/")
    #expect(JSONPointer(pointer.description) == pointer)
    #expect(pointer.parent?.tokens == ["~1/", "3"])
    #expect(JSONPointer.escape("a/b~c") == "a~1b~0c")
  }

  @Test(
    arguments: [
      ("/a/1", #"{"a":[1,9],"b":{"c":3}}"#), ("/a/-", #"{"a":[1,2,9],"b":{"c":3}}"#),
      ("/b/c", #"{"a":[1,2],"b":{"c":9}}"#), ("/b/d", #"{"a":[1,2],"b":{"c":3,"d":9}}"#),
      ("/e", #"{"a":[1,2],"b":{"c":3},"e":9}"#), ("", "9"), ("/a/2", nil), ("/x/y", nil),
      ("/b/c/d", nil), ("/a/-/x", nil),
    ] as [(String, String?)])
  func `setting changes one place or nothing`(text: String, expected: String?) throws {
    let before: JSON = ["a": [1, 2], "b": ["c": 3]]
    var value = before
    let pointer = try #require(JSONPointer(text))
    #expect(pointer.set(9, in: &value) == (expected != nil))
    #expect(value.text() == expected ?? before.text())
  }

  @Test(
    arguments: [
      ("/a/0", #"{"a":[2],"b":{"c":3}}"#), ("/b/c", #"{"a":[1,2],"b":{}}"#),
      ("/b", #"{"a":[1,2]}"#), ("/a/2", nil), ("/x", nil), ("/b/c/d", nil), ("", nil),
    ] as [(String, String?)])
  func `removing takes one place or nothing`(text: String, expected: String?) throws {
    let before: JSON = ["a": [1, 2], "b": ["c": 3]]
    var value = before
    let pointer = try #require(JSONPointer(text))
    #expect(pointer.remove(from: &value) == (expected != nil))
    #expect(value.text() == expected ?? before.text())
  }
}
