/// The report for build servers, in the dialect of JUnit XML that they agree on.
///
/// A suite is a folder of scenarios, a case is a scenario. A mismatch is a failure, trouble of the
/// harness an error. Times are 0: equal runs, equal bytes.
package struct JUnitReport: Report {
  /// A report, which has no settings.
  package init() {}

  /// The whole document.
  package func text(of run: ReportedRun) -> String {
    var suites: [(name: String, results: [ScenarioResult])] = []
    for result in run.results {
      let name = family(of: result)
      if let index = suites.firstIndex(where: { $0.name == name }) {
        suites[index].results.append(result)
      } else {
        suites.append((name, [result]))
      }
    }
    let tally = run.tally
    // The schemas that are in use know the number of skipped cases at suites alone.
    var document: Markup = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="kling-mock" tests="\(tally.all)" \
      failures="\(tally[.failure])" errors="\(tally[.trouble])" time="0">

      """
    for suite in suites {
      let tally = Tally(suite.results)
      document += """
          <testsuite name="\(attribute: suite.name)" tests="\(tally.all)" \
        failures="\(tally[.failure])" errors="\(tally[.trouble])" \
        skipped="\(tally[.excused])" time="0">

        """
      for result in suite.results { document += testcase(result, run) }
      document += "  </testsuite>\n"
    }
    document += "</testsuites>\n"
    return document.text
  }

  private func testcase(_ result: ScenarioResult, _ run: ReportedRun) -> Markup {
    let name = result.name.split(separator: "/").last.map(String.init) ?? result.name
    let head: Markup = """
          <testcase name="\(attribute: name)" classname="\(attribute: family(of: result))" time="0"
      """
    guard let body = body(result, run) else { return "\(head)/>\n" }
    return "\(head)>\n      \(body)\n    </testcase>\n"
  }

  private func body(_ result: ScenarioResult, _ run: ReportedRun) -> Markup? {
    let story = PrettyReport().text(of: result, run.repetition)
    switch result.mark.verdict {
    case .success: return result.findings.isEmpty ? nil : "<system-out>\(story)</system-out>"
    case .excused: return "<skipped message=\"\(attribute: result.headline)\"/>"
    case .failure:
      return """
        <failure message="\(attribute: result.headline)" type="\(result.mark.rawValue)">\
        \(story)</failure>
        """
    case .trouble:
      return "<error message=\"\(attribute: result.headline)\" type=\"\(result.mark.rawValue)\"/>"
    }
  }

  private func family(of result: ScenarioResult) -> String {
    let parts = result.name.split(separator: "/").dropLast()
    return parts.isEmpty ? "scenarios" : parts.joined(separator: ".")
  }
}
