import Digest

/// The report as one page that needs nothing but itself: no network, no script to be read.
///
/// Its matrix has a row for each scenario and a column for each client: this run's, and those of
/// runs whose reports were read again. Below it stands what there is to say of each cell.
package struct HTMLReport: Report {
  private let others: [ReportedRun]

  /// A page on which other runs stand beside this one.
  package init(beside others: [ReportedRun] = []) {
    self.others = others
  }

  /// The whole page.
  package func text(of run: ReportedRun) -> String {
    let runs = [run] + others
    let matrix = ScenarioMatrix(runs)
    let page: Markup = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(attribute: HTMLReport.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(headline(runs)) - kling-mock</title>
      <style>\(HTMLReport.style)</style>
      </head>
      <body>
      \(MarkSymbols.definitions)
      <header>
      <p class="kicker">kling-mock \(run.version) conformance report</p>
      <h1>\(headline(runs))</h1>
      <div class="runs">
      \(Markup.joined(runs.map(summary)))</div>
      </header>
      <main>
      \(filter(runs))
      \(matrix.table)
      \(TimelineStrip.legend(of: runs))
      \(CaseSections(matrix).sections)
      </main>
      <footer>Equal runs give equal pages: there is no date here, and no duration.</footer>
      <script>\(HTMLReport.script)</script>
      </body>
      </html>

      """
    return page.text
  }

  private func headline(_ runs: [ReportedRun]) -> String {
    let tally = Tally(runs.flatMap(\.results))
    let word = runs.count > 1 ? "result" : runs[0].subject.kind == .program ? "check" : "scenario"
    let noun = tally.all == 1 ? word : "\(word)s"
    switch (tally[.failure], tally[.trouble]) {
    case (0, 0) where tally.all == 0: return "No scenario was run"
    case (0, 0) where tally[.passed] == tally.all: return "\(tally.all) \(noun) passed"
    case (0, 0): return "None of \(tally.all) \(noun) failed"
    case (let failed, 0): return "\(failed) of \(tally.all) \(noun) failed"
    case (0, let troubled): return "\(troubled) of \(tally.all) \(noun) could not be run"
    case (let failed, let troubled):
      return "\(failed) of \(tally.all) \(noun) failed, \(troubled) could not be run"
    }
  }

  /// Who was under test, how it went in numbers, and the same as a bar.
  private func summary(_ run: ReportedRun) -> Markup {
    let tally = run.tally
    let counts = ScenarioResult.Mark.allCases.filter { tally[$0] > 0 }.map { mark in
      """
      <li class="\(mark.rawValue)">\(MarkSymbols.icon(mark)) <b>\(tally[mark])</b> \(mark.phrase)</li>
      """ as Markup
    }
    return """
      <section class="run">
      <p class="subject"><span>\(run.subject.kind.rawValue)</span> <code>\(run.subject.title)</code></p>
      \(bar(tally))
      <ul class="tally">\(Markup.joined(counts))</ul>
      <p class="totals">\(tally.totals.phrase)</p>
      </section>

      """
  }

  private func bar(_ tally: Tally) -> Markup {
    guard tally.all > 0 else { return "" }
    var start = 0
    var parts: [Markup] = []
    for mark in ScenarioResult.Mark.allCases where tally[mark] > 0 {
      parts.append(
        """
        <rect class="\(mark.rawValue)" x="\(Percent(start, of: tally.all))" \
        width="\(Percent(tally[mark], of: tally.all))" height="100%"/>
        """)
      start += tally[mark]
    }
    return "<svg class=\"bar\" aria-hidden=\"true\">\(Markup.joined(parts))</svg>"
  }

  /// The filter, which only a script can serve and which is therefore hidden without one.
  private func filter(_ runs: [ReportedRun]) -> Markup {
    let marks = ScenarioResult.Mark.allCases.filter { mark in
      runs.contains { $0.tally[mark] > 0 }
    }
    let boxes = marks.map { mark in
      """
      <label class="\(mark.rawValue)"><input type="checkbox" name="mark" \
      value="\(mark.rawValue)" checked> \(mark.phrase)</label>
      """ as Markup
    }
    return """
      <form class="filter" hidden>
      <input type="search" name="word" placeholder="part of a name" aria-label="part of a name">
      \(Markup.joined(boxes))
      <output></output>
      </form>
      """
  }

  /// Nothing may be fetched, and nothing may run but what this program wrote.
  private static var policy: String {
    let digest = { (code: Markup) in Base64.text(SHA256.hash(Array(code.text.utf8))) }
    return "default-src 'none'; style-src 'sha256-\(digest(style))'; "
      + "script-src 'sha256-\(digest(script))'; base-uri 'none'; form-action 'none'"
  }
}

extension Markup.StringInterpolation {
  /// A length or a place within its surroundings, with two digits behind the point.
  mutating func appendInterpolation(_ percent: Percent) {
    appendLiteral(percent.text)
  }
}

/// A part of a whole, as CSS and SVG write it.
struct Percent: Hashable, Sendable {
  /// `12.50%`; counted in whole hundredths, so that equal parts are equal texts.
  let text: String

  init(_ part: Int, of whole: Int) {
    let hundredths = whole > 0 ? part * 10_000 / whole : 0
    let digits = String(hundredths % 100)
    text = "\(hundredths / 100).\(digits.count == 1 ? "0" : "")\(digits)%"
  }
}
