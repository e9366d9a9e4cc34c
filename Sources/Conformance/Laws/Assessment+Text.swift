import HTTPWire
import Schema

extension Assessment {
  private static let shownBreaches = 3

  /// The verdict for a person: what was seen, a line for each law, and all about those broken.
  ///
  /// Equal runs give equal texts: times appear only where a law is about them.
  package func text(isColoured: Bool = false) -> String {
    let paint = Paint(isColoured: isColoured)
    let steady = SteadyText(observation)
    var text = summary + "\n\n"
    if !isEmpty {
      text += table(paint) + "\n"
      for level in Level.allCases.reversed() {
        for verdict in verdicts where verdict.isBroken && verdict.level == level {
          text += account(of: verdict, paint, steady) + "\n"
        }
      }
      text += counts + "\n"
    }
    return text + conclusion(paint)
  }

  private var summary: String {
    let own = observation.own
    let downloads = own.count(where: \.isDownload)
    let kinds = [
      Law.Noun("call").counted(own.count - downloads), Law.Noun("download").counted(downloads),
    ]
    let parts = [
      own.isEmpty
        ? "no request"
        : "\(Law.Noun("request").counted(own.count)) (\(kinds.joined(separator: ", ")))",
      Law.Noun("task").counted(observation.tasks.tasks.count),
      Law.Noun("callback").counted(observation.callbacks.count), "edition \(edition)",
    ]
    let more = observation.dropped > 0 ? "; \(observation.dropped) more were not judged" : ""
    return parts.joined(separator: ", ") + more
  }

  private func table(_ paint: Paint) -> String {
    let width = (verdicts.map(\.law.id.count).max() ?? 0) + 2
    return verdicts.map { verdict in
      let (word, colour): (String, Paint.Colour?) =
        verdict.isBroken
        ? ("BROKEN", verdict.level == .must ? .red : .yellow)
        : verdict.isExercised ? ("kept", .green) : ("not exercised", nil)
      return paint.text(Assessment.padded(word, 15), colour)
        + Assessment.padded(verdict.level.rawValue, 8)
        + Assessment.padded(verdict.law.id, width) + Assessment.occasions(of: verdict) + "\n"
    }.joined()
  }

  private static func occasions(of verdict: Verdict) -> String {
    let (noun, count) = (verdict.law.occasion, verdict.ruling.occasions)
    let broken = verdict.ruling.breaches.count
    return broken == 0 ? noun.counted(count) : "broken by \(broken) of \(count) \(noun.many)"
  }

  private func account(of verdict: Verdict, _ paint: Paint, _ steady: SteadyText) -> String {
    let law = verdict.law
    let colour: Paint.Colour = verdict.level == .must ? .red : .yellow
    var text = "\(paint.text(verdict.level.rawValue, colour)) \(law.id): \(law.says)\n"
    for breach in verdict.ruling.breaches.prefix(Assessment.shownBreaches) {
      let time = breach.measured.map { " (\($0) ms)" } ?? ""
      text += "  \(place(of: breach)): \(steady.text(breach.message))\(time)\n"
    }
    let more = verdict.ruling.breaches.count - Assessment.shownBreaches
    if more > 0 { text += "  and \(more) more\n" }
    text += "  why: \(law.why)\n  fix: \(law.fix)\n"
    if let first = verdict.ruling.breaches.first {
      let finding = Finding(law, verdict.level, first, observation, edition)
      text += steady.text(finding.wire).split(separator: "\n").map { "    \($0)\n" }.joined()
      if !finding.curl.isEmpty { text += "    \(steady.text(finding.curl))\n" }
    }
    return text
  }

  /// Where a breach stands: `request 7 of 12, <task:1>`.
  private func place(of breach: Law.Breach) -> String {
    switch breach.offender {
    case .exchange(let place):
      let number = observation.exchanges[...place].count { !$0.isControl }
      let task = observation.tasks.owners[place].map { ", <task:\($0 + 1)>" } ?? ""
      return "request \(number) of \(observation.own.count)\(task)"
    case .callback(let place): return "callback \(place + 1) of \(observation.callbacks.count)"
    }
  }

  private var counts: String {
    let broken = verdicts.filter(\.isBroken)
    let levels = Level.allCases.reversed().compactMap { level in
      let count = broken.count { $0.level == level }
      return count > 0 ? "\(count) \(level.rawValue)" : nil
    }
    let kept = verdicts.count { $0.isExercised && !$0.isBroken }
    return "\(verdicts.count) laws: \(kept) kept, \(broken.count) broken"
      + (broken.isEmpty ? "" : " (\(levels.joined(separator: ", ")))")
      + ", \(verdicts.count { !$0.isExercised && !$0.isBroken }) not exercised"
  }

  private func conclusion(_ paint: Paint) -> String {
    var reasons: [String] = []
    if !failing.isEmpty {
      reasons.append("it breaks " + failing.map(\.law.id).joined(separator: ", "))
    }
    switch end {
    case .exited(0): break
    case .exited(let code): reasons.append("the command exited with \(code)")
    case .signalled(let signal): reasons.append("the command was ended by signal \(signal)")
    case .timedOut(let seconds):
      reasons.append("the command did not end within \(seconds) s, and was ended")
    case .interrupted: reasons.append("the command was interrupted before its end")
    }
    if isEmpty {
      reasons.append(
        "no request reached the mock: does the command read KLING_BASE_URL and KLING_API_KEY, or "
          + "KLING_ACCESS_KEY and KLING_SECRET_KEY?")
    }
    guard !reasons.isEmpty else { return "\(paint.text("good", .green))\n" }
    return "\(paint.text("bad", .red)): \(reasons.joined(separator: "; "))\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

/// Words in colour, where somebody looks.
private struct Paint {
  enum Colour: String {
    case red = "31"
    case green = "32"
    case yellow = "33"
  }

  let isColoured: Bool

  func text(_ text: String, _ colour: Colour?) -> String {
    guard isColoured, let colour else { return text }
    return "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m"
  }
}
