import Conformance
import StrictJSON
import Testing

@Suite struct ScenarioReadingTests {
  /// A part of a file, and what must be said of it; nothing for what is right.
  struct Mistake: Sendable {
    let text: String
    let fault: String

    init(_ text: String, _ fault: String) {
      self.text = text
      self.fault = fault
    }
  }

  @Test func `a table is read with its changes applied`() throws {
    let scenario = try Scenario(
      reading: TestCatalogue.table(
        #"{"case": "x/y", "breaks": "common.seconds.enum", "set": {"/seconds": "16", "/extra": {"deep": null}}, "drop": "/prompt"}"#
      ), catalogue: TestCatalogue.catalogue)
    guard case .cases(let table) = scenario.content, let row = table.rows.first,
      case .json(let body) = row.request.content
    else {
      Issue.record("not a table with a row")
      return
    }
    #expect(body.value.text(.compact) == #"{"seconds":"16","extra":{"deep":null}}"#)
    #expect(row.verdict.breaks == "common.seconds.enum")
    #expect(table.sendsBase)
  }

  @Test func `several drops speak of the base as it stands`() throws {
    let source = TestCatalogue.source(
      """
      "cases": {"call": "clip.create", "base": {"list": ["a", "b", "c"]}, "rows": [
        {"case": "a", "keeps": "clip.mode.enum", "drop": ["/list/0", "/list/1"]}]}
      """)
    let scenario = try Scenario(reading: source, catalogue: TestCatalogue.catalogue)
    guard case .cases(let table) = scenario.content,
      case .json(let body)? = table.rows.first?.request.content
    else {
      Issue.record("not a table with a row")
      return
    }
    #expect(body.value.text(.compact) == #"{"list":["c"]}"#)
  }

  @Test(arguments: rows)
  func `a mistake in a row has its place and its remedy`(mistake: Mistake) {
    let found = TestCatalogue.fault(TestCatalogue.table(mistake.text))
    #expect(found == (mistake.fault.isEmpty ? "" : "scenarios/clip/limits.json:" + mistake.fault))
  }

  @Test(arguments: elsewhere)
  func `a mistake elsewhere has its place and its remedy`(mistake: Mistake) {
    let found = TestCatalogue.fault(TestCatalogue.source(mistake.text))
    #expect(found == "scenarios/clip/limits.json:" + mistake.fault)
  }

