import Conformance
import HTTPWire
import Schema
import StrictJSON
import Testing

@Suite struct CaseTests {
  /// A server that refuses seconds other than 5, 10 and 15 and modes it does not know.
  private static func server() -> FakeMock {
    let mock = FakeMock()
    mock.judge = { body in
      var opinion = FakeMock.Opinion()
      let isWrong = body["mode"] != nil && body["mode"] != "std"
      switch body["seconds"] {
      case .number?: opinion.warnings = ["clip.seconds.type"]
      case .string(let text)? where !["5", "10", "15"].contains(text):
        let message = "seconds value '\(text)' is invalid"
        opinion.refusal = (400, 1201, message, "clip.seconds.enum")
        opinion.others = isWrong ? ["clip.mode.enum"] : []
        return opinion
      default: break
      }
      if isWrong { opinion.refusal = (400, 1201, "mode is invalid", "clip.mode.enum") }
      if body["model"] != nil { opinion.warnings.append("clip.model.ignored") }
      if body["image"] != nil { opinion.failure = "cannot read the image" }
      return opinion
    }
    return mock
  }

  private func judged(_ row: String) -> [String] {
    messages(check(TestCatalogue.table(row), update: .missing) { FakeStage(Self.server()) })
  }

  @Test(arguments: [
    #""breaks": "clip.seconds.enum", "set": {"/seconds": "16"}"#,
    #""breaks": "common.seconds.enum", "set": {"/seconds": "16"}, "says": "seconds value '16' is invalid""#,
    #""breaks": "clip.seconds.enum", "also": "clip.mode.enum", "set": {"/seconds": "16", "/mode": "x"}"#,
    #""keeps": ["clip.seconds.enum", "clip.seconds.type"], "set": {"/seconds": "15"}"#,
    #""notes": "clip.seconds.type", "set": {"/seconds": 5}"#,
    #""ignores": "clip.model.ignored", "set": {"/model": "x"}"#,
    #""fails": "clip.image.fetch", "says": "cannot read the image", "set": {"/image": "u"}"#,
    #""succeeds": "clip.image.fetch""#,
    #""shows": "status.order""#,
    #""breaks": "auth.missing", "authorization": null"#,
    #""breaks": "body.not_json", "text": "{""#,
    #""breaks": "task.not_found", "method": "GET", "path": "/v1/clips/7", "says": "Task not found by id/external id: 7""#,
  ])
  func `a row that says what the server reports is good`(row: String) {
    #expect(judged("{\"case\": \"a\", \(row)}") == [])
  }

  @Test(arguments: [
    (
      #""breaks": "clip.mode.enum", "set": {"/seconds": "16"}"#,
      """
      must be refused by clip.mode.enum, but was refused by clip.seconds.enum: \
      400 1201 'seconds value '16' is invalid'
      """
    ),
    (#""breaks": "clip.mode.enum""#, "must be refused by clip.mode.enum, but was accepted"),
    (
      #""breaks": "clip.seconds.enum", "set": {"/seconds": "16"}, "says": "no""#,
      "must say 'no', but says 'seconds value '16' is invalid'"
    ),
    (
      #""breaks": "clip.seconds.enum", "also": "clip.mode.enum", "set": {"/seconds": "16"}"#,
      "must also break clip.mode.enum, but the journal lists only clip.seconds.enum"
    ),
    (
      #""keeps": "clip.seconds.enum", "set": {"/seconds": "16"}"#,
      """
      must be accepted, but was refused by clip.seconds.enum: \
      400 1201 'seconds value '16' is invalid'
      """
    ),
    (
      #""keeps": "clip.seconds.type", "set": {"/seconds": 5}"#,
      "must keep clip.seconds.type, but the journal warns of it"
    ),
    (
      #""notes": "clip.seconds.type""#,
      "must draw the warning of clip.seconds.type, but the journal lists none"
    ),
    (
      #""ignores": "clip.model.ignored", "set": {"/seconds": 5}"#,
      """
      must draw the warning of clip.model.ignored, but the journal lists only clip.seconds.type
      """
    ),
    (
      #""fails": "clip.image.fetch", "says": "cannot read the image""#,
      "the task must fail by clip.image.fetch, but ended as 'succeed'"
    ),
    (
      #""fails": "clip.image.fetch", "says": "no image", "set": {"/image": "u"}"#,
      "the failed task must say 'no image', but says 'cannot read the image'"
    ),
    (
      #""succeeds": "clip.image.fetch", "set": {"/image": "u"}"#,
      "the task must succeed, but failed: 'cannot read the image'"
    ),
  ])
  func `a row that says something else is found out`(row: String, message: String) {
    #expect(judged("{\"case\": \"a\", \(row)}") == ["must row a: \(message)"])
  }

  @Test func `a refused base is found before any row`() {
    let source = TestCatalogue.source(
      """
      "cases": {"call": "clip.create", "base": {"seconds": "6"},
        "rows": [{"case": "a", "breaks": "clip.seconds.enum"}]}
      """)
    let result = check(source) { FakeStage(Self.server()) }
    #expect(
      messages(result).first == """
        must base: the base must be accepted, but was answered 400 1201 'seconds value '6' is invalid'
        """)
    #expect(result.outcome == .failed)
  }

