/// The report for a person: a line for each scenario, and all about those that failed.
///
/// It has no durations, so equal runs print equal bytes.
package struct PrettyReport: Report {
  /// Whether to colour words; the caller knows about terminals and `NO_COLOR`.
  package let isColoured: Bool

  /// A report with or without colour.
  package init(isColoured: Bool = false) {
    self.isColoured = isColoured
  }

  /// All scenarios and the sum of it.
  package func text(of run: ReportedRun) -> String {
    run.results.map { text(of: $0, run.repetition) }.joined() + summary(of: run.tally)
  }

  /// The lines on one scenario.
  package func text(of result: ScenarioResult, _ repetition: Repetition = .check()) -> String {
    let reason = VisibleText.line(result.reason ?? "")
    var text = head(of: result, reason)
    // What is known needs no telling again.
    if result.mark == .knownFailure || result.mark == .flakyFailure { return text }
    for note in result.notes { text += indented("left out \(VisibleText.line(note))") }
    for finding in result.findings { text += self.text(of: finding) }
    text += quoted(result.stdout, as: "stdout") + quoted(result.stderr, as: "stderr")
    for hint in result.hints {
      text += indented("\(paint("hint", .yellow)) \(VisibleText.line(hint))")
    }
    if let again = repetition.command(for: result) { text += indented("again: \(again)") }
    if let update = result.update {
      text += indented("\(paint("wrote", .green)) \(update.path)") + indented(result.updateDiff)
    }
    return text
  }

  private func head(of result: ScenarioResult, _ reason: String) -> String {
    switch result.mark {
    case .passed: "\(paint("pass", .green))  \(result.name)\(counts(result.totals))\n"
    case .failed: "\(paint("FAIL", .red))  \(result.name)\(counts(result.totals))\n"
    case .skipped: "\(paint("skip", .yellow))  \(result.name): \(reason)\n"
    case .knownFailure, .flakyFailure: "\(paint("known", .yellow)) \(result.name): \(reason)\n"
    case .unexpectedPass:
      "\(paint("PASS", .red))  \(result.name), which is listed as failing: \(reason)\n"
    case .errored: "\(paint("ERROR", .red)) \(result.name): \(reason)\n"
    case .notRun: "\(paint("NONE", .red))  \(result.name): \(reason)\n"
    }
  }

  /// The last line of all.
  package func summary(of tally: Tally) -> String {
    let totals = tally.totals
    return "\(tally.sentence) (\(totals.rows) rows, \(totals.steps) steps, "
      + "\(totals.exchanges) exchanges)\n"
  }

  private func text(of finding: Finding) -> String {
    let colour: Colour = finding.level == .must ? .red : .yellow
    var text = indented(
      "\(paint(finding.level.rawValue, colour)) \(finding.place) [\(finding.edition)]: "
        + VisibleText.text(finding.message))
    if !finding.diff.isEmpty {
      text += indented(painted(diff: VisibleText.text(finding.diff)), by: 4)
    }
    for difference in finding.differences.prefix(20) {
      text += indented(VisibleText.text(difference.description), by: 4)
    }
    if finding.differences.count > 20 {
      text += indented("and \(finding.differences.count - 20) more", by: 4)
    }
    text += indented(VisibleText.text(finding.wire), by: 4)
    if !finding.curl.isEmpty { text += indented(VisibleText.text(finding.curl), by: 4) }
    return text
  }

  private func counts(_ totals: Totals) -> String {
    let parts = [(totals.rows, "rows"), (totals.steps, "steps")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  private func quoted(_ text: String, as stream: String) -> String {
    guard !text.isEmpty else { return "" }
    return VisibleText.text(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { "    \(stream) | \($0)\n" }.joined()
  }

  private func indented(_ text: String, by count: Int = 2) -> String {
    let margin = String(repeating: " ", count: count)
    return text.split(separator: "\n").map { "\(margin)\($0)\n" }.joined()
  }

  private enum Colour: String {
    case red = "31"
    case green = "32"
    case yellow = "33"
  }

  private func paint(_ text: String, _ colour: Colour) -> String {
    isColoured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }

  private func painted(diff: String) -> String {
    diff.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("-") { return paint(String(line), .red) }
      return line.hasPrefix("+") ? paint(String(line), .green) : String(line)
    }.joined(separator: "\n")
  }
}
