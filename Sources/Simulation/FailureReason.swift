import Schema

/// Why a task fails.
///
/// Few tasks do, so a task holds a reference and not the texts.
package final class FailureReason: Sendable {
  /// What answers say.
  package let message: String
  /// The rule behind it; nil for a failure that was scripted.
  package let rule: String?

  /// A reason in these words.
  package init(_ message: String, rule: String? = nil) {
    self.message = message
    self.rule = rule
  }

  /// The reason that a broken rule gives.
  convenience init(_ violation: Violation) {
    self.init(violation.message, rule: violation.rule)
  }
}
