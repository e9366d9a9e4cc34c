import Conformance
import StrictJSON

/// Results as reports meet them, tame and hostile.
enum Samples {
  /// Text that means something to terminals, XML, HTML, YAML, TAP, Markdown and Actions at once.
  static let hostile =
    "</pre><script>alert(1)</script> & \"' ]]> \u{1B}[31mred\u{0}\u{202E}\u{FFFF}\r"
    + "\n::error::owned\n::endgroup::\n  ...\n---\n# TODO \\ 100% ```` | `x` <!-- 😀"

  static func result(
    _ name: String, _ outcome: ScenarioResult.Outcome, message: String = "it is <wrong> & bad"
  ) -> ScenarioResult {
    var result = ScenarioResult(
      name: name, about: "A test.", editions: [TestCatalogue.early, TestCatalogue.late],
      outcome: outcome)
    result.path = "scenarios/\(name).json"
    result.totals.rows = 3
    guard outcome == .failed else { return result }
    var finding = Finding(
      level: .must, side: .server, edition: TestCatalogue.early, place: "row a", message: message)
    finding.line = 7
    finding.diff = "--- x\n+++ y\n@@ -1 +1 @@\n-old\n+new\n"
    finding.curl = "curl x"
    result.findings = [finding]
    return result
  }

  /// One of each outcome.
  static let each = [
    result("a/one", .passed), result("a/two", .failed), result("b/three", .skipped("no \"goal\"")),
    result("b/four", .knownFailure("issue 12")), result("b/five", .flakyFailure("now and then")),
    result("b/six", .unexpectedPass("issue 13")), result("c/seven", .errored("port busy")),
    result("c/eight", .notRun("the client exited")),
  ]

  /// Two that are well.
  static let good = [result("a/one", .passed), result("b/three", .skipped("no goal"))]

  /// Everything that can hold a text of somebody else holds a hostile one.
  static let spiteful: ScenarioResult = {
    var result = Samples.result("a/spite", .failed, message: hostile)
    result.about = hostile
    result.notes = [hostile]
    result.hints = [hostile]
    result.stdout = hostile
    result.stderr = hostile
    result.findings[0].diff = "--- a\n+++ b\n-\(hostile)\n"
    result.findings[0].wire = "> \(hostile)\n"
    result.findings[0].curl = hostile
    result.findings[0].differences = JSONDifference.between(
      ["a": .string(hostile)], ["a": 1, "b~/\"": .string(hostile)])
    var refused = TaskTimeline.Event(
      request: "GET /v1/x/\(hostile)", status: 429, code: 1302, state: nil)
    refused.milliseconds = 1_200
    result.timelines = [
      TaskTimeline(
        edition: TestCatalogue.early, task: "<task:1>",
        events: [
          TaskTimeline.Event(request: "POST /v1/x", status: 200, code: 0, state: "submitted"),
          refused,
        ])
    ]
    return result
  }()

  static func run(_ results: [ScenarioResult], subject: String = "sh x.sh") -> ReportedRun {
    ReportedRun(
      version: "1.2.3", subject: .init(.client, subject), results: results,
      repetition: .check(options: " --client 'sh x.sh'"))
  }
}
