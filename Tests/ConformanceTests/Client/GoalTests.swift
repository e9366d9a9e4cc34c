import Conformance
import HTTPWire
import StrictJSON
import Testing

/// What a client is given to find, and what it must make of connections that break.
@Suite struct GoalTests {
  private static let looking = TestCatalogue.source(
    """
    "before": [{"call": "clip.create", "body": {"prompt": "Rain."}, "bind": {"task:1": "/data/task_id"}}],
    "goal": {"do": "get", "endpoint": "clip", "id": "<task:1>"},
    "steps": [{"call": "clip.get", "id": "<task:1>"}]
    """, name: "client/look")

  private static let broken = TestCatalogue.source(
    """
    "goal": {"do": "create", "endpoint": "clip", "input": {"prompt": "Rain."}},
    "steps": [
      {"call": "clip.create", "body": {"$ref": "#/goal/input"}, "expect": {"broken": true}},
      {"call": "clip.create", "body": {"$ref": "#/goal/input"}, "bind": {"task:1": "/data/task_id"}}]
    """, name: "client/broken")

  /// A client that asks for the task of its goal so many times, and tells of some tasks.
  private func look(times: Int = 1, telling tasks: String? = nil) throws -> ScenarioResult {
    let stage = FakeStage(FakeMock())
    stage.client = { stage, job in
      let key = job.environment(goal: "", out: "").account?.apiKey
      let id = job.goal["id"]?.string ?? ""
      for _ in 0..<times { _ = stage.send("GET", "/v1/clips/\(id)", key: key) }
      var exit = ClientExit(end: .exited(0))
      if let tasks {
        let report = #"{"outcome": "ok", "tasks": [\#(tasks.replacing("ID", with: id))]}"#
        exit.files = [("result.json", Array(report.utf8))]
      }
      return exit
    }
    return check(
      Self.looking, golden: golden(Self.looking) { FakeStage(FakeMock()) },
      subject: .client(try ClientTemplate("look"))
    ) { stage }
  }

  @Test func `a client finds what was made before it, and is not judged by that`() throws {
    let result = try look()
    #expect(result.outcome == .passed, "\(result.findings)")
    #expect(result.totals.exchanges == 1)
  }

  @Test func `the golden holds what comes before as a story, not as work of a client`() {
    let golden = golden(Self.looking) { FakeStage(FakeMock()) }
    #expect(golden.contains(#""request": "POST /v1/clips""#))
    #expect(
      golden.contains(#"{"once": "GET /v1/clips/<task:1>", "authorization": "<credential>"}"#))
    #expect(!golden.contains(#""once": "POST"#))
    #expect(golden.contains(#""tasks": ["<task:1>"]"#))
  }

  @Test(arguments: [(#""ID""#, true), ("", false), (#""ID", "7""#, false), (#""7""#, false)])
  func `the tasks of a report are held against those that were there`(
    tasks: String, isRight: Bool
  ) throws {
    let result = try look(telling: tasks)
    #expect(result.findings.map(\.place) == (isRight ? [] : ["report"]))
    if !isRight {
      #expect(result.findings.first?.message.hasPrefix("must tell of the tasks <task:1>") == true)
    }
  }

  @Test func `a connection that breaks stands in the golden, and the next try after it`() {
    let golden = golden(Self.broken) {
      let stage = FakeStage(FakeMock())
      stage.broken = [1]
      return stage
    }
    #expect(golden.contains(#""answer": {"broken": true}"#))
    #expect(golden.contains(#""task": null"#))
    #expect(golden.contains(#""outcome": "ok""#))
  }

  @Test func `a connection that holds is no broken one, and the other way round`() {
    let whole = check(Self.broken) { FakeStage(FakeMock()) }
    #expect(whole.outcome == .failed)
    #expect(whole.findings.first?.message.hasPrefix("the connection must break") == true)
    let cut = check(Self.broken) {
      let stage = FakeStage(FakeMock())
      stage.broken = [1, 2]
      return stage
    }
    #expect(cut.outcome == .errored("POST /v1/clips: the connection was reset"))
  }
}
