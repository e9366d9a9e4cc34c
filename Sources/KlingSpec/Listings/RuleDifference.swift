package import Schema

/// One thing that a rule has in one edition and not in another.
package struct RuleDifference: Hashable, Sendable {
  /// What differs.
  package enum Subject: String, Hashable, Sendable {
    /// It holds in one of the editions only.
    case presence
    /// Its enumeration: each side has the values that the other lacks.
    case values
    /// What becomes of a request that breaks it.
    case outcome
    /// What the client is told.
    case words
    /// When it is judged.
    case phase
    /// When it applies, or what it asks: no words can be made of that, what holds is told as a whole.
    case reading
  }

  /// The rule.
  package let rule: Rule
  /// What differs.
  package let subject: Subject
  /// What the earlier edition has and the later has not.
  package let earlier: [String]
  /// The opposite.
  package let later: [String]
}

extension Specification {
  /// Whether a rule holds in an edition: it has a reading there, and an endpoint if any lists it.
  package static func holds(_ rule: Rule, in edition: Edition) -> Bool {
    if listed[edition]?[rule.id] != nil { return true }
    // A rule that no endpoint lists is one of all requests and answers.
    return !listed.values.contains { $0[rule.id] != nil }
  }

  /// Everything in which the rules of two editions differ, in the order of the catalogue.
  package static func differences(from one: Edition, to other: Edition) -> [RuleDifference] {
    rules.flatMap { rule -> [RuleDifference] in
      switch (listed[one]?[rule.id], listed[other]?[rule.id]) {
      case (nil, nil): []
      case (.some, nil):
        [RuleDifference(rule: rule, subject: .presence, earlier: ["holds"], later: [])]
      case (nil, .some):
        [RuleDifference(rule: rule, subject: .presence, earlier: [], later: ["holds"])]
      case (let before?, let after?):
        before.reading(in: one).flatMap { old in
          after.reading(in: other).map { new in
            RuleComparison(rule, old, one, new, other).differences
          }
        } ?? []
      }
    }
  }

  /// The rules that endpoints list, by edition and id, as the first of them lists each.
  private static let listed: [Edition: [String: Rule]] = {
    let common = Set((RequestRules.all + AccountRules.all).map(\.id))
    var listed: [Edition: [String: Rule]] = [:]
    for edition in Edition.all {
      var rules: [String: Rule] = [:]
      for endpoint in Endpoint.all where endpoint.editions.contains(edition) {
        for rule in endpoint.rules where rules[rule.id] == nil && !common.contains(rule.id) {
          if case .body = rule.subject, rule.reading(in: edition) == nil { continue }
          rules[rule.id] = rule
        }
      }
      listed[edition] = rules
    }
    return listed
  }()
}
