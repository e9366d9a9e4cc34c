import StrictJSON

extension Judgement {
  /// What is told of a broken rule.
  func text(_ words: Words, _ demand: Demand, _ breach: Breach) -> String {
    switch words {
    case .recorded(let template), .pattern(let template), .chosen(let template):
      return template.pieces.map { fill($0, breach) }.joined()
    case .bySide(let above, let below):
      if case .below = breach.side { return text(below, demand, breach) }
      return text(above, demand, breach)
    case .choice(let condition, let first, let second):
      return text(truth(condition, breach.scope) == .holds ? first : second, demand, breach)
    case .house:
      switch demand {
      case .field(_, let constraint), .fields(_, let constraint):
        return houseText(constraint, breach)
      case .requirement, .each, .eachItem, .absence: return ""
      }
    }
  }

  private func fill(_ piece: Template.Piece, _ breach: Breach) -> String {
    switch piece {
    case .text(let text): return text
    case .hole(.value): return breach.words
    case .hole(.place): return breach.place.dotted
    case .hole(.of(let path)): return effectiveWords(path)
    case .hole(.item(let path)): return effectiveWords(path, breach.scope)
    case .hole(.bound):
      switch breach.side {
      case .above(let bound), .below(let bound): return bound.description
      case .neither: return ""
      }
    }
  }

  /// The service's wording of a plain rule, by kind of rule and layer of the validators.
  private func houseText(_ constraint: Constraint, _ breach: Breach) -> String {
    let dialect = predictor.form.dialect
    // Bean validation and what grew out of it name properties; the newest layer names paths.
    let property = dialect == .unified ? breach.place.dotted : breach.place.camel
    switch constraint {
    case .required: return missing(breach)
    case .within(let low, let high) where dialect != .query:
      if case .above = breach.side { return "\(property): must be less than or equal to \(high)" }
      return "\(property): must be greater than or equal to \(low)"
    case .length(let most): return "\(property): size must be between 0 and \(most)"
    case .count(let least, let most):
      let range = least == most ? "\(most)" : "between \(least) and \(most)"
      return "The number of \(breach.place.dotted) must be \(range)"
    case .oneOf, .within, .form, .medium:
      return "\(breach.place.dotted) value '\(breach.words)' is invalid"
    }
  }

  private func missing(_ breach: Breach) -> String {
    let kind = predictor.field(breach.path.text)?.kind ?? .string
    switch (predictor.form.dialect, kind) {
    case (.snake, .array): return "\(breach.place.dotted) can not be empty"
    case (.snake, _): return "\(breach.place.dotted) can not be null"
    case (.bean, .array): return "\(breach.place.camel): must not be empty"
    case (.bean, .string): return "\(breach.place.camel): must not be blank"
    case (.bean, _): return "\(breach.place.camel): must not be null"
    case (.unified, _): return "\(breach.place.dotted) cannot be empty"
    case (.query, _): return "\(breach.place.dotted) is required"
    }
  }
}
