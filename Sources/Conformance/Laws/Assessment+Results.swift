import Schema

extension Assessment {
  /// The assessment as results of scenarios, one for the command and one for each law.
  ///
  /// So every report that is written of scenarios can be written of laws.
  package func results(tellingTimes: Bool = false) -> [ScenarioResult] {
    let steady = SteadyText(observation)
    return [commandResult(tellingTimes)] + verdicts.map { result(of: $0, steady) }
  }

  /// So many breaches of a law show what is the matter; a loop would fill a report with thousands.
  private static let mostBreaches = 20

  private func commandResult(_ tellingTimes: Bool) -> ScenarioResult {
    var result = ScenarioResult(
      name: "assess/command", about: "The command ends well, and talks to the mock.",
      editions: [edition], outcome: hasEndedWell && !isEmpty ? .passed : .failed)
    result.totals.exchanges = observation.own.count
    result.timelines = TaskTimeline.timelines(
      of: observation, in: edition, tellingTimes: tellingTimes)
    guard result.outcome == .failed else { return result }
    let message =
      switch end {
      case .exited(0): "no request reached the mock"
      case .exited(let code): "the command exited with \(code)"
      case .signalled(let signal): "the command was ended by signal \(signal)"
      case .timedOut(let seconds): "the command did not end within \(seconds) s"
      case .interrupted: "the command was interrupted"
      }
    result.findings = [
      Finding(level: .must, side: .client, edition: edition, place: "exit", message: message)
    ]
    return result
  }

  private func result(of verdict: Verdict, _ steady: SteadyText) -> ScenarioResult {
    let law = verdict.law
    let isFailing = failing.contains { $0.law.id == law.id }
    var result = ScenarioResult(
      name: "assess/\(law.id)", about: law.says, editions: [edition],
      outcome: isFailing
        ? .failed
        : verdict.isExercised || verdict.isBroken
          ? .passed : .skipped("not exercised: \(law.occasion.counted(0))"))
    let breaches = verdict.ruling.breaches
    if breaches.count > Assessment.mostBreaches {
      result.notes = ["\(breaches.count - Assessment.mostBreaches) more breaches like these"]
    }
    result.findings = breaches.prefix(Assessment.mostBreaches).map { breach in
      var finding = Finding(law, verdict.level, breach, observation, edition)
      finding.message = steady.text(finding.message)
      finding.wire = steady.text(finding.wire)
      finding.curl = steady.text(finding.curl)
      return finding
    }
    return result
  }
}
