import Conformance
import Credentials
import HTTPWire
import Media
import StrictJSON
import Testing

@Suite struct StepTests {
  private static let story = story(
    fetching: #""is": {"kind": "png", "width": 3, "height": 2}"#)

  /// A clip that is made, watched and downloaded, the download with these keys.
  private static func story(fetching keys: String) -> SourceText {
    TestCatalogue.source(
      """
      "steps": [
        {"call": "clip.create", "body": {"prompt": "Rain."}, "bind": {"task:1": "/data/task_id"}},
        {"call": "clip.get", "id": "<task:1>", "until": {"/data/task_status": "succeed"}, "most": 3,
         "bind": {"link:1": "/data/task_result/videos/0/url"}, "shows": "status.order"},
        {"fetch": "<link:1>", \(keys)}]
      """, name: "clip/story")
  }

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

  @Test(
    arguments: [
      (#""has": {"Content-Type": "video/mp4"}, "bind": {"link:2": "content-type"}"#, nil),
      (#""has": {"ETag": null}"#, nil),
      (#""has": {"Content-Type": null}"#, "Content-Type must be absent, but is 'video/mp4'"),
      (#""has": {"ETag": "\"x\""}"#, #"ETag must be '"x"', but is absent"#),
      (#""has": {"ETag": "<link:9>"}"#, "<link:9> stands for nothing yet"),
      (#""bind": {"link:2": "ETag"}"#, "the answer has no ETag to bind"),
    ] as [(String, String?)])
  func `the fields of a download are judged and bound`(keys: String, complaint: String?) {
    let found = check(Self.story(fetching: keys), update: .missing) { FakeStage(Self.server()) }
    #expect(messages(found) == [complaint].compactMap(\.self).map { "must step 3 (fetch): \($0)" })
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
