import Conformance
import Credentials
import HTTPWire
import Media
import StrictJSON
import Testing

@Suite struct StepTests {
  private static let story = TestCatalogue.source(
    """
    "steps": [
      {"call": "clip.create", "body": {"prompt": "Rain."}, "bind": {"task:1": "/data/task_id"}},
      {"call": "clip.get", "id": "<task:1>", "until": {"/data/task_status": "succeed"}, "most": 3,
       "bind": {"link:1": "/data/task_result/videos/0/url"}, "shows": "status.order"},
      {"fetch": "<link:1>", "is": {"kind": "png", "width": 3, "height": 2}}]
    """, name: "clip/story")

  private static func server() -> FakeMock {
    let mock = FakeMock()
    mock.media = PNGFile(width: 3, height: 2, colour: Colour(red: 1, green: 2, blue: 3)).bytes
    return mock
  }

  private func judged(_ steps: String, tenant: String = "{}", _ mock: FakeMock = server())
    -> [String]
  {
    let source = TestCatalogue.source("\"tenant\": \(tenant), \"steps\": [\(steps)]")
    return messages(check(source, update: .missing) { FakeStage(mock) })
  }

  private static let create =
    #"{"call": "clip.create", "body": {"prompt": "Rain."}, "bind": {"task:1": "/data/task_id"}}"#

