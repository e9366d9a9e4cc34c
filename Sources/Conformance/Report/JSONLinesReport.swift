import StrictJSON

/// The report for other programs: a JSON object on each line, whose schema is `schema`.
///
/// A header says who was under test, a line for each scenario how it went, a footer how many went
/// which way. A reader that sees no footer has a part of a report.
package struct JSONLinesReport: Report {
  /// The `format` of the header.
  package static let format = "kling-mock report 1"

  /// A report, which has no settings.
  package init() {}

  /// All lines.
  package func text(of run: ReportedRun) -> String {
    var lines = [header(run)]
    for result in run.results {
      let type = JSONObject.Member(name: "type", value: "case")
      lines.append(JSONObject([type] + result.json(run.repetition).members))
    }
    lines.append(footer(run.tally))
    return lines.map { JSON.object($0).text(.compact) + "\n" }.joined()
  }

  private func header(_ run: ReportedRun) -> JSONObject {
    var subject: JSONObject = ["kind": .string(run.subject.kind.rawValue)]
    if !run.subject.name.isEmpty { subject.append("name", .string(run.subject.name)) }
    return [
      "type": "header", "format": .string(JSONLinesReport.format),
      "program": .string("kling-mock \(run.version)"), "subject": .object(subject),
      "cases": .number(JSONNumber(run.results.count)),
    ]
  }

  private func footer(_ tally: Tally) -> JSONObject {
    var footer: JSONObject = ["type": "footer", "good": .boolean(tally.isGood)]
    for mark in ScenarioResult.Mark.allCases {
      footer.append(mark.rawValue, .number(JSONNumber(tally[mark])))
    }
    footer.append(tally.totals)
    return footer
  }
}
