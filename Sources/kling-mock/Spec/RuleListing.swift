import Conformance
import KlingSpec
import Schema
import StrictJSON

/// The catalogue's rules as people and tools read them, each with what proves it.
struct RuleListing {
  let proofs: [String: [Proofs.Proof]]
  let edition: Edition?

  /// The rules that hold in the edition asked for; all of them when none was.
  private var rules: [Rule] {
    guard let edition else { return Specification.rules }
    return Specification.rules.filter { Specification.holds($0, in: edition) }
  }

  /// A row a rule; in JSON an object that tells all.
  var listing: Listing {
    Listing(
      columns: [.code("rule"), .words("kind"), .words("proofs"), .words("what holds")],
      rows: rules.map { rule in
        Listing.Row(
          cells: [
            .string(rule.id), .string(Self.kind(of: rule)),
            .number(JSONNumber(proofs[rule.id]?.count ?? 0)), .string(rule.says),
          ], object: entry(rule))
      })
  }

  /// A row for each thing in which the rules of two editions differ.
  static func differences(from one: Edition, to other: Edition) -> Listing {
    Listing(
      columns: [
        .code("rule"), .words("differs in"), .words("only \(one)"), .words("only \(other)"),
        .words("what holds"),
      ],
      rows: Specification.differences(from: one, to: other).map { difference in
        let (earlier, later) = (difference.earlier, difference.later)
        return Listing.Row(
          cells: [
            .string(difference.rule.id), .string(difference.subject.rawValue), .texts(earlier),
            .texts(later), .string(difference.rule.says),
          ],
          object: [
            "id": .string(difference.rule.id), "differs_in": .string(difference.subject.rawValue),
            one.name: .texts(earlier), other.name: .texts(later),
            "says": .string(difference.rule.says),
          ])
      })
  }

  private func entry(_ rule: Rule) -> JSONObject {
    var entry: JSONObject = [
      "id": .string(rule.id), "kind": .string(Self.kind(of: rule)), "says": .string(rule.says),
    ]
    if !rule.aliases.isEmpty { entry["aliases"] = .array(rule.aliases.map(JSON.string)) }
    let endpoints = Specification.endpoints(of: rule.id)
    if !endpoints.isEmpty { entry["endpoints"] = .array(endpoints.map(JSON.string)) }
    switch rule.subject {
    case .body(let readings): entry["readings"] = .array(readings.map { Self.reading($0) })
    case .request(let wording):
      entry["code"] = .number(JSONNumber(wording.code.code))
      entry["status"] = .number(JSONNumber(wording.code.status))
      entry["message"] = .string(wording.text.outline)
      entry["grade"] = .string(wording.grade.rawValue)
      entry["evidence"] = Self.evidence(rule.evidence)
    case .outside(let reason): entry["reason"] = .string(reason)
    case .answer, .text: entry["evidence"] = Self.evidence(rule.evidence)
    }
    entry["proofs"] = .array((proofs[rule.id] ?? []).map { .string($0.description) })
    return entry
  }

  private static func reading(_ reading: Reading) -> JSON {
    var entry: JSONObject = [:]
    if let from = reading.editions.from { entry["since"] = .string(from.name) }
    if let before = reading.editions.before { entry["until"] = .string(before.name) }
    entry["phase"] = .string("\(reading.phase)")
    if case .refuse(let code) = reading.outcome {
      entry["status"] = .number(JSONNumber(code.status))
      entry["code"] = .number(JSONNumber(code.code))
    }
    entry["evidence"] = evidence(reading.evidence)
    return .object(entry)
  }

  private static func evidence(_ evidence: [Evidence]) -> JSON {
    .array(evidence.map { .string($0.rawValue) })
  }

  /// What the rule does when it is broken, in one word.
  static func kind(of rule: Rule) -> String {
    switch rule.subject {
    case .body(let readings): readings.first?.outcome.words ?? "refuses"
    case .text(let outcome): outcome.words
    case .request: "refuses"
    case .answer: "answers"
    case .outside: "outside"
    }
  }
}
