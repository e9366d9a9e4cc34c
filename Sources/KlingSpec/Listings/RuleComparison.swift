import Schema

/// Two readings of a rule side by side.
struct RuleComparison {
  private let rule: Rule
  private let old: Reading
  private let new: Reading
  private let one: Edition
  private let other: Edition

  init(_ rule: Rule, _ old: Reading, _ one: Edition, _ new: Reading, _ other: Edition) {
    self.rule = rule
    (self.old, self.one) = (old, one)
    (self.new, self.other) = (new, other)
  }

  var differences: [RuleDifference] {
    var found: [RuleDifference] = []
    let (before, after) = (old.demand.values(in: one), new.demand.values(in: other))
    if let before, let after {
      note(
        .values, before.filter { !after.contains($0) }, after.filter { !before.contains($0) },
        &found)
    }
    if old.when != new.when || (old.demand != new.demand && (before == nil || after == nil)) {
      found.append(RuleDifference(rule: rule, subject: .reading, earlier: [], later: []))
    }
    note(.phase, ["\(old.phase)"], ["\(new.phase)"], &found)
    note(.outcome, [old.outcome.words], [new.outcome.words], &found)
    note(.words, old.words.outlines, new.words.outlines, &found)
    return found
  }

  private func note(
    _ subject: RuleDifference.Subject, _ earlier: [String], _ later: [String],
    _ found: inout [RuleDifference]
  ) {
    guard earlier != later else { return }
    found.append(RuleDifference(rule: rule, subject: subject, earlier: earlier, later: later))
  }
}

extension Demand {
  /// The values that it allows in an edition; nil unless that is all it asks.
  fileprivate func values(in edition: Edition) -> [String]? {
    switch self {
    case .field(_, .oneOf(let values)), .fields(_, .oneOf(let values)): values[edition]
    default: nil
    }
  }
}