  @Test func `each row has an account of its own unless they are together`() {
    let rows =
      #"{"case": "a", "keeps": "clip.mode.enum"}, {"case": "b", "keeps": "clip.mode.enum"}"#
    let apart = Self.server()
    _ = check(TestCatalogue.table(rows)) { FakeStage(apart) }
    #expect(apart.tenants.count == 3)
    let shared = Self.server()
    let source = TestCatalogue.table(rows, more: "\"together\": true,")
    let text = golden(source) { FakeStage(shared) }
    #expect(shared.tenants.count == 2, "one for each of the two runs that an update compares")
    #expect(text.contains("{\"case\": \"b\", \"answer\": [200, 0]}"))
  }

  @Test func `tokens are signed at the fixed start`() throws {
    let mock = Self.server()
    let row =
      #"{"case": "a", "keeps": "clip.mode.enum", "authorization": {"$jwt": {"alg": "none", "expires_in": -1, "claims": {"nbf": null, "x": 1}}}}"#
    _ = check(TestCatalogue.table(row)) { FakeStage(mock) }
    let field = try #require(mock.calls.last?.fields["authorization"])
    #expect(
      field
        == "Bearer eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJpc3MiOiJhY2Nlc3MtdDIiLCJleHAiOjE3ODk5OTk5OTksIngiOjF9."
    )
  }

  @Test func `a row runs only in its editions`() {
    let text = String(
      decoding: TestCatalogue.table(
        #"{"case": "a", "keeps": "clip.mode.enum", "editions": ["2026-09"]}"#
      ).bytes, as: UTF8.self)
    let both = text.replacing("[\"2026-03\"]", with: "[\"2026-03\", \"2026-09\"]")
    let source = SourceText(name: "clip/limits", path: "x.json", bytes: Array(both.utf8))
    let result = check(source, update: .missing) { FakeStage(Self.server()) }
    #expect(result.totals.rows == 1)
    #expect(result.editions.map(\.name) == ["2026-03", "2026-09"])
  }

  @Test func `a foreign server is judged by acceptance and its texts by their grade`() {
    let source = TestCatalogue.table(
      #"{"case": "a", "breaks": "clip.seconds.enum", "set": {"/seconds": "16"}}, {"case": "b", "succeeds": "clip.image.fetch"}"#
    )
    let made = golden(source) { FakeStage(Self.server()) }
      .replacing("seconds value '16' is invalid", with: "another text")
    let foreign = { () -> FakeStage in
      let mock = Self.server()
      mock.isForeign = true
      return FakeStage(mock)
    }
    let result = check(source, golden: made, foreign: true, stage: foreign)
    #expect(
      messages(result) == [
        """
        may row a: the golden text is 'another text', this one 'seconds value '16' is invalid'
        """
      ])
    #expect(result.notes == ["row b: needs a control plane to see the end of the task"])
    let recorded = made.replacing("\"grade\": \"ours\"", with: "\"grade\": \"recorded\"")
    #expect(check(source, golden: recorded, foreign: true, stage: foreign).outcome == .failed)
  }

  @Test func `an id that breaks its promise is found`() {
    let mock = Self.server()
    let stage = FakeStage(mock)
    mock.noise = " <task:1>"
    let row = #"{"case": "a", "breaks": "clip.seconds.enum", "set": {"/seconds": "16"}}"#
    #expect(
      messages(check(TestCatalogue.table(row), update: .missing) { stage }) == [
        "must row a: the answer holds the text <task:1>, which reads as a symbol"
      ])
  }
}
