import Digest

/// The report for a step of GitHub Actions: folded groups and annotations at the lines of scenarios.
///
/// Only so many annotations of a kind are shown for a step, so no more are asked for; one more says
/// how many are left.
package struct GitHubReport: Report {
  /// How many annotations of a kind are shown for a step.
  package static let most = 10

  /// A report, which has no settings.
  package init() {}

  /// Groups, annotations and the sum of it.
  package func text(of run: ReportedRun) -> String {
    let pretty = PrettyReport()
    let (bad, good) = (run.results.filter(\.mark.isBad), run.results.filter { !$0.mark.isBad })
    var text = ""
    if !good.isEmpty {
      let lines = good.map { pretty.text(of: $0, run.repetition) }.joined()
      text += group(Tally(good).sentence, lines)
    }
    for result in bad {
      let lines = pretty.text(of: result, run.repetition)
      text += group("\(result.mark.rawValue): \(result.name)", lines)
    }
    return text + annotations(run.results) + pretty.summary(of: run.tally)
  }

  /// A group whose content cannot give commands, whatever stands in it.
  ///
  /// The token that ends the silence is drawn from the content, so the content cannot hold it.
  private func group(_ title: String, _ content: String) -> String {
    let token = "kling-mock-" + Hex.text(SHA256.hash(Array(content.utf8)).prefix(16))
    return "::group::\(GitHubReport.data(title))\n::stop-commands::\(token)\n\(content)"
      + "::\(token)::\n::endgroup::\n"
  }

  private func annotations(_ results: [ScenarioResult]) -> String {
    let all = results.flatMap(annotations)
    return ["error", "warning", "notice"].map { kind in
      let lines = all.filter { $0.kind == kind }.map(\.line)
      guard lines.count > GitHubReport.most else { return lines.joined() }
      let rest = lines.count - GitHubReport.most + 1
      return lines.prefix(GitHubReport.most - 1).joined()
        + "::\(kind) title=kling-mock::and \(rest) more of this kind; the log of this step "
        + "and its summary have all of them\n"
    }.joined()
  }

  private func annotations(_ result: ScenarioResult) -> [(kind: String, line: String)] {
    if result.mark.verdict == .excused { return [] }
    if result.mark.isBad, result.findings.isEmpty {
      let message = "\(result.mark.phrase): \(result.headline)"
      return [annotation("error", result, nil, message)]
    }
    return result.findings.map { finding in
      let kind =
        switch finding.level {
        case .must: "error"
        // What is tolerated warns; what fails a strict run is an error like any other.
        case .should: result.mark.isBad ? "error" : "warning"
        case .may: "notice"
        }
      return annotation(kind, result, finding, "\(finding.place): \(finding.message)")
    }
  }

  private func annotation(
    _ kind: String, _ result: ScenarioResult, _ finding: Finding?, _ message: String
  ) -> (kind: String, line: String) {
    var properties: [String] = []
    if !result.path.isEmpty {
      properties.append("file=\(GitHubReport.property(result.path))")
      properties.append("line=\(finding?.line ?? 1)")
    }
    let edition = finding.map { " [\($0.edition)]" } ?? ""
    properties.append("title=\(GitHubReport.property(result.name + edition))")
    let line = "::\(kind) \(properties.joined(separator: ","))::\(GitHubReport.data(message))\n"
    return (kind, line)
  }

  /// Text behind the second `::`, in which line feeds are written as escapes.
  private static func data(_ text: String) -> String {
    VisibleText.text(text).replacing("%", with: "%25").replacing("\n", with: "%0A")
  }

  /// The value of a property, which ends at a comma or colon.
  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
