import StrictJSON

/// The report as TAP version 14, which harnesses from Perl to Node read.
///
/// A test point is a scenario; what is not well has a block of YAML that says everything. Trouble of
/// the harness ends the report with `Bail out!`, since the run is then no verdict on anything.
package struct TAPReport: Report {
  /// A report, which has no settings.
  package init() {}

  /// The version, the plan, and every test point.
  package func text(of run: ReportedRun) -> String {
    let plan =
      run.results.isEmpty ? "1..0 # SKIP no scenario was chosen" : "1..\(run.results.count)"
    var lines = ["TAP version 14", plan]
    for (index, result) in run.results.enumerated() {
      lines += point(result, number: index + 1, run.repetition)
    }
    lines.append("# \(PrettyReport().summary(of: run.tally).dropLast())")
    if let trouble = run.results.first(where: { $0.mark.verdict == .trouble }) {
      lines.append("Bail out! " + TAPReport.escaped("\(trouble.name): \(trouble.headline)"))
    }
    return lines.map { "\($0)\n" }.joined()
  }

  private func point(_ result: ScenarioResult, number: Int, _ repetition: Repetition) -> [String] {
    var line = "\(isOK(result) ? "ok" : "not ok") \(number) - \(TAPReport.escaped(result.name))"
    if let directive = directive(result) {
      line += " # \(directive) \(TAPReport.escaped(result.reason ?? ""))"
    }
    let isSilent = isOK(result) && result.findings.isEmpty && result.notes.isEmpty
    guard !isSilent else { return [line] }
    return [line, "  ---"] + YAMLText.lines(of: diagnostics(result, repetition)).map(indented)
      + ["  ..."]
  }

  /// A known failure is not ok, which its directive excuses.
  private func isOK(_ result: ScenarioResult) -> Bool {
    switch result.mark {
    case .passed, .skipped: true
    case .failed, .knownFailure, .flakyFailure, .unexpectedPass, .errored, .notRun: false
    }
  }

  private func directive(_ result: ScenarioResult) -> String? {
    switch result.mark {
    case .skipped: "SKIP"
    case .knownFailure, .flakyFailure: "TODO"
    case .passed, .failed, .unexpectedPass, .errored, .notRun: nil
    }
  }

  /// The message and severity that the specification suggests, then all that is known.
  private func diagnostics(_ result: ScenarioResult, _ repetition: Repetition) -> JSONObject {
    var members: JSONObject = [
      "message": .string(result.headline),
      "severity": .string(severity(result)),
    ]
    for member in result.json(repetition).members where !["name", "tasks"].contains(member.name) {
      members.append(member.name, member.value)
    }
    return members
  }

  private func severity(_ result: ScenarioResult) -> String {
    switch result.mark.verdict {
    case .success: "comment"
    case .excused: "todo"
    case .failure: "fail"
    case .trouble: "error"
    }
  }

  /// A text on one line in which `#` starts no directive.
  private static func escaped(_ text: String) -> String {
    VisibleText.line(text.replacing("\\", with: "\\\\")).replacing("#", with: "\\#")
  }

  private func indented(_ line: String) -> String { line.isEmpty ? "" : "  \(line)" }
}
