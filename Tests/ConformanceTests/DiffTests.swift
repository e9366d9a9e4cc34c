import Conformance
import StrictJSON
import Testing

@Suite struct DiffTests {
  @Test func `a unified diff has hunks with three lines of context`() {
    let old = (1...20).map(String.init)
    var new = old
    new[4] = "five"
    new.remove(at: 17)
    new.append("21")
    #expect(
      LineDiff.unified(
        old.joined(separator: "\n"), new.joined(separator: "\n"), from: "golden/a.json",
        to: "answered")
          == """
          --- golden/a.json
          +++ answered
          @@ -2,7 +2,7 @@
           2
           3
           4
          -5
          +five
           6
           7
           8
          @@ -15,6 +15,6 @@
           15
           16
           17
          -18
           19
           20
          +21

          """)
    #expect(LineDiff.unified("a\nb", "a\nb", from: "x", to: "y") == "")
  }

  @Test func `an empty side names the line before it`() {
    #expect(
      LineDiff.unified("", "a", from: "x", to: "y", context: 0)
        == "--- x\n+++ y\n@@ -1 +1 @@\n-\n+a\n")
    #expect(
      LineDiff.unified("a\nb", "a\nnew\nb", from: "x", to: "y", context: 0)
        == "--- x\n+++ y\n@@ -1,0 +2 @@\n+new\n")
  }

  @Test(arguments: [
    (#"{"a":1}"#, #"{"a":1}"#, []),
    (#"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#, []),
    (#"{"a":"5"}"#, #"{"a":5}"#, [#"type /a: expected "5", found 5"#]),
    (#"{"a":null}"#, #"{}"#, ["missing /a: expected null"]),
    (#"{}"#, #"{"a/b":[]}"#, ["extra /a~1b: found []"]),
    (#"[1,2]"#, #"[2,1]"#, ["order (the whole): the same items in another order"]),
    (#"[1,2]"#, #"[1,3,4]"#, ["changed /1: expected 2, found 3", "extra /2: found 4"]),
    (#"{"a":1.0}"#, #"{"a":1}"#, ["changed /a: expected 1.0, found 1"]),
  ])
  func `differences are told by pointer and kind`(
    expected: String, actual: String, told: [String]
  ) throws {
    let found = JSONDifference.between(
      try JSON(parsing: expected), try JSON(parsing: actual))
    #expect(found.map(\.description) == told)
  }

  @Test func `the middle of a long string is left out with its length`() {
    let text = String(repeating: "a", count: 40) + String(repeating: "b", count: 40)
    #expect(MiddleCut.text(text, longest: 40) == "aaaaaaaa…(80 characters)…bbbbbbbb")
    #expect(MiddleCut.text("short", longest: 40) == "short")
  }
}
