import Schema

/// Fields and rules of a text that a voice reads aloud.
enum SpeechRules {
  /// The speed is 0.8 to 2 once it is rounded to one decimal.
  ///
  /// The English page lets values outside be rounded too, the Chinese one only their decimals.
  static func speed(_ id: String, at field: Path, when: Condition = .always) -> Rule {
    let isTooFast = Condition.relation(.value(field), .atLeast, .decimal("2.05"))
    return Rule(
      id, "`\(field)` is 0.8 to 2 once it is rounded to one decimal.",
      Reading(
        .value, when: when,
        .requirement(
          at: field,
          .all([.relation(.value(field), .atLeast, .decimal("0.75")), .not(isTooFast)])),
        words: .choice(
          isTooFast, .pattern("voiceSpeed: must be less than or equal to 2"),
          otherwise: .pattern("voiceSpeed: must be greater than or equal to 0.8")),
        .official))
  }

  /// A number of more than one decimal is rounded.
  static func oneDecimal(_ id: String, at field: Path) -> Rule {
    Rule(
      id, "`\(field)` has one decimal; more are rounded.",
      Reading(
        .value, .requirement(at: field, .any([.absent(field), .form(field, .tenths)])),
        outcome: .note, words: .chosen("\(raw: field.text) is rounded to one decimal"), .official))
  }
}
