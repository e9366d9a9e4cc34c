package import Schema

/// How a scenario went, in all of its editions.
package struct ScenarioResult: Hashable, Sendable {
  /// The end of it.
  package enum Outcome: Hashable, Sendable {
    /// Everything is as it must be.
    case passed
    /// Something is not.
    case failed
    /// It was not run, for this reason.
    case skipped(String)
    /// The harness could not do its part.
    case errored(String)
    /// It failed, and a list of known failures says why.
    case knownFailure(String)
    /// It failed, and a list of scenarios that do so now and then says why.
    case flakyFailure(String)
    /// It passed, and a list of known failures says why it should not.
    case unexpectedPass(String)
    /// It was not begun, because the run was over before its turn, for this reason.
    case notRun(String)
  }

  /// The name of the scenario.
  package var name: String
  /// What it is about.
  package var about: String
  /// The editions in which it was run.
  package var editions: [Edition]
  /// The end of it.
  package var outcome: Outcome
  /// What was found, heavier and lighter things in the order in which they came up.
  package var findings: [Finding] = []
  /// The file of the scenario as the user named it; empty for none.
  package var path = ""
  /// What a client did about each task, where a client was under test.
  package var timelines: [TaskTimeline] = []
  /// What was left out, by name and with the reason.
  package var notes: [String] = []
  /// The last that the client under test wrote to its standard output; empty unless it failed.
  package var stdout = ""
  /// The last that the client under test wrote to its standard error; empty unless it failed.
  package var stderr = ""
  /// What to look at first when a client under test failed, in words for somebody new to this.
  package var hints: [String] = []
  /// How much was done.
  package var totals = Totals()
  /// Whether a golden is wanted and missing, which has an exit code of its own.
  package var lacksGolden = false
  /// The golden to write, if an update was asked for and changes anything.
  package var update: SourceText?
  /// What the update changes, as a unified diff.
  package var updateDiff = ""

  /// A result of nothing yet.
  package init(name: String, about: String, editions: [Edition], outcome: Outcome) {
    self.name = name
    self.about = about
    self.editions = editions
    self.outcome = outcome
  }

  /// Whether the run may go on as if nothing had happened.
  package var isGood: Bool {
    switch outcome {
    case .passed, .skipped, .knownFailure, .flakyFailure: true
    case .failed, .errored, .unexpectedPass, .notRun: false
    }
  }

  /// Whether the harness, or the client as a program, was in trouble.
  package var isTroubled: Bool {
    switch outcome {
    case .errored, .notRun: true
    case .passed, .failed, .skipped, .knownFailure, .flakyFailure, .unexpectedPass: false
    }
  }
}

/// How much was done.
package struct Totals: Hashable, Sendable {
  /// Scenarios that were run, not those that were skipped.
  package var scenarios = 0
  /// Rows that were sent, in each edition.
  package var rows = 0
  /// Steps that were done, in each edition.
  package var steps = 0
  /// Requests of the API and downloads; the control plane does not count.
  package var exchanges = 0

  /// Nothing done.
  package init() {}

  /// `3 rows, 30 steps, 41 exchanges`; what there is none of is left out.
  package var phrase: String {
    [(rows, "row"), (steps, "step"), (exchanges, "exchange")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
  }

  /// Adds what was done elsewhere.
  package static func += (left: inout Totals, right: Totals) {
    left.scenarios += right.scenarios
    left.rows += right.rows
    left.steps += right.steps
    left.exchanges += right.exchanges
  }
}
