import Conformance
import Testing

@Suite struct NamePatternTests {
  @Test(arguments: [
    ("a/b", "a/b", true), ("a", "a/b", true), ("a", "ab", false), ("a/", "a/b", false),
    ("a/*", "a/b", true), ("a/*", "a/b/c", false), ("a/*", "a", false), ("a/*", "a/", true),
    ("*", "a", true), ("*", "a/b", false), ("**", "a/b/c", true), ("**", "", true),
    ("a/**", "a/b/c", true), ("a/**", "a", false), ("a**", "a/b", true),
    ("**/b", "b", true), ("**/b", "a/b", true), ("**/b", "x/a/b", true), ("**/b", "ab", false),
    ("a/**/c", "a/c", true), ("a/**/c", "a/b/b/c", true), ("a/**/c", "a/bc", false),
    ("a**/c", "a/c", true), ("a**/c", "ac", false), ("a**/c", "axx/yy/c", true),
    ("*-*", "too-long", true), ("*-*", "toolong", false), ("t*/l*s", "text2video/limits", true),
    ("***", "a/b", true), ("a*b*c", "abxc", true), ("a*b*c", "abx", false), ("é*", "été", true),
    ("", "", true), ("", "a", false), ("a.b", "axb", false), ("a?", "ab", false),
  ])
  func `a pattern means`(pattern: String, name: String, matches: Bool) {
    #expect(NamePattern(pattern).matches(name) == matches)
  }

  @Test func `a hostile pattern takes no longer than its length allows`() {
    let pattern = NamePattern(String(repeating: "*a", count: 400) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 4_000)))
    let folders = NamePattern(String(repeating: "**/", count: 400) + "b")
    #expect(!folders.matches(String(repeating: "a/", count: 2_000)))
  }

  @Test(arguments: [
    ([], [], [], ["a/x", "a/y", "b/x"]),
    (["a"], [], [], ["a/x", "a/y"]),
    (["scenarios/a/x.json"], [], [], ["a/x"]), (["a/"], [], [], ["a/x", "a/y"]),
    ([], ["**/x"], [], ["a/x", "b/x"]), ([], ["a/x", "b"], [], ["a/x", "b/x"]),
    (["a"], ["**/x"], [], ["a/x"]), ([], [], ["a/x", "b/*"], ["a/y"]),
    (["a"], ["**/x"], ["a"], []),
  ])
  func `operands and runs choose, skips leave out`(
    operands: [String], run: [String], skip: [String], names: [String]
  ) {
    let selection = Selection(operands: operands, folder: "scenarios", run: run, skip: skip)
    #expect(["a/x", "a/y", "b/x"].filter(selection.includes) == names)
    #expect(selection.unmatched(["a/x", "a/y", "b/x"]).isEmpty)
  }

  @Test func `a pattern that means nothing is named`() {
    let selection = Selection(
      operands: ["a"], folder: "scenarios", run: ["*/z"], skip: ["b"])
    #expect(selection.unmatched(["a/x"]).map(\.description) == ["*/z", "b"])
  }
}
