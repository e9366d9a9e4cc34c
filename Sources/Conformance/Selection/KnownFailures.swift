/// What is known to fail, always or now and then, and what that makes of results.
package struct KnownFailures: Hashable, Sendable {
  /// What fails each time.
  package var failing: NameList?
  /// What fails now and then; it wins over the other list.
  package var flaky: NameList?

  /// Lists of failures; nil where there is none.
  package init(failing: NameList? = nil, flaky: NameList? = nil) {
    self.failing = failing
    self.flaky = flaky
  }

  /// The outcome of a scenario once the lists have had their say.
  ///
  /// Only a failure can be known: trouble of the harness, a client that crashes, and a golden that
  /// is missing stay what they are.
  func outcome(of result: ScenarioResult) -> ScenarioResult.Outcome {
    guard !result.lacksGolden else { return result.outcome }
    switch result.outcome {
    case .passed:
      guard flaky?.entry(for: result.name) == nil,
        let entry = failing?.entry(for: result.name)
      else { return .passed }
      return .unexpectedPass(entry.reason)
    case .failed:
      if let entry = flaky?.entry(for: result.name) { return .flakyFailure(entry.reason) }
      if let entry = failing?.entry(for: result.name) { return .knownFailure(entry.reason) }
      return .failed
    case .skipped, .errored, .knownFailure, .flakyFailure, .unexpectedPass, .notRun:
      return result.outcome
    }
  }

  /// What to say of entries that mean no scenario at all, one line each.
  package func complaints(among names: [String]) -> [String] {
    [failing, flaky].compactMap { $0?.unused(among: names) }.joined().map { entry in
      "\(entry.place): '\(entry.pattern)' is no scenario: remove the line, or correct it"
    }
  }
}
