import Conformance
import Credentials
import HTTPWire
import StrictJSON
import Testing

@Suite struct ClientTests {
  private static let source = TestCatalogue.source(
    """
    "goal": {"do": "generate", "endpoint": "clip", "save": "clip.mp4", "within_ms": 900,
      "input": {"prompt": "Rain."}},
    "steps": [
      {"call": "clip.create", "body": {"$ref": "#/goal/input"}, "bind": {"task:1": "/data/task_id"}},
      {"call": "clip.get", "id": "<task:1>", "until": {"/data/task_status": "succeed"},
       "tolerates": [1302], "bind": {"link:1": "/data/task_result/videos/0/url"}},
      {"fetch": "<link:1>"}],
    "tenant": {"faults": [{"nth": 2}]}
    """, name: "client/generate")

  private static let made = golden(source) { FakeStage(FakeMock()) }

  /// What a client can do better or worse than the good one.
  private struct Habits {
    var body: JSON = ["prompt": "Rain."]
    var creates = 1
    var pause = 1_000
    var polls = 4
    var afterwards = 0
    var mediaKey: String?
    var key: String?
    var savesFile = true
    var end = ClientExit.End.exited(0)
    /// What it writes into its report.
    var report: String?
  }

  private func judged(
    template: String = "poll", strict: Bool = false, _ change: (inout Habits) -> Void
  ) throws -> ScenarioResult {
    var habits = Habits()
    change(&habits)
    let stage = FakeStage(FakeMock())
    stage.client = { stage, job in Self.run(habits, stage, job) }
    return check(
      Self.source, golden: Self.made, strict: strict,
      subject: .client(try ClientTemplate(template))
    ) { stage }
  }

  private static func run(
    _ habits: Habits, _ stage: FakeStage, _ job: ClientJob
  ) -> ClientExit {
    let environment = job.environment(goal: "/tmp/goal.json", out: "/tmp/out")
    let key = habits.key ?? environment.account?.apiKey
    var task = ""
    for _ in 0..<habits.creates {
      let answer = stage.send("POST", "/v1/clips", key: key, habits.body)
      task = answer["data"]?["task_id"]?.string ?? task
    }
    var link = ""
    for poll in 0..<habits.polls {
      let answer = stage.send(
        "GET", "/v1/clips/\(task)", key: key, later: poll == 2 ? habits.pause : 100)
      link = answer["data"]?["task_result"]?["videos"]?.array?.first?["url"]?.string ?? link
    }
    for _ in 0..<habits.afterwards { _ = stage.send("GET", "/v1/clips/\(task)", key: key) }
    if !link.isEmpty { _ = stage.send("GET", link, key: habits.mediaKey) }
    var exit = ClientExit(end: habits.end)
    exit.output = Array("working in /tmp/out\n".utf8)
    exit.errors = Array("from \(stage.server)\n".utf8)
    exit.paths = [("/tmp/out", "<out>")]
    if habits.savesFile { exit.files = [(name: "clip.mp4", bytes: Array("not a movie".utf8))] }
    if let report = habits.report { exit.files.append(("result.json", Array(report.utf8))) }
    return exit
  }

