package import Schema
import StrictJSON

/// All scenarios with their goldens, read and ready to be run one by one, on any thread.
package struct CheckRun: Sendable {
  /// The scenarios that could be read, by name in ascending order.
  package let scenarios: [Scenario]
  /// What is wrong with the files; nothing should be run while there is something.
  package let faults: [ScenarioFault]
  /// The names of goldens whose scenario is not there.
  package let orphans: [String]

  private struct KeptGolden: Sendable {
    let golden: Golden
    let source: SourceText
  }

  private let files: [String: SourceText]
  private let goldens: [String: KeptGolden]
  private let catalogue: Catalogue
  /// What is to be done with them; whom it concerns may be found out after all files are read.
  package var options: CheckOptions

  /// Reads all files; the faults of each are collected, not thrown.
  package init(
    scenarios files: [SourceText], goldens goldenFiles: [SourceText], catalogue: Catalogue,
    options: CheckOptions
  ) {
    self.catalogue = catalogue
    self.options = options
    var scenarios: [Scenario] = []
    var faults: [ScenarioFault] = []
    for file in files.sorted(by: { $0.name < $1.name }) {
      do throws(ScenarioFault) {
        scenarios.append(try Scenario(reading: file, catalogue: catalogue))
      } catch {
        faults.append(error)
      }
    }
    var goldens: [String: KeptGolden] = [:]
    for file in goldenFiles.sorted(by: { $0.name < $1.name }) {
      do throws(ScenarioFault) {
        let golden = try Golden(reading: file, editions: catalogue.editions)
        goldens[file.name] = KeptGolden(golden: golden, source: file)
      } catch {
        faults.append(error)
      }
    }
    let names = Set(files.map(\.name))
    self.scenarios = scenarios
    self.faults = faults
    self.files = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    self.goldens = goldens
    orphans = goldenFiles.map(\.name).filter { !names.contains($0) }.sorted()
  }

  /// Every scenario that has a golden, with it; what proofs are computed from.
  package var pairs: [(scenario: Scenario, golden: Golden)] {
    scenarios.compactMap { scenario in
      goldens[scenario.name].map { (scenario, $0.golden) }
    }
  }

  /// Whether the client under test cannot do what a word names: an action, endpoint or feature.
  package func lacks(_ word: String) -> Bool {
    !options.capabilities.allSatisfy { $0.has(word, catalogue) }
  }

  /// Runs one scenario in all of its editions, each on a stage of its own.
  ///
  /// The closure makes a server whose default account is served the edition that it is given, since
  /// a request without a credential belongs to that account. Nothing is shared between runs, so several threads may run several scenarios at a time; the
  /// result is the same whatever else is running.
  package func run(
    _ index: Int, stage: (Edition) throws(HarnessTrouble) -> any Stage
  ) -> ScenarioResult {
    let scenario = scenarios[index]
    let editions = scenario.editions.filter { edition in
      options.edition.map { $0 == edition } ?? true
    }
    var result = ScenarioResult(
      name: scenario.name, about: scenario.about, editions: editions, outcome: .passed)
    result.path = files[scenario.name]?.path ?? ""
    guard !editions.isEmpty else {
      let name = options.edition?.name ?? ""
      result.outcome = .skipped("it does not hold in edition \(name)")
      return result
    }
    do throws(HarnessTrouble) {
      switch options.subject {
      case .server: try replay(scenario, in: editions, into: &result, stage)
      case .client(let template): try ask(template, scenario, in: editions, into: &result, stage)
      case .stream: try ask(nil, scenario, in: editions, into: &result, stage)
      }
      if case .passed = result.outcome, !result.findings.allSatisfy(isTolerable) {
        result.outcome = .failed
      }
    } catch {
      result.outcome = .errored(error.description)
    }
    result.outcome = options.known.outcome(of: result)
    if result.outcome != .passed {
      result.update = nil
      result.updateDiff = ""
    }
    locate(&result.findings, of: scenario)
    return result
  }

  /// Tells findings the lines that they speak of, for which the file is read once more.
  private func locate(_ findings: inout [Finding], of scenario: Scenario) {
    guard !findings.isEmpty, let lines = files[scenario.name].flatMap(ScenarioLines.init) else {
      return
    }
    for index in findings.indices { findings[index].line = lines.line(of: findings[index].place) }
  }

  private func isTolerable(_ finding: Finding) -> Bool {
    options.isStrict ? finding.level < .should : finding.level < .must
  }

  private func replay(
    _ scenario: Scenario, in editions: [Edition], into result: inout ScenarioResult,
    _ stage: (Edition) throws(HarnessTrouble) -> any Stage
  ) throws(HarnessTrouble) {
    let kept = goldens[scenario.name]
    var update = GoldenUpdate(scenario, kept?.golden, options)
    for edition in editions {
      var replay = try Replay(scenario, edition, catalogue, options, try stage(edition))
      if let obstacle = replay.obstacle {
        result.outcome = .skipped(obstacle)
        return
      }
      try replay.run()
      result.findings += replay.findings
      result.notes += replay.notes
      result.totals += replay.totals
      let isAsExpected = replay.findings.allSatisfy { $0.level < .must }
      if !replay.isMock {
        if let golden = kept?.golden.content(in: edition) {
          result.findings += ForeignComparison.findings(of: replay, against: golden)
        }
        // A foreign server has one edition, its own; a second run would only cost money.
        result.editions = [edition]
        break
      }
      guard isAsExpected else { continue }
      if update.wants(replay.content, in: edition) {
        var again = try Replay(scenario, edition, catalogue, options, try stage(edition))
        try again.run()
        result.findings += update.record(replay, again)
      } else if let golden = kept?.golden.content(in: edition) {
        if let finding = GoldenComparison.finding(of: replay, against: golden) {
          result.findings.append(finding)
        }
      } else {
        result.lacksGolden = true
        result.findings.append(update.missing(in: edition))
      }
    }
    result.totals.scenarios = 1
    update.finish(keeping: kept?.source, into: &result)
  }

  private func ask(
    _ template: ClientTemplate?, _ scenario: Scenario, in editions: [Edition],
    into result: inout ScenarioResult,
    _ stage: (Edition) throws(HarnessTrouble) -> any Stage
  ) throws(HarnessTrouble) {
    guard let goal = scenario.goal, let needs = scenario.needs(catalogue) else {
      result.outcome = .skipped("server-only: it has no goal")
      return
    }
    if let obstacle = options.capabilities.lazy.compactMap({ $0.obstacle(to: needs) }).first {
      result.outcome = .skipped(obstacle)
      return
    }
    var skipped: [(edition: Edition, reason: String)] = []
    for edition in editions {
      guard let expected = goldens[scenario.name]?.golden.content(in: edition)?["client"] else {
        result.lacksGolden = true
        result.findings.append(
          GoldenUpdate(scenario, nil, options).missing(in: edition))
        continue
      }
      var trial = ClientTrial(
        scenario, goal, edition, catalogue, template, try stage(edition), expected: expected)
      trial.tellsTimes = options.tellsTimes
      try trial.run()
      result.findings += trial.findings
      result.totals += trial.totals
      result.timelines += trial.timelines
      if !trial.logs.stdout.isEmpty { result.stdout = trial.logs.stdout }
      if !trial.logs.stderr.isEmpty { result.stderr = trial.logs.stderr }
      result.hints += trial.hints.filter { !result.hints.contains($0) }
      switch trial.outcome {
      case nil: result.totals.scenarios = 1
      case .skipped(let reason)?: skipped.append((edition, reason))
      case let outcome?:
        result.outcome = outcome
        return
      }
    }
    if skipped.count == editions.count, let first = skipped.first {
      result.outcome = .skipped(first.reason)
    } else {
      result.notes += skipped.map { "edition \($0.edition): \($0.reason)" }
    }
  }
}
