import Conformance
import KlingSpec
import Schema
import StrictJSON

/// The catalogue's rules as people and tools read them, each with what proves it.
struct RuleListing {
  let proofs: [String: [Proofs.Proof]]
  let edition: Edition?

  /// The rules that hold in the edition asked for; all of them when none was.
  var rules: [Rule] {
    guard let edition else { return Specification.rules }
    return Specification.rules.filter { rule in
      guard case .body = rule.subject else { return true }
      return rule.reading(in: edition) != nil
    }
  }

  /// One object a rule, a line each.
  var json: String {
    let lines = rules.map { "  " + entry($0).text() }
    return "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  /// One line a rule, for a terminal.
  var text: String {
    let width = rules.map(\.id.count).max() ?? 0
    return rules.map { rule in
      let padding = String(repeating: " ", count: width - rule.id.count)
      let count = proofs[rule.id]?.count ?? 0
      return "\(rule.id)\(padding)  \(Self.kind(of: rule))  \(count) proofs  \(rule.says)\n"
    }.joined()
  }

  /// A table for documents.
  var markdown: String {
    rules.reduce("| rule | kind | what holds |\n|---|---|---|\n") { table, rule in
      table + "| `\(rule.id)` | \(Self.kind(of: rule)) | \(rule.says) |\n"
    }
  }

  private func entry(_ rule: Rule) -> JSON {
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
    return .object(entry)
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
    case .body(let readings): readings.first.map { kind(of: $0.outcome) } ?? "refuses"
    case .text(let outcome): kind(of: outcome)
    case .request: "refuses"
    case .answer: "answers"
    case .outside: "outside"
    }
  }

  private static func kind(of outcome: Outcome) -> String {
    switch outcome {
    case .refuse, .refuseOrFail: "refuses"
    case .failLater: "fails-later"
    case .ignore: "ignores"
    case .note: "notes"
    }
  }
}
