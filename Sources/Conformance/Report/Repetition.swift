import Schema

/// How a person does again what a report tells of.
package enum Repetition: Hashable, Sendable {
  /// By `check`, with these options, each with a blank before it.
  case check(options: String = "")
  /// By a command line of its own, whichever result it is about.
  case command(String)

  /// The command that runs a scenario again, in the edition that failed where only one did.
  ///
  /// Nil for one that has not failed.
  func command(for result: ScenarioResult) -> String? {
    guard case .failed = result.outcome else { return nil }
    switch self {
    case .command(let line): return line
    case .check(let options):
      var failing: [String] = []
      for finding in result.findings where finding.level == .must {
        if !failing.contains(finding.edition.name) { failing.append(finding.edition.name) }
      }
      let isOne = failing.count == 1 && result.editions.count > 1
      let edition = isOne ? " --edition \(failing.joined())" : ""
      return "kling-mock check \(result.name)\(edition)\(options)"
    }
  }
}
