import Schema
import StrictJSON

/// What `--update` makes of a golden: nothing in which a failed expectation or chance has a part.
struct GoldenUpdate {
  private let scenario: Scenario
  private let mode: CheckOptions.Update
  private let folder: String
  private var golden: Golden
  private var hasRecorded = false

  init(_ scenario: Scenario, _ golden: Golden?, _ options: CheckOptions) {
    self.scenario = scenario
    mode = options.update
    folder = options.goldenFolder
    self.golden = golden ?? Golden(name: scenario.name)
  }

  /// Whether the run of an edition is to be recorded.
  func wants(_ content: JSONObject, in edition: Edition) -> Bool {
    switch mode {
    case .no: false
    case .missing: golden.content(in: edition) == nil
    case .all: golden.content(in: edition) != content
    }
  }

  /// Records a run that a second one repeated; if that one differs, that is the finding.
  mutating func record(_ replay: Replay, _ again: Replay) -> [Finding] {
    guard replay.content == again.content, again.findings.allSatisfy({ $0.level < .must }) else {
      var finding = Finding(
        level: .must, side: .server, edition: replay.edition, place: "update",
        message: "two runs of the same scenario differ, so nothing is written")
      let names = [replay.edition.name]
      finding.diff = LineDiff.unified(
        Golden.text(of: replay.content, editions: names),
        Golden.text(of: again.content, editions: names), from: "first run", to: "second run")
      finding.differences = JSONDifference.between(
        .object(replay.content), .object(again.content))
      return [finding]
    }
    golden.record(replay.content, in: replay.edition)
    hasRecorded = true
    return []
  }

  /// The finding that a golden is not there.
  func missing(in edition: Edition) -> Finding {
    Finding(
      level: .must, side: .server, edition: edition, place: "golden",
      message: "there is no golden; `kling-mock check \(scenario.name) --update=missing` makes one")
  }

  /// Hands the new file over if it differs from the one that is kept.
  mutating func finish(keeping source: SourceText?, into result: inout ScenarioResult) {
    if mode == .all { golden.keepOnly(scenario.editions) }
    let text = golden.text
    let old = source.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    guard hasRecorded || mode == .all, !golden.editions.isEmpty, old != text else { return }
    let path = source?.path ?? "\(folder)/\(scenario.name).json"
    result.update = SourceText(name: scenario.name, path: path, bytes: Array(text.utf8))
    result.updateDiff = LineDiff.unified(old, text, from: path, to: path)
  }
}
