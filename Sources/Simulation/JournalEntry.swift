package import Schema
package import Timekeeping

/// What the journal keeps of one exchange; never a credential and never a body.
package struct JournalEntry: Sendable {
  /// The number of the entry in its journal, from 1.
  package internal(set) var sequence = 0
  /// When it happened, by the tenant's clock.
  package var time: Instant
  /// The method of the request.
  package var method: String
  /// The path of the request without its query; the whole URL of a callback.
  package var path: String
  /// The name of the call; empty where the request found none.
  package var call = ""
  /// The endpoint that the call belongs to; empty where the request found none.
  package var endpoint = ""
  /// The status of the answer; 0 where there was none.
  package var status = 0
  /// The business code of the answer; nil where it has none.
  package var code: Int?
  /// The id of the rule that refused.
  package var rule: String?
  /// Every rule that the body broke, the answered one first.
  package var violations: [Violation] = []
  /// What was ignored or noted in the request.
  package var warnings: [Violation] = []
  /// The id of the fault that struck the request.
  package var fault: String?
  /// What else a person should know, such as why a callback was not delivered.
  package var note: String?

  /// The most bytes of a text, and the most violations or warnings, that are kept.
  private static let most = (text: 1_024, violations: 64)

  /// An entry of which no more is known yet.
  package init(time: Instant, method: String, path: String) {
    self.time = time
    self.method = method
    self.path = path
  }

  /// Cuts what is longer than is kept.
  mutating func cut() {
    if path.utf8.count > JournalEntry.most.text { path = JournalEntry.cut(path) }
    if method.utf8.count > JournalEntry.most.text { method = JournalEntry.cut(method) }
    if !violations.isEmpty { violations = JournalEntry.cut(violations) }
    if !warnings.isEmpty { warnings = JournalEntry.cut(warnings) }
  }

  private static func cut(_ found: [Violation]) -> [Violation] {
    found.prefix(most.violations).map { violation in
      Violation(
        rule: violation.rule, pointer: cut(violation.pointer), message: cut(violation.message),
        code: violation.code, grade: violation.grade)
    }
  }

  private static func cut(_ text: String) -> String {
    guard text.utf8.count > most.text else { return text }
    return String(decoding: text.utf8.prefix(most.text), as: UTF8.self) + "…"
  }
}