  @Test func `a story is polled to its end and its file probed`() {
    let result = check(Self.story, update: .missing) { FakeStage(Self.server()) }
    #expect(messages(result) == [])
    #expect(result.totals.steps == 3)
    #expect(result.totals.exchanges == 5)
    let text = String(decoding: result.update?.bytes ?? [], as: UTF8.self)
    #expect(
      text.contains(
        """
                {
                  "polls": "GET /v1/clips/<task:1>",
                  "authorization": "<jwt>",
                  "times": [3, 3],
                  "answers": [
        """))
    #expect(text.contains("\"url\": \"<server>/__kling/media/<tenant>/<video:1>.mp4\""))
    #expect(text.contains("\"request\": \"GET <link:1>\""))
    #expect(text.contains("\"updated_at\": \"<t0+3000>\""))
  }

  @Test func `a task that ends otherwise stops the replay at once`() {
    let mock = Self.server()
    mock.judge = { _ in
      var opinion = FakeMock.Opinion()
      opinion.failure = "blocked"
      return opinion
    }
    #expect(
      judged(
        Self.create
          + #", {"call": "clip.get", "id": "<task:1>", "until": {"/data/task_status": "succeed"}}"#,
        mock) == [
          """
          must step 2 (clip.get): the task ended as 'failed' ('blocked'), and /data/task_status is \
          not "succeed"
          """
        ])
  }

  @Test func `an end that does not come is told`() {
    #expect(
      judged(
        Self.create
          + #", {"call": "clip.get", "id": "<task:1>", "until": {"/data/task_status": "succeed"}, "most": 2}"#
      ) == ["must step 2 (clip.get): the wished end did not come within 2 polls"])
  }

  @Test(arguments: [
    (
      #"{"call": "clip.get", "id": "7", "expect": {"status": 400, "code": 1201, "rule": "task.not_found", "says": "Task not found by id/external id: 7"}}"#,
      []
    ),
    (
      #"{"call": "clip.get", "id": "7", "expect": {"code": 1203}}"#,
      [
        """
        the code must be 1203, but the answer is 400 1201 'Task not found by id/external id: 7'
        """
      ]
    ),
    (
      #"{"call": "clip.get", "id": "7"}"#,
      [
        """
        must be accepted, but was refused by task.not_found: \
        400 1201 'Task not found by id/external id: 7'
        """
      ]
    ),
    (
      #"{"call": "clip.list", "expect": {"has": {"/data": [], "/message": "WELL"}}}"#,
      [#"/message must be "WELL", but is "SUCCEED""#]
    ),
    (
      #"{"call": "clip.list", "bind": {"task:1": "/data/0/task_id"}}"#,
      ["the answer has nothing at /data/0/task_id to bind"]
    ),
    (#"{"call": "clip.get", "id": "<task:1>"}"#, ["<task:1> stands for nothing yet"]),
  ])
  func `single calls are judged by what is expected`(step: String, found: [String]) {
    let name = step.contains("clip.list") ? "clip.list" : "clip.get"
    #expect(judged(step) == found.map { "must step 1 (\(name)): \($0)" })
  }

  @Test func `callbacks are counted and must be about their task`() {
    let steps = """
      {"call": "clip.create", "body": {"callback_url": "<receiver>/done"},
       "bind": {"task:1": "/data/task_id"}},
      {"advance": {"until": "idle"}}, {"received": 3, "by": "<task:1>"}
      """
    let tenant = #"{"clock": "manual", "receiver": {"answers": [500, 200]}}"#
    #expect(
      judged(steps, tenant: tenant) == [
        "must step 3 (received): 3 callbacks must have come, but 2 did"
      ])
    let source = TestCatalogue.source(
      "\"tenant\": \(tenant), \"steps\": [\(steps.replacing("3, \"by", with: "2, \"by"))]")
    let text = golden(source) { FakeStage(Self.server()) }
    #expect(text.contains("\"callback\": \"POST <receiver>/done\""))
    #expect(text.contains("\"answered\": 500"))
    #expect(text.contains("\"content-type\": \"application/json; charset=utf-8\""))
  }

  @Test func `the signature of a callback is checked and its id a symbol`() throws {
    let secret = "whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI="
    let signer = try #require(WebhookSignature(secret: secret))
    let source = TestCatalogue.source(
      """
      "tenant": {"clock": "manual", "receiver": {}, "webhook_secret": "\(secret)"},
      "steps": [
        {"call": "clip.create", "body": {"callback_url": "<receiver>/done"}},
        {"advance": {"until": "idle"}}, {"received": 2}]
      """)
    let signed = { () -> FakeStage in
      let stage = FakeStage(Self.server())
      stage.sign = { id, body in signer.value(id: id, timestamp: 1_790_000_003, body: body) }
      return stage
    }
    let text = golden(source, stage: signed)
    #expect(text.contains("\"webhook-id\": \"<delivery:2>\""))
    #expect(text.contains("\"webhook-timestamp\": \"<t0+3000>\""))
    let forged = FakeStage(Self.server())
    forged.sign = { _, _ in "v1,AAAA" }
    #expect(
      messages(check(source, update: .missing) { forged }) == [
        "must step 3 (received): callback 900 is not signed by the account",
        "must step 3 (received): callback 901 is not signed by the account",
      ])
  }

  @Test func `a file that is not what was said is found by the probe`() {
    let mock = Self.server()
    mock.media = PNGFile(width: 4, height: 2, colour: Colour(red: 1, green: 2, blue: 3)).bytes
    let found = check(Self.story, update: .missing) { FakeStage(mock) }
    #expect(messages(found) == ["must step 3 (fetch): the file's width must be 3, but is 4"])
  }

  @Test func `a foreign server is waited for and its control plane missed by name`() {
    let stage = FakeStage(Self.server())
    stage.mock.isForeign = true
    let result = check(Self.story, foreign: true) { stage }
    #expect(stage.waited == 10_000)
    #expect(result.outcome == .passed)
    let source = TestCatalogue.source("\"steps\": [{\"advance\": {\"ms\": 1}}]")
    #expect(
      check(source, foreign: true) { stage }.outcome
        == .skipped("needs a control plane to move the clock"))
    let faulty = TestCatalogue.source(
      "\"tenant\": {\"packs\": []}, \"steps\": [{\"call\": \"clip.list\"}]")
    #expect(
      check(faulty, foreign: true) { stage }.outcome
        == .skipped("needs a control plane for 'packs'"))
  }
}
