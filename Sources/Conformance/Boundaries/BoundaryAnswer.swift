import HTTPWire
import KlingSpec
import Schema
import StrictJSON

/// All that is predicted, or seen, of the answer to one create.
struct BoundaryAnswer: Equatable {
  var status = 200
  var code: Int? = 0
  var message = "SUCCEED"
  /// The rule that refused.
  var rule: String?
  /// Every broken rule, that of the answer first.
  var violations: [String] = []
  /// What was noted or ignored, each rule once, by name.
  var warnings: [String] = []
  /// Why the task failed; empty for one that did not.
  var failure = ""

  /// The most violations that a journal keeps.
  private static let mostViolations = 64

  /// What a prediction comes to in an account that has these ids in use.
  init(_ prediction: Prediction, externalID: String?, taken: Set<String>) {
    warnings = prediction.warnings
    if let first = prediction.violations.first {
      (status, code) = (first.code.status, first.code.code)
      message = first.message
      rule = first.rule
      violations = prediction.violations.prefix(Self.mostViolations).map(\.rule)
    } else if let externalID, taken.contains(externalID) {
      let refusal = Refusals.externalIDExists(externalID)
      (status, code) = (refusal.code.status, refusal.code.code)
      message = refusal.message
      rule = refusal.rule
      violations = [refusal.rule]
    } else {
      failure = prediction.failure?.message ?? ""
    }
  }

  /// What came, as far as the answer itself tells.
  init(_ response: HTTPResponse, _ body: JSON?) {
    status = response.status
    code = body?["code"]?.int
    message = body?["message"]?.string ?? ""
    rule = response.fields["x-kling-mock-rule"]
  }

  /// What is in one of two answers and not in the other: mismatches of one cause have it in common.
  func difference(from other: BoundaryAnswer) -> String {
    var parts: [String] = []
    if (status, code) != (other.status, other.code) { parts.append("code") }
    if rule != other.rule { parts.append("rule") }
    if rule == other.rule, message != other.message { parts.append("message of \(rule ?? "-")") }
    if failure != other.failure { parts.append("failure '\(failure)' '\(other.failure)'") }
    parts += Self.difference(violations, other.violations)
    parts += Self.difference(warnings, other.warnings)
    return parts.joined(separator: ", ")
  }

  private static func difference(_ left: [String], _ right: [String]) -> [String] {
    if left != right, left.sorted() == right.sorted() { return ["order"] + left }
    return left.filter { !right.contains($0) }.map { "-\($0)" }
      + right.filter { !left.contains($0) }.map { "+\($0)" }
  }

  /// One line for each part that is told.
  var lines: [String] {
    var lines = ["\(status) \(code.map(String.init) ?? "-") '\(message)'"]
    if let rule { lines.append("rule \(rule)") }
    if !violations.isEmpty { lines.append("broken: \(violations.joined(separator: ", "))") }
    if !warnings.isEmpty { lines.append("noted: \(warnings.joined(separator: ", "))") }
    if !failure.isEmpty { lines.append("fails later: '\(failure)'") }
    return lines
  }
}
