package import StrictJSON

/// One row of a table as its golden holds it: what is its own, and nothing that the base says too.
package struct GoldenRow: Hashable, Sendable {
  /// The name of the case.
  package var name: String
  /// The HTTP status.
  package var status: Int
  /// The `code` of the body; nil where the answer was no envelope.
  package var code: Int?
  /// The text of a refusal.
  package var message: String?
  /// The rule that refused.
  package var rule: String?
  /// What the text of the refusal is worth: `recorded`, `pattern` or `ours`.
  package var grade: String?
  /// The other rules that the body broke.
  package var others: [String] = []
  /// The rules whose warnings an accepted request drew.
  package var warnings: [String] = []
  /// Places at which the answer says something else than the full one, or more.
  package var but = JSONObject()
  /// Places that the full answer has and this one lacks.
  package var lacks: [String] = []
  /// The state in which the task ended, with its message.
  package var ends: [String] = []

  /// A row of that answer.
  package init(name: String, status: Int, code: Int?) {
    self.name = name
    self.status = status
    self.code = code
  }

  /// The row that a golden holds; nil if it is none.
  package init?(_ json: JSON) {
    guard let name = json["case"]?.string, let answer = json["answer"]?.array,
      let status = answer.first?.int
    else { return nil }
    self.init(name: name, status: status, code: answer.count > 1 ? answer[1].int : nil)
    message = answer.count > 2 ? answer[2].string : nil
    rule = json["rule"]?.string
    grade = json["grade"]?.string
    others = (json["others"]?.array ?? []).compactMap(\.string)
    warnings = (json["warnings"]?.array ?? []).compactMap(\.string)
    but = json["but"]?.object ?? JSONObject()
    lacks = (json["lacks"]?.array ?? []).compactMap(\.string)
    ends = (json["ends"]?.array ?? []).compactMap(\.string)
  }

  /// The row as a golden holds it; what is empty is left out.
  package var json: JSON {
    var answer: [JSON] = [.number(JSONNumber(status))]
    if let code { answer.append(.number(JSONNumber(code))) }
    if let message { answer.append(.string(message)) }
    var row: JSONObject = ["case": .string(name), "answer": .array(answer)]
    if let rule { row.append("rule", .string(rule)) }
    if !others.isEmpty { row.append("others", .array(others.map { .string($0) })) }
    if let grade { row.append("grade", .string(grade)) }
    if !warnings.isEmpty { row.append("warnings", .array(warnings.map { .string($0) })) }
    if !but.members.isEmpty { row.append("but", .object(but)) }
    if !lacks.isEmpty { row.append("lacks", .array(lacks.map { .string($0) })) }
    if !ends.isEmpty { row.append("ends", .array(ends.map { .string($0) })) }
    return .object(row)
  }
}
