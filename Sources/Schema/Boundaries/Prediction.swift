/// What the catalogue says that the service will say of one body.
package struct Prediction: Hashable, Sendable {
  /// A broken rule with what is told of it.
  package struct Finding: Hashable, Sendable {
    /// The id of the rule.
    package let rule: String
    /// The text of the answer, or the reason of the failure.
    package let message: String
    /// The row of the error table; that of a success where nothing is refused.
    package let code: RefusalCode
    let place: Place

    init(rule: String, message: String, code: RefusalCode, place: Place) {
      self.rule = rule
      self.message = message
      self.code = code
      self.place = place
    }
  }

  /// Every rule that refuses the body, the one that is answered first.
  package internal(set) var violations: [Finding] = []
  /// The rules that note or ignore something, each once, by name.
  package internal(set) var warnings: [String] = []
  /// The rule by which the task fails once it starts.
  package internal(set) var failure: Finding?

  /// Whether a task is made.
  package var isAccepted: Bool { violations.isEmpty }

  /// The same of a call that answers at once: what would fail later is refused.
  package var atOnce: Prediction {
    guard let failure, violations.isEmpty else { return self }
    var prediction = self
    prediction.failure = nil
    prediction.violations = [
      Finding(
        rule: failure.rule, message: failure.message, code: .invalidParameter,
        place: failure.place)
    ]
    return prediction
  }
}
