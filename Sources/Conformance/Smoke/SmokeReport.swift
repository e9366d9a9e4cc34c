/// What came of trying a new adapter, for somebody who has not read anything yet.
package struct SmokeReport: Sendable {
  /// The client's own name for itself; nil for one that is started for each job.
  private let client: String?
  private let isStream: Bool

  private static let mostFindings = 3
  private static let width = 10

  /// A report on a client that stays and said this of itself, or on one that is started anew.
  package init(hello: ClientHello?) {
    isStream = hello != nil
    client = hello.map { hello in
      let jobs = hello.maxInFlight == 1 ? "one job" : "up to \(hello.maxInFlight) jobs"
      return
        "\(hello.name.isEmpty ? "it" : hello.name) returned the greeting and takes \(jobs) at a time"
    }
  }

  /// The whole report.
  package func text(of results: [ScenarioResult]) -> String {
    var text = client.map { row("hello", "good", $0) } ?? ""
    // The easiest case first, whatever their names.
    for name in SmokeCase.all.map(\.source.name) {
      for result in results where result.name == name { text += self.text(of: result) }
    }
    return text + "\n" + summary(of: results)
  }

  private func text(of result: ScenarioResult) -> String {
    let name = result.name.split(separator: "/").last.map(String.init) ?? result.name
    switch result.outcome {
    case .passed: return row(name, "good", result.about)
    case .skipped(let reason): return row(name, "skip", reason)
    case .errored(let reason), .notRun(let reason):
      return row(name, "BAD", reason) + details(of: result)
    case .failed, .knownFailure, .flakyFailure, .unexpectedPass:
      let task = SmokeCase.all.first { $0.source.name == result.name }?.task ?? result.about
      var text = row(name, "BAD", result.about)
      let findings = result.findings.filter { $0.level == .must }
      for finding in findings.prefix(Self.mostFindings) { text += row("", "", finding.message) }
      if findings.count > Self.mostFindings {
        text += row("", "", "and \(findings.count - Self.mostFindings) more")
      }
      return text + row("", "to do", task) + row("", "", ending) + details(of: result)
    }
  }

  /// How a failure is reported, which every case but the first is about.
  private var ending: String {
    isStream
      ? "a failure is reported by the answer {\"type\":\"result\",\"seq\":..,\"outcome\":\"failed\"}"
      : "a failure is reported by exiting with anything but 0"
  }

  private func details(of result: ScenarioResult) -> String {
    var text = result.hints.map { row("", "hint", $0) }.joined()
    for (stream, log) in [("stdout", result.stdout), ("stderr", result.stderr)] where !log.isEmpty {
      let lines = log.split(separator: "\n").suffix(10)
      text += lines.map { row("", stream, String($0)) }.joined()
    }
    return text
  }

  private func summary(of results: [ScenarioResult]) -> String {
    let good = results.count { $0.outcome == .passed }
    guard good < results.count else {
      return "all good: now try `kling-mock check` without --smoke\n"
    }
    if results.allSatisfy(\.isGood) {
      return
        "\(good) of \(results.count) good, and nothing is bad: the client leaves the rest out\n"
    }
    let more =
      good == 0 ? "; when nothing works, the first line that is BAD is the one to mend" : ""
    return "\(good) of \(results.count) good\(more)\n"
      + "`kling-mock check --help` and scenarios/README.md tell what a client is given\n"
  }

  private func row(_ first: String, _ second: String, _ text: String) -> String {
    let left = [first, second].map { word in
      word + String(repeating: " ", count: max(1, Self.width - word.count))
    }.joined()
    let margin = String(repeating: " ", count: left.count)
    let lines = text.split(separator: "\n").map(String.init)
    return left + lines.joined(separator: "\n\(margin)") + "\n"
  }
}
