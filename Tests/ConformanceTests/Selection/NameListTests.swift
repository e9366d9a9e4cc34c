import Conformance
import Testing

@Suite struct NameListTests {
  private static func list(_ text: String) throws(ScenarioFault) -> NameList {
    try NameList(reading: SourceText(name: "", path: "known.txt", bytes: Array(text.utf8)))
  }

  @Test func `a line is a pattern and a reason`() throws {
    let list = try Self.list(
      "# what we do not do yet\n\n  client/callbacks/**   # no receiver, issue #12  \r\na#b\n")
    #expect(list.entries.map(\.pattern.description) == ["client/callbacks/**", "a"])
    #expect(list.entries.map(\.reason) == ["no receiver, issue #12", "b"])
    #expect(list.entries.map(\.place) == ["known.txt:3", "known.txt:4"])
    #expect(list.entry(for: "client/callbacks/x/y")?.reason == "no receiver, issue #12")
    #expect(list.entry(for: "client/poll") == nil)
    #expect(list.unused(among: ["client/callbacks/x"]).map(\.place) == ["known.txt:4"])
  }

  @Test(arguments: [
    ("a/b\n", "known.txt:1:4: 'a/b' has no reason; add one: a/b  # why it fails"),
    ("\n  a/b   \n", "known.txt:2:6: 'a/b' has no reason; add one: a/b  # why it fails"),
    ("a/b  #  ", "known.txt:1:6: 'a/b' has an empty reason; say why it fails, or name the issue"),
    ("a b # c", "known.txt:1:3: a second word stands behind 'a'; begin the reason with '# '"),
    ("é # x\n\n é # y", "known.txt:3:2: 'é' stands in line 1 too; remove one of them"),
  ])
  func `a line that says too little or too much is shown`(text: String, fault: String) {
    #expect {
      try Self.list(text)
    } throws: { error in
      "\(error)" == fault
    }
  }

  @Test func `bytes that are no text are refused`() {
    #expect(throws: ScenarioFault.self) {
      try NameList(reading: SourceText(name: "", path: "k", bytes: [0x61, 0xFF, 0x20, 0x23, 0x62]))
    }
  }
}
