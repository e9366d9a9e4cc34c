/// The report for build servers, in the dialect of JUnit XML that they agree on.
///
/// A suite is a folder of scenarios, a case is a scenario. Times are 0: equal runs, equal bytes.
package enum JUnitReport {
  /// The whole document.
  package static func text(of results: [ScenarioResult]) -> String {
    var suites: [(name: String, results: [ScenarioResult])] = []
    for result in results {
      let name = family(of: result)
      if let index = suites.firstIndex(where: { $0.name == name }) {
        suites[index].results.append(result)
      } else {
        suites.append((name, [result]))
      }
    }
    let bodies = suites.map { suite in
      element("testsuite", [("name", suite.name)] + counts(suite.results) + [("time", "0")])
        + suite.results.map(text(of:)).joined() + "  </testsuite>\n"
    }
    // The schemas that are in use know the number of skipped cases at suites alone.
    let totals = counts(results).dropLast()
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites\(attributes([("name", "kling-mock")] + totals + [("time", "0")]))>\n"
      + bodies.joined() + "</testsuites>\n"
  }

  private static func text(of result: ScenarioResult) -> String {
    let name = result.name.split(separator: "/").last.map(String.init) ?? result.name
    let head =
      "    <testcase"
      + attributes([("name", name), ("classname", family(of: result)), ("time", "0")])
    var body = ""
    switch result.outcome {
    case .passed: break
    case .failed:
      let failing = result.findings.filter { $0.level > .may }
      let first = failing.first.map { "\($0.place): \($0.message)" } ?? "failed"
      body =
        "      <failure\(attributes([("message", first), ("type", "mismatch")]))>"
        + escaped(PrettyReport(isColoured: false).text(of: result)) + "</failure>\n"
    case .unexpectedPass(let reason):
      let message = "passed, but is listed as failing: \(reason)"
      body = "      <failure\(attributes([("message", message), ("type", "unexpected pass")]))/>\n"
    case .skipped(let reason), .knownFailure(let reason), .flakyFailure(let reason):
      body = "      <skipped\(attributes([("message", reason)]))/>\n"
    case .errored(let reason), .notRun(let reason):
      body = "      <error\(attributes([("message", reason), ("type", "harness")]))/>\n"
    }
    if case .passed = result.outcome, !result.findings.isEmpty {
      body =
        "      <system-out>"
        + escaped(PrettyReport(isColoured: false).text(of: result)) + "</system-out>\n"
    }
    return body.isEmpty ? head + "/>\n" : head + ">\n" + body + "    </testcase>\n"
  }

  private static func family(of result: ScenarioResult) -> String {
    let parts = result.name.split(separator: "/").dropLast()
    return parts.isEmpty ? "scenarios" : parts.joined(separator: ".")
  }

  private static func counts(_ results: [ScenarioResult]) -> [(String, String)] {
    let tally = { (verdict: Verdict) in String(results.count { self.verdict(of: $0) == verdict }) }
    return [
      ("tests", String(results.count)),
      ("failures", tally(.failure)), ("errors", tally(.error)), ("skipped", tally(.skipped)),
    ]
  }

  /// What the format can say of a case.
  private enum Verdict {
    case success, failure, error, skipped
  }

  private static func verdict(of result: ScenarioResult) -> Verdict {
    switch result.outcome {
    case .passed: .success
    case .failed, .unexpectedPass: .failure
    case .errored, .notRun: .error
    case .skipped, .knownFailure, .flakyFailure: .skipped
    }
  }

  private static func element(_ name: String, _ pairs: [(String, String)]) -> String {
    "  <\(name)\(attributes(pairs))>\n"
  }

  private static func attributes(_ pairs: [(String, String)]) -> String {
    pairs.map { " \($0.0)=\"\(escaped($0.1).replacing("\n", with: "&#10;"))\"" }.joined()
  }

  /// Text with markup escaped and without the characters that XML 1.0 does not have.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      default:
        let isCharacter = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        if isCharacter { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
