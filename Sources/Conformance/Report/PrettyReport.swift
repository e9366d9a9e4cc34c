/// The report for a person: a line for each scenario, and all about those that failed.
///
/// It has no durations, so equal runs print equal bytes.
package struct PrettyReport: Sendable {
  /// Whether to colour words; the caller knows about terminals and `NO_COLOR`.
  package let isColoured: Bool
  /// The options that a command to run a scenario again needs, each with a blank before it.
  package let options: String

  /// A report with or without colour.
  package init(isColoured: Bool, options: String = "") {
    self.isColoured = isColoured
    self.options = options
  }

  /// The lines on one scenario.
  package func text(of result: ScenarioResult) -> String {
    var text: String
    switch result.outcome {
    case .passed: text = "\(paint("pass", .green))  \(result.name)\(counts(result.totals))\n"
    case .failed: text = "\(paint("FAIL", .red))  \(result.name)\(counts(result.totals))\n"
    case .skipped(let reason): text = "\(paint("skip", .yellow))  \(result.name): \(reason)\n"
    case .errored(let reason): text = "\(paint("ERROR", .red)) \(result.name): \(reason)\n"
    case .knownFailure(let reason), .flakyFailure(let reason):
      // What is known needs no telling again.
      return "\(paint("known", .yellow)) \(result.name): \(reason)\n"
    case .unexpectedPass(let reason):
      text = "\(paint("PASS", .red))  \(result.name), which is listed as failing: \(reason)\n"
    case .notRun(let reason): text = "\(paint("NONE", .red))  \(result.name): \(reason)\n"
    }
    for note in result.notes { text += indented("left out \(note)") }
    for finding in result.findings { text += self.text(of: finding) }
    text += quoted(result.stdout, as: "stdout") + quoted(result.stderr, as: "stderr")
    for hint in result.hints { text += indented("\(paint("hint", .yellow)) \(hint)") }
    if case .failed = result.outcome {
      text += indented("again: kling-mock check \(result.name)\(edition(of: result))\(options)")
    }
    if let update = result.update {
      text += indented("\(paint("wrote", .green)) \(update.path)") + indented(result.updateDiff)
    }
    return text
  }

  /// The last line of all.
  package func summary(of results: [ScenarioResult]) -> String {
    var totals = Totals()
    var counts = (
      passed: 0, failed: 0, skipped: 0, errored: 0, known: 0, unexpected: 0, notRun: 0
    )
    for result in results {
      totals += result.totals
      switch result.outcome {
      case .passed: counts.passed += 1
      case .failed: counts.failed += 1
      case .skipped: counts.skipped += 1
      case .errored: counts.errored += 1
      case .knownFailure, .flakyFailure: counts.known += 1
      case .unexpectedPass: counts.unexpected += 1
      case .notRun: counts.notRun += 1
      }
    }
    var parts = ["\(counts.passed) passed", "\(counts.failed) failed"]
    if counts.skipped > 0 { parts.append("\(counts.skipped) skipped") }
    if counts.known > 0 { parts.append("\(counts.known) failed as known") }
    if counts.unexpected > 0 { parts.append("\(counts.unexpected) passed unexpectedly") }
    if counts.errored > 0 { parts.append("\(counts.errored) could not be run") }
    if counts.notRun > 0 { parts.append("\(counts.notRun) not begun") }
    return parts.joined(separator: ", ")
      + " (\(totals.rows) rows, \(totals.steps) steps, \(totals.exchanges) exchanges)\n"
  }

  private func text(of finding: Finding) -> String {
    let colour: Colour = finding.level == .must ? .red : .yellow
    var text = indented(
      "\(paint(finding.level.rawValue, colour)) \(finding.place) [\(finding.edition)]: "
        + finding.message)
    if !finding.diff.isEmpty { text += indented(painted(diff: finding.diff), by: 4) }
    for difference in finding.differences.prefix(20) {
      text += indented(difference.description, by: 4)
    }
    if finding.differences.count > 20 {
      text += indented("and \(finding.differences.count - 20) more", by: 4)
    }
    text += indented(finding.wire, by: 4)
    if !finding.curl.isEmpty { text += indented(finding.curl, by: 4) }
    return text
  }

  private func counts(_ totals: Totals) -> String {
    let parts = [(totals.rows, "rows"), (totals.steps, "steps")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  private func edition(of result: ScenarioResult) -> String {
    let editions = Set(result.findings.filter { $0.level == .must }.map(\.edition))
    guard editions.count == 1, let edition = editions.first, result.editions.count > 1 else {
      return ""
    }
    return " --edition \(edition)"
  }

  private func quoted(_ text: String, as stream: String) -> String {
    guard !text.isEmpty else { return "" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { "    \(stream) | \($0)\n" }.joined()
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
