import Schema
import StrictJSON

/// One finding with its diff, the places that differ, and what went over the wire.
enum FindingArticle {
  private static let mostDifferences = 50

  /// The finding as an article; the wire is folded.
  static func markup(_ finding: Finding) -> Markup {
    var parts: Markup = """
      <p class="where"><span class="level \(finding.level.rawValue)">\(finding.level.rawValue)</span> \
      <b>\(finding.place)</b> <span class="edition">\(finding.edition.name)</span> \
      <span class="side">\(finding.side.rawValue)</span></p>
      <p class="message">\(finding.message)</p>

      """
    if !finding.diff.isEmpty { parts += "<pre class=\"diff\">\(diff(finding.diff))</pre>\n" }
    if !finding.differences.isEmpty { parts += differences(finding.differences) }
    if !finding.wire.isEmpty {
      parts += """
        <details><summary>What went over the wire</summary><pre class="wire">\
        \(wire(finding.wire))</pre></details>

        """
    }
    if !finding.curl.isEmpty {
      parts += """
        <details><summary>Send it again</summary><pre class="command">\(finding.curl)</pre></details>

        """
    }
    return "<article class=\"finding\">\n\(parts)</article>\n"
  }

  /// A diff whose lines say by their element what became of them.
  private static func diff(_ text: String) -> Markup {
    lines(of: text) { line in
      if line.hasPrefix("+++") || line.hasPrefix("---") || line.hasPrefix("@@") {
        return "<span class=\"hunk\">\(line)</span>"
      }
      if line.hasPrefix("-") { return "<del>\(line)</del>" }
      return line.hasPrefix("+") ? "<ins>\(line)</ins>" : "\(line)"
    }
  }

  private static func wire(_ text: String) -> Markup {
    lines(of: text) { line in
      line.hasPrefix("<") ? "<span class=\"answer\">\(line)</span>" : "\(line)"
    }
  }

  private static func lines(of text: String, _ mark: (Substring) -> Markup) -> Markup {
    var rest = text[...]
    while rest.last == "\n" { rest.removeLast() }
    return Markup.joined(
      rest.split(separator: "\n", omittingEmptySubsequences: false).map(mark), by: "\n")
  }

  private static func differences(_ differences: [JSONDifference]) -> Markup {
    let rows = differences.prefix(mostDifferences).map { difference in
      """
      <tr><td><code>\(difference.pointer.description)</code></td><td>\(difference.kind.rawValue)</td>\
      <td>\(value(difference.expected))</td><td>\(value(difference.actual))</td></tr>

      """ as Markup
    }
    let rest = differences.count - mostDifferences
    let more: Markup = rest > 0 ? "<p class=\"more\">and \(rest) more</p>\n" : ""
    return """
      <div class="scroll"><table class="differences">
      <thead><tr><th>at</th><th>is</th><th>expected</th><th>found</th></tr></thead>
      <tbody>
      \(Markup.joined(rows))</tbody></table></div>
      \(more)
      """
  }

  private static func value(_ value: JSON?) -> Markup {
    guard let value else { return "<span class=\"nothing\">nothing</span>" }
    return "<code>\(MiddleCut.text(value.text(.compact), longest: 200))</code>"
  }
}
