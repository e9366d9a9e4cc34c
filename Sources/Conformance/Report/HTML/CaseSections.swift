/// What there is to say of each scenario: reasons, findings, and what clients did about each task.
struct CaseSections {
  /// Of more failures than these, each is folded, so that they can be looked over.
  private static let mostOpen = 10

  private let matrix: ScenarioMatrix
  private let isOpen: Bool

  init(_ matrix: ScenarioMatrix) {
    self.matrix = matrix
    let failures = matrix.rows.flatMap(\.cells).count { $0?.mark.isBad == true }
    isOpen = failures <= CaseSections.mostOpen
  }

  /// Whether more can be said of a result than its outcome.
  static func hasStory(_ result: ScenarioResult) -> Bool {
    result.reason != nil || !result.findings.isEmpty || !result.notes.isEmpty
      || !result.timelines.isEmpty || result.mark.isBad
  }

  /// All sections: what failed, open; then what passed; then, in short, what was skipped.
  var sections: Markup {
    var (failed, passed, skipped): ([Markup], [Markup], [Markup]) = ([], [], [])
    for (index, row) in matrix.rows.enumerated() {
      for (column, result) in row.cells.enumerated() {
        guard let result, CaseSections.hasStory(result) else { continue }
        let run = matrix.runs[column]
        let anchor = ScenarioMatrix.anchor(row: index, column: column)
        if result.mark.isBad {
          failed.append(section(result, run, anchor: anchor))
        } else if result.mark == .skipped, result.findings.isEmpty {
          skipped.append(line(result, run, anchor: anchor))
        } else {
          passed.append(section(result, run, anchor: anchor))
        }
      }
    }
    var sections: Markup = ""
    if !failed.isEmpty {
      sections += "<section><h2>What failed</h2>\n\(Markup.joined(failed))</section>\n"
    }
    if !passed.isEmpty {
      sections += "<section><h2>What passed</h2>\n\(Markup.joined(passed))</section>\n"
    }
    if !skipped.isEmpty {
      sections += """
        <section><h2>What was skipped</h2>
        <details class="case"><summary>\(skipped.count) with their reasons</summary>
        <div class="story"><table class="reasons"><tbody>
        \(Markup.joined(skipped))</tbody></table></div>
        </details></section>

        """
    }
    return sections
  }

  private func line(_ result: ScenarioResult, _ run: ReportedRun, anchor: String) -> Markup {
    """
    <tr id="\(anchor)" data-name="\(attribute: result.name)" data-marks="\(result.mark.rawValue)">\
    <td><code>\(result.name)</code>\(client(run))</td><td>\(result.reason ?? "")</td></tr>

    """
  }

  private func client(_ run: ReportedRun) -> Markup {
    matrix.runs.count > 1 ? " <code class=\"client\">\(run.subject.title)</code>" : ""
  }

  private func section(_ result: ScenarioResult, _ run: ReportedRun, anchor: String) -> Markup {
    let chief = result.mark == .passed ? result.about : result.headline
    return """
      <details class="case \(result.mark.rawValue)" data-name="\(attribute: result.name)" \
      data-marks="\(result.mark.rawValue)"\(result.mark.isBad && isOpen ? " open" as Markup : "")>
      <summary><h3>\(MarkSymbols.icon(result.mark)) \(result.name)</h3>\(client(run)) \
      <span class="chief">\(VisibleText.line(chief))</span></summary>
      <div class="story" id="\(anchor)">
      \(head(result))\(Markup.joined(result.findings.map(FindingArticle.markup)))\
      \(streams(result))\(timelines(result))\(again(result, run))</div>
      </details>

      """
  }

  private func head(_ result: ScenarioResult) -> Markup {
    var head: Markup = ""
    if result.mark != .passed { head += "<p class=\"about\">\(Markup(prose: result.about))</p>\n" }
    if let reason = result.reason { head += "<p class=\"reason\">\(reason)</p>\n" }
    let notes = result.notes.map { "left out \($0)" } + result.hints.map { "hint: \($0)" }
    let items = notes.map { "<li>\($0)</li>" as Markup }
    if !items.isEmpty { head += "<ul class=\"notes\">\(Markup.joined(items))</ul>\n" }
    return head
  }

  /// What the client itself wrote, which often says what went wrong before any finding does.
  private func streams(_ result: ScenarioResult) -> Markup {
    let streams = [("Standard output", result.stdout), ("Standard error", result.stderr)]
    return Markup.joined(
      streams.filter { !$0.1.isEmpty }.map { title, text in
        """
        <details open><summary>\(title)</summary><pre class="stream">\(text)</pre></details>

        """
      })
  }

  private func timelines(_ result: ScenarioResult) -> Markup {
    guard !result.timelines.isEmpty else { return "" }
    let strips = result.timelines.map { TimelineStrip($0).markup }
    return "<h4>What was asked, task by task</h4>\n\(Markup.joined(strips))"
  }

  private func again(_ result: ScenarioResult, _ run: ReportedRun) -> Markup {
    guard let again = run.repetition.command(for: result) else { return "" }
    return "<h4>Run it again</h4>\n<pre class=\"command\">\(again)</pre>\n"
  }
}
