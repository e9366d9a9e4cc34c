extension ScenarioResult {
  /// The outcome in one word, by which reports sort and count.
  package enum Mark: String, Hashable, Sendable, CaseIterable {
    case passed, failed, skipped
    case knownFailure = "known-failure"
    case flakyFailure = "flaky-failure"
    case unexpectedPass = "unexpected-pass"
    case errored
    case notRun = "not-run"

    /// What build servers make of it.
    package enum Verdict: Hashable, Sendable {
      /// All is well.
      case success
      /// Whatever is wrong, the run goes on as if nothing had happened.
      case excused
      /// Whoever is under test, or a list of known failures, is wrong.
      case failure
      /// The harness could not do its part.
      case trouble
    }

    /// What build servers make of it.
    package var verdict: Verdict {
      switch self {
      case .passed: .success
      case .skipped, .knownFailure, .flakyFailure: .excused
      case .failed, .unexpectedPass: .failure
      case .errored, .notRun: .trouble
      }
    }

    /// Whether it lets the run fail.
    package var isBad: Bool { verdict == .failure || verdict == .trouble }

    /// The words of a sentence that counts: `2 could not be run`.
    package var phrase: String {
      switch self {
      case .passed, .failed, .skipped: rawValue
      case .knownFailure: "failed as known"
      case .flakyFailure: "failed as now and then"
      case .unexpectedPass: "passed unexpectedly"
      case .errored: "could not be run"
      case .notRun: "not begun"
      }
    }

    /// The place among all of them.
    var place: Int { Mark.allCases.firstIndex(of: self) ?? 0 }
  }

  /// The outcome in one word.
  package var mark: Mark {
    switch outcome {
    case .passed: .passed
    case .failed: .failed
    case .skipped: .skipped
    case .knownFailure: .knownFailure
    case .flakyFailure: .flakyFailure
    case .unexpectedPass: .unexpectedPass
    case .errored: .errored
    case .notRun: .notRun
    }
  }

  /// Why it ended so; nil for what speaks through its findings.
  package var reason: String? {
    switch outcome {
    case .passed, .failed: nil
    case .skipped(let reason), .errored(let reason), .knownFailure(let reason),
      .flakyFailure(let reason), .unexpectedPass(let reason), .notRun(let reason):
      reason
    }
  }

  /// The outcome of a word and a reason, which some have not.
  static func outcome(_ mark: Mark, because reason: String) -> Outcome {
    switch mark {
    case .passed: .passed
    case .failed: .failed
    case .skipped: .skipped(reason)
    case .knownFailure: .knownFailure(reason)
    case .flakyFailure: .flakyFailure(reason)
    case .unexpectedPass: .unexpectedPass(reason)
    case .errored: .errored(reason)
    case .notRun: .notRun(reason)
    }
  }

  /// The one line that a report has for it: what is wrong in the first place, or why it was not run.
  package var headline: String {
    switch outcome {
    case .unexpectedPass(let reason): "passed, but is listed as failing: \(reason)"
    case .passed, .failed: chiefFinding.map { "\($0.place): \($0.message)" } ?? mark.rawValue
    case .skipped(let reason), .errored(let reason), .knownFailure(let reason),
      .flakyFailure(let reason), .notRun(let reason):
      reason
    }
  }

  /// The first of the findings that weigh most.
  private var chiefFinding: Finding? {
    guard let heaviest = findings.map(\.level).max() else { return nil }
    return findings.first { $0.level == heaviest }
  }
}
