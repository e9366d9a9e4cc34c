/// Compares what a row or a step says of rules with what the server reported; reads no golden.
struct VerdictJudge {
  let catalogue: Catalogue
  /// Whether the server names its rules; a foreign one is judged by acceptance and text alone.
  let isMock: Bool

  /// What is wrong with an answer, in sentences without full stops.
  func complaints(
    of verdict: Verdict, _ exchange: Exchange, _ entry: JournalEntry?
  ) -> [String] {
    if let rule = verdict.breaks { return complaints(ofBreaking: rule, verdict, exchange, entry) }
    guard exchange.isAccepted else {
      return ["must be accepted, but was refused\(by(exchange.rule)): \(exchange.summary)"]
    }
    guard isMock else { return [] }
    guard let entry else { return ["the journal has no entry of this request"] }
    let warnings = entry.warnings.map(\.rule)
    var complaints: [String] = []
    for rule in verdict.keeps {
      if contains(rule, warnings + entry.violations.map(\.rule)) {
        complaints.append("must keep \(rule), but the journal warns of it")
      }
    }
    for rule in verdict.notes + verdict.ignores where !contains(rule, warnings) {
      complaints.append("must draw the warning of \(rule), but the journal \(lists(warnings))")
    }
    return complaints
  }

  /// What is wrong with the end of a task.
  func complaints(of verdict: Verdict, _ task: TaskRecord, rule: String?) -> [String] {
    guard let expected = verdict.fails else {
      guard task.hasFailed else { return [] }
      return ["the task must succeed, but failed\(by(rule)): '\(task.message)'"]
    }
    guard task.hasFailed else {
      return ["the task must fail by \(expected), but ended as '\(task.status)'"]
    }
    var complaints: [String] = []
    if let rule, !catalogue.areSame(rule, expected) {
      complaints.append("the task must fail by \(expected), but failed by \(rule)")
    }
    if let text = verdict.says, text != task.message {
      complaints.append("the failed task must say '\(text)', but says '\(task.message)'")
    }
    return complaints
  }

  private func complaints(
    ofBreaking rule: String, _ verdict: Verdict, _ exchange: Exchange, _ entry: JournalEntry?
  ) -> [String] {
    guard !exchange.isAccepted else { return ["must be refused by \(rule), but was accepted"] }
    var complaints: [String] = []
    if isMock {
      guard let reported = exchange.rule else {
        return ["must be refused by \(rule), but the answer names no rule: \(exchange.summary)"]
      }
      guard catalogue.areSame(reported, rule) else {
        return ["must be refused by \(rule), but was refused by \(reported): \(exchange.summary)"]
      }
      let violations = (entry?.violations ?? []).map(\.rule)
      for other in verdict.also where !contains(other, violations) {
        complaints.append("must also break \(other), but the journal \(lists(violations))")
      }
    }
    if let text = verdict.says, text != exchange.message {
      complaints.append("must say '\(text)', but says '\(exchange.message)'")
    }
    return complaints
  }

  private func contains(_ rule: String, _ reported: [String]) -> Bool {
    reported.contains { catalogue.areSame($0, rule) }
  }

  private func lists(_ rules: [String]) -> String {
    rules.isEmpty ? "lists none" : "lists only \(rules.joined(separator: ", "))"
  }

  private func by(_ rule: String?) -> String {
    rule.map { " by \($0)" } ?? ""
  }
}