  @Test func `text that is no JSON is a fault with its place`() {
    let source = SourceText(name: "a/b", path: "a/b.json", bytes: Array("{\"format\" 1}".utf8))
    #expect(
      TestCatalogue.fault(source)
        == "a/b.json:1:11: this is no JSON: expected ':' after a member name, found '1'; correct "
        + "the text there")
  }

  /// Enough of them would use up the stack if they were simply followed.
  @Test(arguments: [(15, true), (16, false), (20_000, false)])
  func `references that lead from one to the next are followed sixteen times`(
    count: Int, isRead: Bool
  ) {
    let links = (0..<count).map { "\"\($0)\": {\"$ref\": \"#/cases/base/\($0 + 1)\"}" }
    let fault = TestCatalogue.fault(
      TestCatalogue.source(
        """
        "cases": {"call": "clip.create", "base": {
          "x": {"$ref": "#/cases/base/0"},
          \(links.joined(separator: ", ")), "\(count)": "x"},
          "rows": [{"case": "a", "keeps": "clip.mode.enum"}]}
        """))
    #expect(
      fault
        == (isRead
          ? ""
          : "scenarios/clip/limits.json:4:524: more than 16 references lead to this '$ref'; point "
            + "the first of them at the value itself"))
  }

  @Test func `a fault in one file does not hide another`() {
    let run = CheckRun(
      scenarios: [
        TestCatalogue.source("\"x\": 1", name: "b/two"),
        TestCatalogue.source("\"y\": 1", name: "a/one"),
      ],
      goldens: [SourceText(name: "c/three", path: "c.json", bytes: Array("[]".utf8))],
      catalogue: TestCatalogue.catalogue, options: CheckOptions())
    #expect(run.faults.map(\.file) == ["scenarios/a/one.json", "scenarios/b/two.json", "c.json"])
    #expect(run.orphans == ["c/three"])
  }

  static let rows: [Mistake] = [
    Mistake(
      ##"{"case": "a", "keeps": "clip.mode.enum", "sett": {}}"##,
      """
      3:51: a row has no key 'sett'; it takes case, breaks, also, keeps, notes, ignores, fails, \
      succeeds, shows, says, set, drop, body, text, query, id, method, path, headers, \
      authorization, tenant, editions
      """),
    Mistake(
      ##"{"case": "a", "keeps": "clip.mode.enumm"}"##,
      "3:33: there is no rule 'clip.mode.enumm'; `kling-mock spec rules` lists the ids"),
    Mistake(
      ##"{"case": "a", "breaks": "auth.missing", "headers": {"Content-Length": "5"}}"##,
      """
      3:62: 'Content-Length' frames the message; the harness writes it; framing is tried by raw \
      bytes, not by scenarios
      """),
    Mistake(
      ##"{"case": "a", "breaks": "auth.missing", "headers": {"X-A": "a\r\nb"}}"##,
      "3:69: 'X-A' has control characters; they would break the line; remove them"),
    Mistake(
      ##"{"case": "a", "breaks": "auth.missing", "path": "/v1\n"}"##,
      "3:58: 'path' has control characters; they would break the line; remove them"),
    Mistake(
      ##"{"case": "a", "keeps": "pitch"}"##,
      "3:33: 'pitch' is no rule of clip; it holds on sound, song"),
    Mistake(
      ##"{"case": "a", "keeps": "clip.mode.enum", "keeps": "clip.mode.enum"}"##,
      "3:51: a row has 'keeps' twice; remove one of them"),
    Mistake(
      ##"{"case": "a"}"##,
      """
      3:10: the row 'a' says nothing of a rule; add one of breaks, keeps, notes, ignores, fails, \
      succeeds, shows
      """),
    Mistake(
      ##"{"case": "A b", "keeps": "clip.mode.enum"}"##,
      """
      3:19: 'A b' is no name of a case; use lower-case letters, digits, '-', '_', '.' and '/' \
      between parts
      """),
    Mistake(
      ##"{"case": "a", "breaks": "clip.mode.enum", "keeps": "clip.seconds.enum"}"##,
      """
      3:52: a row is refused and 'keeps' something; a refused request says nothing else; make \
      two of it
      """),
    Mistake(
      ##"{"case": "a", "fails": "clip.image.fetch"}"##,
      "3:24: a row fails without a text; add the exact text of the failed task as 'says'"),
    Mistake(
      ##"{"case": "a", "keeps": "clip.mode.enum", "says": "x"}"##,
      "3:51: 'says' stands without 'breaks' or 'fails'; remove it"),
    Mistake(
      ##"{"case": "a", "keeps": "clip.mode.enum", "drop": "/nothing"}"##,
      "3:59: the base has nothing at '/nothing'; drop what is there"),
    Mistake(
      ##"{"case": "a", "keeps": "clip.mode.enum", "drop": "prompt"}"##,
      "3:59: 'prompt' is no JSON Pointer; write it like /data/task_id"),
    Mistake(
      ##"{"case": "a", "keeps": "clip.mode.enum", "set": {"/prompt/x": 1}}"##,
      """
      3:59: nothing can be set at '/prompt/x' of the base; point at a member of an object or an \
      item of an array that is there
      """),
    Mistake(
      ##"{"case": "a", "keeps": "clip.mode.enum", "set": {"/prompt": 1}, "drop": "/prompt"}"##,
      "3:59: '/prompt' is both dropped and set; setting it is enough"),
    Mistake(
      ##"{"case": "a", "keeps": "clip.mode.enum", "set": {"/prompt": "<task>"}}"##,
      ""),
    Mistake(
      ##"{"case": "a", "keeps": "clip.mode.enum", "set": {"/prompt": "<request:1>"}}"##,
      """
      3:70: the symbol <request:1> cannot stand here; a text that would read as a symbol cannot \
      be sent; change it
      """),
    Mistake(
      ##"{"case": "a", "keeps": "clip.mode.enum", "set": {"/prompt": {"$txt": {}}}}"##,
      "3:71: there is no maker '$txt'; the makers are $ref, $png, $jpeg, $text, $bytes"),
    Mistake(
      ##"{"case": "a", "keeps": "clip.mode.enum", "set": {"/prompt": {"$text": {"of": "a"}}}}"##,
      """
      3:80: this '$text' is not well formed; write {"$text": {"of": "a", "times": 2501}}
      """),
    Mistake(
      ##"{"case": "a", "keeps": "clip.mode.enum", "set": {"/prompt": {"$ref": "#/nowhere"}}}"##,
      "3:79: '#/nowhere' leads nowhere in this file; point it at a value that is there"),
    Mistake(
      ##"{"case": "a", "keeps": "clip.mode.enum", "editions": ["2026-09"]}"##,
      "3:64: edition '2026-09' is none of a row's; choose from 2026-03"),
    Mistake(
      ##"{"case": "a", "keeps": "clip.mode.enum", "tenant": {"clock": "real"}}"##,
      "3:71: the clock 'real' is not repeatable; write manual or polls"),
    Mistake(
      ##"{"case": "a", "keeps": "clip.mode.enum", "headers": {"Authorization": "x"}}"##,
      "3:63: a credential stands among the headers; write 'authorization' beside it"),
  ]

  static let elsewhere: [Mistake] = [
    Mistake(
      ##""cases": {"call": "clip.make", "rows": []}"##,
      """
      2:20: edition 2026-03 has no call 'clip.make'; `kling-mock spec endpoints` lists the names
      """),
    Mistake(
      ##""about": "x""##,
      "2:2: a scenario has 'about' twice; remove one of them"),
    Mistake(
      ##""steps": [{"received": 1}], "needs": 5"##,
      "2:39: 'needs' of a scenario is no string; put it in quotation marks"),
    Mistake(
      ##""needs": "x""##,
      "1:1: a scenario has neither cases nor steps; add one of them"),
    Mistake(
      ##""steps": [{"received": 1}], "goal": {"do": "dance", "endpoint": "clip"}"##,
      "2:45: nobody can do 'dance'; write create, get, list, generate, receive"),
    Mistake(
      ##""steps": [{"received": 1}], "goal": {"do": "get", "endpoint": "clap"}"##,
      """
      2:64: edition 2026-03 has no endpoint 'clap'; `kling-mock spec endpoints` lists the names
      """),
    Mistake(
      ##""steps": [{"received": 1}], "laws": {}"##,
      "2:30: a scenario without a goal has laws; laws judge clients: add a goal"),
    Mistake(
      ##""steps": [{"received": 1}], "before": []"##,
      "2:30: a scenario without a goal has 'before'; put its steps at the head of 'steps'"),
    Mistake(
      ##"""
      "goal": {"do": "list", "endpoint": "clip"}, "before": [{"fetch": "x"}], "steps": [{"received": 1}]
      """##,
      "2:57: 'before' holds a step that looks at something; it has calls and advances only"),
    Mistake(
      ##""steps": [{"fetch": "http://x", "broken": true, "status": 404}]"##,
      "2:50: a broken connection has 'status'; it has no answer: remove it"),
    Mistake(
      ##""steps": [{"call": "clip.list", "expect": {"broken": true, "code": 1}}]"##,
      "2:61: a broken connection has 'code'; it has no answer: remove it"),
    Mistake(
      ##""steps": [{"call": "clip.get", "id": "x", "until": {"/a": 1}, "tolerates": ["lost"]}]"##,
      "2:78: nobody tolerates 'lost'; write business codes, and \"broken\" for connections"),
    Mistake(
      ##""steps": [{"received": 1, "fetch": "x"}]"##,
      """
      2:12: a step does several things; it has exactly one of call, advance, received, fetch
      """),
    Mistake(
      ##""steps": [{"call": "clip.get"}]"##,
      "2:12: a call of clip.get has no 'id'; say which task it is about"),
    Mistake(
      ##""steps": [{"call": "clip.list", "bind": {"t0": "/a"}}]"##,
      """
      2:43: 't0' cannot be bound; write task:1, video:1, link:1 or another numbered symbol \
      without brackets
      """),
    Mistake(
      ##""steps": [{"fetch": "u", "bind": {"task:1": "ETag"}}]"##,
      "2:36: 'task:1' cannot be bound to a header field; write link:1 or another number"),
    Mistake(
      ##""steps": [{"fetch": "u", "has": {"ETag": 5}}]"##,
      "2:43: 'ETag' is no string; put it in quotation marks"),
    Mistake(
      ##""steps": [{"call": "clip.list", "expect": {"rule": "task.not_found"}}]"##,
      """
      2:44: an accepted answer has a rule or a text of refusal; add the 'code' or 'status' of \
      the refusal
      """),
    Mistake(
      ##""steps": [{"advance": {"ms": 5, "to": 6}}]"##,
      "2:24: 'advance' does not say how far; it has exactly one of ms, to, until"),
    Mistake(
      ##""steps": [{"received": 1, "by": "task:1"}]"##,
      "2:34: 'task:1' is no task; write a symbol such as <task:1>"),
    Mistake(
      ##""steps": [{"call": "clip.create", "body": {"$ref": "#/steps/0"}}]"##,
      "2:53: this '$ref' leads to itself; point it at a value of its own"),
  ]
}
