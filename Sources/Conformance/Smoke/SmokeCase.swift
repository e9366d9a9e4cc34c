package import Schema

/// One of the three things that every client does, to try a new adapter with.
package struct SmokeCase: Sendable {
  /// The scenario.
  package let source: SourceText
  /// What a client is asked to do, and how it shows that it has done it.
  let task: String

  /// A clip is made, a request is refused, a task fails.
  package static let all = [
    SmokeCase(
      "generate",
      "Create the task, ask for it until it has succeeded, save the file behind its link.",
      task:
        "POST /v1/videos/text2video, GET /v1/videos/text2video/{task_id} until 'task_status' is "
        + "'succeed', then GET the link in 'task_result' without a credential and save the file",
      """
      "goal": {"do": "generate", "endpoint": "text2video", "save": "clip.mp4",
        "input": {"model_name": "kling-v2-6", "prompt": "Rain.", "duration": "5"}},
      "steps": [
        {"call": "text2video.create", "body": {"$ref": "#/goal/input"},
         "bind": {"task:1": "/data/task_id"}},
        {"call": "text2video.get", "id": "<task:1>", "until": {"/data/task_status": "succeed"},
         "bind": {"link:1": "/data/task_result/videos/0/url"}},
        {"fetch": "<link:1>"}]
      """),
    SmokeCase(
      "refused", "Create a task that is refused, and say so.",
      task:
        "the answer has the status 400 and the code 1201: do not ask again, and report a failure",
      """
      "goal": {"do": "create", "endpoint": "text2video",
        "input": {"model_name": "kling-v2-6", "prompt": "Rain.", "duration": "16"}},
      "steps": [
        {"call": "text2video.create", "body": {"$ref": "#/goal/input"},
         "expect": {"status": 400, "code": 1201}}]
      """),
    SmokeCase(
      "failed", "Create a task that is taken and fails later, and say so.",
      task: "'task_status' becomes 'failed': stop asking, and report a failure",
      """
      "tenant": {"outcomes": [
        {"outcome": "fail", "message": "Failure to pass the risk control system"}]},
      "goal": {"do": "generate", "endpoint": "text2video", "save": "clip.mp4",
        "input": {"model_name": "kling-v2-6", "prompt": "Rain.", "duration": "5"}},
      "steps": [
        {"call": "text2video.create", "body": {"$ref": "#/goal/input"},
         "bind": {"task:1": "/data/task_id"}},
        {"call": "text2video.get", "id": "<task:1>", "until": {"/data/task_status": "failed"}}]
      """),
  ]

  private init(_ name: String, _ about: String, task: String, _ members: String) {
    self.task = task
    let text = """
      {"format": "\(Scenario.format)", "about": "\(about)", "editions": ["2026-03"],
       \(members)}
      """
    source = SourceText(
      name: "smoke/\(name)", path: "smoke/\(name).json", bytes: Array(text.utf8))
  }

  /// The goldens of all cases, as the reference client makes them on a mock.
  package static func goldens(
    _ catalogue: Catalogue, stage: (Edition) throws(HarnessTrouble) -> any Stage
  ) throws(HarnessTrouble) -> [SourceText] {
    var options = CheckOptions()
    options.update = .missing
    let run = CheckRun(
      scenarios: all.map(\.source), goldens: [], catalogue: catalogue, options: options)
    var goldens: [SourceText] = []
    for place in run.scenarios.indices {
      let result = run.run(place, stage: stage)
      guard let golden = result.update else {
        throw HarnessTrouble("the mock itself fails \(result.name): \(result.outcome)")
      }
      goldens.append(
        SourceText(name: result.name, path: golden.path, bytes: golden.bytes))
    }
    return goldens
  }
}
