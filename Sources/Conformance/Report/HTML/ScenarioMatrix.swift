/// The scenarios of one run or several, by name, with what each run says of them.
struct ScenarioMatrix {
  /// One scenario in all runs.
  struct Row {
    let name: String
    let about: String
    /// How it went in each run; nil where a run does not have it.
    var cells: [ScenarioResult?]

    /// The part of the name before the last slash.
    var family: String { name.split(separator: "/").dropLast().joined(separator: "/") }

    /// The part of the name behind it.
    var leaf: String { name.split(separator: "/").last.map(String.init) ?? name }
  }

  let runs: [ReportedRun]
  let rows: [Row]

  init(_ runs: [ReportedRun]) {
    self.runs = runs
    var rows: [Row] = []
    var places: [String: Int] = [:]
    for (column, run) in runs.enumerated() {
      for result in run.results {
        let place = places[result.name] ?? rows.count
        if place == rows.count {
          places[result.name] = place
          rows.append(
            Row(
              name: result.name, about: result.about,
              cells: Array(repeating: nil, count: runs.count)))
        }
        rows[place].cells[column] = result
      }
    }
    // One run is in order already; several are put in the order that one would have.
    self.rows = runs.count > 1 ? rows.sorted { $0.name < $1.name } : rows
  }

  /// The id under which a cell's section stands; the same for every page with the same runs.
  static func anchor(row: Int, column: Int) -> String { "s\(row + 1)-\(column + 1)" }

  /// The table, families apart.
  var table: Markup {
    var bodies: [Markup] = []
    var rest = rows.indices[...]
    while let first = rest.first {
      let family = rows[first].family
      let members = rest.prefix { rows[$0].family == family }
      rest = rest.dropFirst(members.count)
      bodies.append(
        """
        <tbody>
        <tr class="family"><th colspan="\(runs.count + 1)" scope="rowgroup">\(family) \
        <span>\(members.count)</span></th></tr>
        \(Markup.joined(members.map(row)))</tbody>

        """)
    }
    // Who was under test stands above; one column need not say it again in a narrow place.
    let heads =
      runs.count == 1
      ? ["<th scope=\"col\">outcome</th>" as Markup]
      : runs.map { run in
        "<th scope=\"col\"><code>\(breakable(run.subject.title))</code></th>" as Markup
      }
    return """
      <section class="matrix">
      <h2>Scenarios</h2>
      <div class="scroll"><table\(runs.count > 1 ? " class=\"several\"" as Markup : "")>
      <thead><tr><th scope="col">scenario</th>\(Markup.joined(heads))</tr></thead>
      \(Markup.joined(bodies))</table></div>
      </section>
      """
  }

  /// A command line that may be broken behind its slashes, since columns are narrow.
  private func breakable(_ title: String) -> Markup {
    let parts = title.split(separator: "/", omittingEmptySubsequences: false)
    return Markup.joined(parts.map { "\($0)" as Markup }, by: "/<wbr>")
  }

  private func row(_ index: Int) -> Markup {
    let row = rows[index]
    let marks = row.cells.compactMap { $0?.mark.rawValue }.joined(separator: " ")
    let cells = row.cells.enumerated().map { column, result in
      cell(result, ScenarioMatrix.anchor(row: index, column: column))
    }
    return """
      <tr data-name="\(attribute: row.name)" data-marks="\(marks)"><th scope="row">\
      <span class="leaf">\(row.leaf)</span> <span class="about">\(Markup(prose: row.about))</span></th>\
      \(Markup.joined(cells))</tr>

      """
  }

  private func cell(_ result: ScenarioResult?, _ anchor: String) -> Markup {
    guard let result else { return "<td class=\"none\" aria-label=\"not run\">–</td>" }
    let warnings = result.mark == .passed ? result.findings.count { $0.level == .should } : 0
    let more: Markup =
      warnings > 0 ? " <small>\(warnings) warning\(warnings == 1 ? "" : "s")</small>" : ""
    let word: Markup =
      "\(MarkSymbols.icon(result.mark)) <span>\(result.mark.rawValue)</span>\(more)"
    guard CaseSections.hasStory(result) else {
      return "<td class=\"\(result.mark.rawValue)\">\(word)</td>"
    }
    return "<td class=\"\(result.mark.rawValue)\"><a href=\"#\(anchor)\">\(word)</a></td>"
  }
}
