import Schema

/// The requests about one task on a line, with a table of them below that is folded.
struct TimelineStrip {
  /// How many requests are drawn; of more, the middle ones are left out.
  private static let most = 40
  /// How many of them stand in the table.
  private static let mostRows = 200

  private let timeline: TaskTimeline
  private let last: Int?

  init(_ timeline: TaskTimeline) {
    self.timeline = timeline
    last = timeline.events.last?.milliseconds
  }

  /// The strip.
  var markup: Markup {
    let task = timeline.task.isEmpty ? "no task" : timeline.task
    let noun = timeline.events.count == 1 ? "request" : "requests"
    return """
      <figure class="timeline">
      <figcaption><code>\(task)</code> <span class="edition">\(timeline.edition.name)</span></figcaption>
      \(strip)
      <details><summary>\(timeline.events.count) \(noun)\(span)</summary>\(table)</details>
      </figure>

      """
  }

  /// What the marks of all strips mean; nothing where there are none.
  static func legend(of runs: [ReportedRun]) -> Markup {
    guard runs.contains(where: { $0.results.contains { !$0.timelines.isEmpty } }) else { return "" }
    let items = TaskTimeline.Event.Role.allCases.map { role in
      """
      <li><svg class="event \(role.rawValue)" aria-hidden="true">\
      <use href="#e-\(role.rawValue)"/></svg> \(role.meaning)</li>
      """ as Markup
    }
    return "<ul class=\"legend\" aria-label=\"what the marks mean\">\(Markup.joined(items))</ul>"
  }

  private var span: String { last.map { " in \($0) ms" } ?? "" }

  private var strip: Markup {
    let shown = shown
    let marks = shown.enumerated().map { place, index in
      mark(timeline.events[index], at: position(place, of: shown.count, index))
    }
    let gap: Markup =
      shown.count < timeline.events.count
      ? """
      <p class="more">\(timeline.events.count - shown.count) requests in the middle are not drawn</p>

      """ : ""
    return """
      <svg class="strip" role="img" aria-label="\(attribute: spoken)">\
      <line x1="1.5%" y1="20" x2="98.5%" y2="20"/>\(Markup.joined(marks))</svg>
      \(gap)
      """
  }

  /// The places of what is drawn.
  private var shown: [Int] {
    let all = Array(timeline.events.indices)
    guard all.count > TimelineStrip.most else { return all }
    return Array(all.prefix(TimelineStrip.most / 2) + all.suffix(TimelineStrip.most / 2))
  }

  /// Where a request stands: by its time if times are told, else one after another.
  private func position(_ place: Int, of count: Int, _ index: Int) -> Percent {
    let (start, width) = (300, 9_400)
    if let last, let time = timeline.events[index].milliseconds, last > 0 {
      return Percent(start + width * time / last, of: 10_000)
    }
    // A few requests keep together instead of being spread over the whole width.
    return Percent(start + width * place / max(count - 1, 7), of: 10_000)
  }

  private func mark(_ event: TaskTimeline.Event, at x: Percent) -> Markup {
    let label: Markup =
      event.role == .refused || event.isRepeated
      ? """
      <text x="\(x)" y="44">\(event.isRepeated ? "repeated" : event.status.map(String.init) ?? "none")</text>
      """ : ""
    return """
      <svg x="\(x)" y="20" class="event \(event.role.rawValue)"><title>\(title(event))</title>\
      <use href="#e-\(event.role.rawValue)" x="-10" y="-10" width="20" height="20"/></svg>\(label)
      """
  }

  private func title(_ event: TaskTimeline.Event) -> String {
    "\(event.request): \(outcome(event))\(event.milliseconds.map { " at \($0) ms" } ?? "")"
  }

  private func outcome(_ event: TaskTimeline.Event) -> String {
    guard let status = event.status else { return "no whole answer" }
    let code = event.code.map { $0 == 0 ? "" : " \($0)" } ?? ""
    return "\(status)\(code)\(event.state.map { " \($0)" } ?? "")"
  }

  /// What the strip shows, for whoever has it read aloud.
  private var spoken: String {
    timeline.events.prefix(TimelineStrip.most).map(outcome).joined(separator: ", ")
  }

  private var table: Markup {
    let rows = timeline.events.prefix(TimelineStrip.mostRows).enumerated().map { index, event in
      """
      <tr><td>\(index + 1)</td><td>\(event.milliseconds.map { "\($0) ms" } ?? "")</td>\
      <td><code>\(event.request)</code>\(event.isRepeated ? " any number of times" : "")</td>\
      <td>\(outcome(event))</td></tr>

      """ as Markup
    }
    let rest = timeline.events.count - rows.count
    let more: Markup = rest > 0 ? "<p class=\"more\">and \(rest) more</p>" : ""
    return """
      <div class="scroll"><table class="requests"><tbody>
      \(Markup.joined(rows))</tbody></table></div>\(more)
      """
  }
}

extension TaskTimeline.Event.Role {
  /// What a mark says, in the words of the legend.
  fileprivate var meaning: String {
    switch self {
    case .create: "made the task"
    case .waiting: "saw it wait"
    case .underway: "saw it under way"
    case .succeeded: "saw it succeed"
    case .failed: "saw it fail"
    case .refused: "was refused, or had no whole answer"
    case .download: "fetched a file"
    case .other: "something else"
    }
  }
}
