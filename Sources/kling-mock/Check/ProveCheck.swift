import Conformance
import KlingSpec
import Posix
import Schema

/// Switches each rule off in turn and sees whether its proofs notice.
///
/// A rule that refuses, warns or lets tasks fail must be missed by at least one of the scenarios that
/// claim to prove it; a rule on answers cannot be switched off and is only asked for its proof.
struct ProveCheck {
  let plan: CheckPlan
  let catalogue: Catalogue

  private enum Verdict: Sendable {
    case noticed
    case unnoticed
    case incomplete
    case shown
    case outside
  }

  func run() throws(UsageFault) -> ExitCode {
    let proofs = Proofs.computed(from: plan.run.pairs, catalogue: catalogue)
    let rules = Specification.rules
    let verdicts = ResultBoard.results(rules.count, jobs: plan.jobs) { place in
      verdict(on: rules[place], proofs[rules[place].id] ?? [])
    }
    for (rule, verdict) in zip(rules, verdicts) {
      switch verdict {
      case .unnoticed:
        Console.output.write("UNNOTICED  \(rule.id): switched off, and its proofs still pass\n")
      case .incomplete:
        Console.output.write("UNPROVED   \(rule.id): \(missing(proofs[rule.id] ?? [], rule))\n")
      case .noticed, .shown, .outside: break
      }
    }
    let count = { wanted in verdicts.count { $0 == wanted } }
    let bad = count(.unnoticed) + count(.incomplete)
    Console.output.write(
      "\(count(.noticed)) rules switched off and missed, \(count(.shown)) shown by answers, "
        + "\(count(.outside)) outside, \(bad) without proof\n")
    return bad == 0 ? .good : .mismatch
  }

  private func verdict(on rule: Rule, _ proofs: [Proofs.Proof]) -> Verdict {
    guard let demand = Self.demand(of: rule) else { return .outside }
    guard Proofs.isComplete(proofs, for: demand) else { return .incomplete }
    guard demand != .answer else { return .shown }
    let stages = StageMaker(without: [rule.id])
    let names = Set(proofs.map(\.scenario))
    let isMissed = plan.run.scenarios.indices.contains { index in
      guard names.contains(plan.run.scenarios[index].name) else { return false }
      let result = plan.run.run(index) { edition throws(HarnessTrouble) -> any Stage in
        try stages.stage(edition)
      }
      return !result.isGood
    }
    return isMissed ? .noticed : .unnoticed
  }

  private func missing(_ proofs: [Proofs.Proof], _ rule: Rule) -> String {
    let wanted =
      switch Self.demand(of: rule) {
      case .refusal: "a row that breaks it and one that keeps it"
      case .warning: "a row with its warning and one that keeps it"
      case .laterFailure: "a row that fails by it and one that succeeds"
      case .answer, nil: "a step or row that shows it"
      }
    let verbs = Set(proofs.map(\.verb.rawValue)).sorted().joined(separator: ", ")
    return "it needs \(wanted), and has \(verbs.isEmpty ? "none" : verbs)"
  }

  /// What must be shown of a rule; nil for one that is no rule of a server.
  private static func demand(of rule: Rule) -> Proofs.Demand? {
    switch rule.subject {
    case .body(let readings): readings.first.map { demand(of: $0.outcome) }
    case .text(let outcome): demand(of: outcome)
    case .request: .refusal
    case .answer: .answer
    case .outside: nil
    }
  }

  private static func demand(of outcome: Outcome) -> Proofs.Demand {
    switch outcome {
    case .refuse, .refuseOrFail: .refusal
    case .failLater: .laterFailure
    case .ignore, .note: .warning
    }
  }
}