  @Test func `the client part of a golden is made from the steps`() {
    #expect(
      Self.made.contains(
        """
              "client": {
                "outcome": "ok",
                "tasks": ["<task:1>"],
                "files": {
        """))
    #expect(Self.made.contains("\"times\": [4, 40]"))
    #expect(Self.made.contains("\"effective\": {\"prompt\": \"Rain.\", \"mode\": \"std\"}"))
    #expect(Self.made.contains("{\"once\": \"GET <link:1>\", \"authorization\": null}"))
  }

  @Test func `a good client passes`() throws {
    let result = try judged { _ in }
    #expect(messages(result) == [])
    #expect(result.outcome == .passed)
    #expect(result.totals.exchanges == 6)
  }

  @Test func `a default spelled out and an empty value mean the same`() throws {
    let result = try judged {
      $0.body = ["mode": "std", "prompt": "Rain.", "callback_url": "", "seconds": nil]
    }
    #expect(messages(result) == [])
  }

  @Test func `a body that means something else must not be sent`() throws {
    let result = try judged { $0.body = ["prompt": "Snow."] }
    #expect(
      messages(result) == [
        """
        must traffic: the body of POST /v1/clips means something else: \
        changed /prompt: expected "Rain.", found "Snow."
        """
      ])
  }

  @Test func `an unknown field should not be sent`() throws {
    let body: JSON = ["prompt": "Rain.", "second": 5]
    let message = "should traffic: the body of POST /v1/clips has an unknown field 'second'"
    let lenient = try judged { $0.body = body }
    #expect(messages(lenient) == [message])
    #expect(lenient.outcome == .passed)
    #expect(try judged(strict: true) { $0.body = body }.outcome == .failed)
  }

  @Test func `a second create is one too many`() throws {
    let result = try judged { $0.creates = 2 }
    #expect(result.outcome == .failed)
    #expect(
      messages(result).contains("must traffic: sent POST /v1/clips, which nobody asked for"))
  }

  @Test func `polling goes on neither too short nor after the end`() throws {
    #expect(
      messages(try judged { $0.afterwards = 1 }) == [
        "must traffic: polled again after the end: GET /v1/clips/<task:1>"
      ])
    #expect(
      messages(try judged { $0.polls = 3 })
        == [
          "must traffic: never sent GET <link:1>",
          "must traffic: polled 3 times, and 4 to 40 times is right",
        ].sorted(by: >))
  }

  @Test func `laws are judged over all traffic`() throws {
    let hasty = messages(try judged { $0.pause = 999 })
    #expect(hasty.count == 1)
    #expect(hasty[0].hasPrefix("must law poll.pause_after_429: GET /v1/clips/"))
    #expect(hasty[0].hasSuffix(" came again before 1000 ms had passed since a 429"))
    let leaking = messages(try judged { $0.mediaKey = "key-t1" })
    // The golden says the same of that request, which nobody wants to read twice.
    #expect(leaking.count == 1)
    #expect(
      leaking[0].hasPrefix("must law media.no_credential: the download of /__kling/media/t1/"))
  }

  @Test func `a credential of somebody else is none`() throws {
    let messages = messages(try judged { $0.key = "key-of-another" })
    #expect(messages.contains("must traffic: POST /v1/clips carries no good credential"))
  }

  @Test func `a token that the client signs itself is as good as a key`() throws {
    let token = JSONWebToken.sign(
      issuer: "access-t1", secret: Array("secret-t1".utf8), issuedAt: 1_790_000_000)
    #expect(messages(try judged { $0.key = token }) == [])
    let forged = JSONWebToken.sign(
      issuer: "access-t1", secret: Array("guess".utf8), issuedAt: 1_790_000_000)
    #expect(
      messages(try judged { $0.key = forged }).first
        == "must traffic: POST /v1/clips carries no good credential")
  }

  @Test func `tasks may be done in any order and polled by either id`() throws {
    let source = TestCatalogue.source(
      """
      "goal": {"do": "create", "endpoint": "clip"},
      "steps": [
        {"call": "clip.create", "body": {"prompt": "One.", "external_task_id": "first"}},
        {"call": "clip.create", "body": {"prompt": "Two."}},
        {"call": "clip.get", "id": "<task:1>"}]
      """, name: "client/two")
    let made = golden(source) { FakeStage(FakeMock()) }
    let stage = FakeStage(FakeMock())
    stage.client = { stage, _ in
      _ = stage.send("POST", "/v1/clips", key: "key-t1", ["prompt": "Two."])
      _ = stage.send(
        "POST", "/v1/clips", key: "key-t1", ["external_task_id": "first", "prompt": "One."])
      _ = stage.send("GET", "/v1/clips/first", key: "key-t1")
      return ClientExit(end: .exited(0))
    }
    let result = check(source, golden: made, subject: .client(try ClientTemplate("x"))) { stage }
    #expect(messages(result) == [])
  }

  @Test func `files and exit codes are judged`() throws {
    #expect(messages(try judged { $0.savesFile = false }) == ["must files: did not save clip.mp4"])
    let failed = try judged { $0.end = .exited(7) }
    #expect(messages(failed) == ["must exit: must finish the job, but exited with 7"])
    #expect(failed.stdout == "working in <out>")
    #expect(failed.stderr == "from <server>")
    #expect(
      messages(try judged { $0.end = .timedOut }) == ["must exit: did not finish within 900 ms"])
    #expect(
      try judged { $0.end = .signalled(11) }.outcome
        == .errored("the client was ended by signal 11"))
  }

  @Test func `arguments are filled in without a shell`() throws {
    var seen: [String] = []
    let stage = FakeStage(FakeMock())
    let template = try ClientTemplate(
      #"run --prompt "{input.prompt} & co" '{save}' {goal} a\ b '' {out} {edition}"#)
    stage.client = { stage, job in
      seen = job.arguments(template, goal: "/g", out: "/o")
      return Self.run(Habits(), stage, job)
    }
    _ = check(Self.source, golden: Self.made, subject: .client(template)) { stage }
    #expect(
      seen == ["run", "--prompt", "Rain. & co", "clip.mp4", "/g", "a b", "", "/o", "2026-03"])
    #expect(
      try judged(template: "run {input.seed}") { _ in }.outcome
        == .skipped("the command needs '{input.seed}', which this goal does not have"))
  }

  @Test(arguments: [
    ("", ClientTemplateFault.empty), ("a 'b", .openQuote), ("a {who}", .unknownHole("who")),
  ])
  func `a command that cannot be read is refused`(command: String, fault: ClientTemplateFault) {
    #expect(throws: fault) { try ClientTemplate(command) }
  }

  @Test(arguments: [
    (#"{"outcome": "ok", "files": [{"name": "clip.mp4", "bytes": 11, "more": 1}]}"#, nil),
    (
      #"{"outcome": "ok", "files": [{"name": "clip.mp4", "bytes": 12}]}"#,
      "report: says that 'clip.mp4' has 12 bytes, and it has 11"
    ),
    (
      #"{"outcome": "ok", "files": [{"name": "clip.mov"}]}"#,
      "report: says that it saved 'clip.mov', which is not in its folder"
    ),
    (
      #"{"outcome": "failed", "error": {"code": 1301, "message": "Blocked"}}"#,
      "report: must finish the job, but reports a failure: code 1301, 'Blocked'"
    ),
    (
      #"{"outcome": 1}"#,
      "report: result.json cannot be read: /outcome must be a string, not a number"
    ),
    (
      #"{"outcome": "fine"}"#,
      #"report: result.json cannot be read: /outcome must be one of "ok", "failed", "skipped", "errored", not "fine""#
    ),
  ])
  func `what a client says of a job must be true`(report: String, message: String?) throws {
    #expect(messages(try judged { $0.report = report }) == message.map { ["must \($0)"] } ?? [])
  }

  @Test func `a client may say that it cannot do a job, or that it is broken`() throws {
    #expect(
      try judged { $0.report = #"{"outcome": "skipped", "reason": "no clips"}"# }.outcome
        == .skipped("the client: no clips"))
    let broken = try judged {
      $0.report = #"{"outcome": "errored", "message": "KeyError", "trace": "line 1\nline 2"}"#
    }
    #expect(broken.outcome == .errored("the client: KeyError"))
    #expect(broken.stderr == "line 1\nline 2")
  }

  @Test func `a client that stays answers, crashes, or is gone before its turn`() throws {
    #expect(
      try judged { $0.end = .crashed("the client exited with code 3") }.outcome
        == .errored("the client exited with code 3"))
    #expect(
      try judged { $0.end = .absent("the client is gone") }.outcome
        == .notRun("not run, since the client is gone"))
  }

  @Test func `a failed client is told what to look at first`() throws {
    let silent = try judged {
      $0.creates = 0
      $0.polls = 0
    }
    #expect(
      silent.hints == [
        "the client sent nothing to the mock: does it take the server from KLING_BASE_URL?"
      ])
    let stranger = try judged { $0.key = "key-of-another" }
    #expect(stranger.hints.first?.hasPrefix("every request was refused for its credential") == true)
    #expect(try judged { _ in }.hints == [])
  }

  @Test func `scenarios without a goal are for servers only`() throws {
    let source = TestCatalogue.table(#"{"case": "a", "keeps": "clip.mode.enum"}"#)
    let result = check(source, subject: .client(try ClientTemplate("x"))) { FakeStage(FakeMock()) }
    #expect(result.outcome == .skipped("server-only: it has no goal"))
  }
}
