/// The summary of a step of GitHub Actions: the sum, and each failure folded, in its Markdown.
package struct GitHubSummary: Report {
  /// How many bytes of failures are told; the file may have 1 MiB, other steps' reports included.
  package static let most = 400_000

  /// A summary, which has no settings.
  package init() {}

  /// The Markdown.
  package func text(of run: ReportedRun) -> String {
    let tally = run.tally
    let title = tally.isGood ? "✅ \(tally.sentence)" : "❌ \(tally.sentence)"
    var text = "### kling-mock: \(title)\n\n"
    text += "\(run.subject.kind.rawValue) \(code(run.subject.title)): \(tally.totals.phrase)\n"
    let bad = run.results.filter(\.mark.isBad)
    for (index, result) in bad.enumerated() {
      let part = section(result, run.repetition)
      guard text.utf8.count + part.utf8.count <= GitHubSummary.most else {
        text += "\nand \(bad.count - index) more; the log of the step has all of them\n"
        break
      }
      text += part
    }
    return text
  }

  private func section(_ result: ScenarioResult, _ repetition: Repetition) -> String {
    let (name, headline) = (VisibleText.line(result.name), VisibleText.line(result.headline))
    let head: Markup = "<b>\(name)</b> \(headline)"
    let body = PrettyReport().text(of: result, repetition)
    let fence = GitHubSummary.fence(around: body)
    return """

      <details><summary>\(head.text)</summary>

      \(fence)diff
      \(body)\(fence)

      </details>

      """
  }

  /// A fence that is longer than any run of its character within.
  private static func fence(around text: String) -> String {
    var (longest, length) = (2, 0)
    for byte in text.utf8 {
      length = byte == UInt8(ascii: "`") ? length + 1 : 0
      longest = max(longest, length)
    }
    return String(repeating: "`", count: longest + 1)
  }

  private func code(_ text: String) -> String {
    let markup: Markup = "<code>\(VisibleText.line(text))</code>"
    return markup.text
  }
}
