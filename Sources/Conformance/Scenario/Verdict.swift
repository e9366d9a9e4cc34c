/// What a scenario says of the rules that one request touches.
package struct Verdict: Hashable, Sendable {
  /// The word that ties a rule to a row or a step.
  package enum Verb: String, Hashable, Sendable, CaseIterable {
    case breaks, keeps, notes, ignores, fails, succeeds, shows
  }

  /// The rule that refuses the request.
  package var breaks: String?
  /// Further rules that the refused request breaks; none of them is the answer.
  package var also: [String] = []
  /// Rules that the accepted request satisfies, without so much as a warning.
  package var keeps: [String] = []
  /// Rules whose warning an accepted request draws.
  package var notes: [String] = []
  /// Rules by which a part of an accepted request has no effect, which the journal says.
  package var ignores: [String] = []
  /// The rule by which an accepted task fails later.
  package var fails: String?
  /// Rules that could have let the task fail later and did not.
  package var succeeds: [String] = []
  /// Behaviour that the answer shows.
  package var shows: [String] = []
  /// The exact text of the refusal or of the failed task.
  package var says: String?

  /// No expectation at all.
  package init() {}

  /// Every rule with its verb, `also` apart, in the order of the verbs.
  package var claims: [(verb: Verb, rule: String)] {
    [(.breaks, breaks)].compactMap { verb, rule in rule.map { (verb, $0) } }
      + keeps.map { (.keeps, $0) } + notes.map { (.notes, $0) } + ignores.map { (.ignores, $0) }
      + [(.fails, fails)].compactMap { verb, rule in rule.map { (verb, $0) } }
      + succeeds.map { (.succeeds, $0) } + shows.map { (.shows, $0) }
  }

  /// Whether the task must be followed to its end.
  package var looksAhead: Bool { fails != nil || !succeeds.isEmpty }
}
