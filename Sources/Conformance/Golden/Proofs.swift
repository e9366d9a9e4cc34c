import StrictJSON

/// Which scenarios show that a rule holds.
package enum Proofs {
  /// One row or step that shows something of a rule.
  package struct Proof: Hashable, Sendable, CustomStringConvertible {
    /// The word that ties it to the rule.
    package let verb: Verdict.Verb
    /// The scenario.
    package let scenario: String
    /// The row, or `step 2`.
    package let place: String

    /// `text2video/limits#duration/too-long`.
    package var description: String { "\(scenario)#\(place)" }
  }

  /// What must be shown of a rule before it counts as proved.
  package enum Demand: Hashable, Sendable {
    /// A request that it refuses and one that it lets pass.
    case refusal
    /// Its warning and a silent neighbour.
    case warning
    /// A task that fails by it and one that succeeds.
    case laterFailure
    /// An answer that shows it.
    case answer
  }

  /// The proofs of each rule, by its chief id, in the order of the scenarios.
  ///
  /// Only what the golden shows counts: a row that no golden holds, or with another verdict, proves
  /// nothing.
  package static func computed(
    from pairs: [(scenario: Scenario, golden: Golden)], catalogue: Catalogue
  ) -> [String: [Proof]] {
    var proofs: [String: [Proof]] = [:]
    for (scenario, golden) in pairs {
      for (verb, rule, place) in claims(of: scenario, shownBy: golden, catalogue) {
        guard let chief = catalogue.chief(of: rule) else { continue }
        let proof = Proof(verb: verb, scenario: scenario.name, place: place)
        if proofs[chief]?.contains(proof) != true { proofs[chief, default: []].append(proof) }
      }
    }
    return proofs
  }

  /// Whether the proofs of a rule show all that must be shown of it.
  package static func isComplete(_ proofs: [Proof], for demand: Demand) -> Bool {
    let verbs = Set(proofs.map(\.verb))
    switch demand {
    case .refusal: return verbs.isSuperset(of: [.breaks, .keeps])
    case .warning:
      return !verbs.isDisjoint(with: [.notes, .ignores]) && verbs.contains(.keeps)
    case .laterFailure: return verbs.isSuperset(of: [.fails, .succeeds])
    case .answer: return verbs.contains(.shows)
    }
  }

  private typealias Claim = (verb: Verdict.Verb, rule: String, place: String)

  private static func claims(
    of scenario: Scenario, shownBy golden: Golden, _ catalogue: Catalogue
  ) -> [Claim] {
    switch scenario.content {
    case .cases(let table):
      let rows = golden.editions
        .flatMap { golden.content(in: $0)?["rows"]?.array ?? [] }
        .compactMap(GoldenRow.init)
      return table.rows.flatMap { row -> [Claim] in
        row.verdict.claims.compactMap { verb, rule in
          let isShown = rows.contains { shown in
            shown.name == row.name && shows(shown, verb, rule, catalogue)
          }
          return isShown ? (verb, rule, row.name) : nil
        }
      }
    case .steps(let steps):
      let isShown = golden.editions.contains { golden.content(in: $0)?["transcript"] != nil }
      guard isShown else { return [] }
      return steps.enumerated().flatMap { index, step -> [Claim] in
        rules(of: step).map { ($0.verb, $0.rule, "step \(index + 1)") }
      }
    }
  }

  private static func rules(of step: Step) -> [(verb: Verdict.Verb, rule: String)] {
    switch step {
    case .call(let step): step.verdict.claims
    case .received(let step): step.shows.map { (.shows, $0) }
    case .fetch(let step): step.shows.map { (.shows, $0) }
    case .advance: []
    }
  }

  private static func shows(
    _ row: GoldenRow, _ verb: Verdict.Verb, _ rule: String, _ catalogue: Catalogue
  ) -> Bool {
    let warns = row.warnings.contains { catalogue.areSame($0, rule) }
    let isAccepted = row.status == 200 && row.code == 0
    switch verb {
    case .breaks: return row.rule.map { catalogue.areSame($0, rule) } ?? false
    case .keeps: return isAccepted && !warns
    case .notes, .ignores: return isAccepted && warns
    case .fails: return row.ends.first == "failed"
    case .succeeds: return row.ends.first.map { $0.hasPrefix("succe") } ?? false
    case .shows: return true
    }
  }
}
