import StrictJSON

extension Body {
  /// The text of a broken rule, and what it is worth.
  func text(
    of rule: CompiledRule, _ breach: Breach, _ surroundings: some Surroundings
  ) -> (message: String, grade: Grade) {
    text(rule.words, rule, breach, surroundings)
  }

  private func text(
    _ words: CompiledWords, _ rule: CompiledRule, _ breach: Breach,
    _ surroundings: some Surroundings
  ) -> (message: String, grade: Grade) {
    switch words {
    case .text(let template, let grade):
      return (filled(template, rule, breach, surroundings), grade)
    case .bySide(let above, let below):
      return text(breach.side == .below ? below : above, rule, breach, surroundings)
    case .choice(let test, let first, let second):
      let chosen = evaluate(test, breach.scope, surroundings) == true ? first : second
      return text(chosen, rule, breach, surroundings)
    case .house:
      switch rule.reading.demand {
      case .field(_, let constraint), .fields(_, let constraint):
        return (houseText(constraint, breach), .pattern)
      case .requirement, .each, .eachItem, .absence: return ("", .ours)
      }
    }
  }

  private func filled(
    _ template: Template, _ rule: CompiledRule, _ breach: Breach,
    _ surroundings: some Surroundings
  ) -> String {
    template.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .hole(.value): given(at: breach) ?? form.slots[breach.slot].standardText ?? ""
      case .hole(.place): MessagePath(pointer(of: breach.slot, in: breach.scope)).dotted
      case .hole(.bound): bound(of: rule, breach.side, surroundings)?.description ?? ""
      case .hole(.of(let path)): text(path) ?? ""
      case .hole(.item(let path)): textBeside(breach, path) ?? ""
      }
    }.joined()
  }

  /// The bound of a medium's trait on a side; nil for rules of another kind.
  private func bound(
    of rule: CompiledRule, _ side: Side, _ surroundings: some Surroundings
  ) -> Decimal? {
    guard case .medium(_, _, let low, let high) = rule.task, side != .apart else { return nil }
    return measure(side == .above ? high : low, Scope(), surroundings)
  }

  /// The effective value of another field of the item in which a rule is broken.
  private func textBeside(_ breach: Breach, _ path: Path) -> String? {
    guard let list = form.slots[breach.slot].list,
      let slot = form.slot(path.within(form.slots[list].field.path))
    else { return nil }
    let node = node(of: slot, in: breach.scope)
    return node.map { document.text($0) } ?? form.slots[slot].standardText
  }

  /// The value that broke a rule as sent; nil for one that counts as absent.
  private func given(at breach: Breach) -> String? {
    breach.node.flatMap { isEmpty($0) ? nil : document.text($0) }
  }

  /// The service's way to word a constraint, by the layer of its validators.
  private func houseText(_ constraint: Constraint, _ breach: Breach) -> String {
    let place = MessagePath(pointer(of: breach.slot, in: breach.scope))
    let value = breach.node.map { document.text($0) } ?? ""
    let kind = form.slots[breach.slot].field.kind
    switch (constraint, form.description.dialect) {
    case (.required, .snake):
      return place.dotted + (kind == .array ? " can not be empty" : " can not be null")
    case (.required, .bean):
      return place.camel
        + (kind == .array
          ? ": must not be empty" : kind == .string ? ": must not be blank" : ": must not be null")
    case (.required, .unified): return "\(place.dotted) cannot be empty"
    case (.required, .query): return "\(place.dotted) is required"
    case (.within(let low, let high), .snake), (.within(let low, let high), .bean):
      return breach.side == .above
        ? "\(place.camel): must be less than or equal to \(high)"
        : "\(place.camel): must be greater than or equal to \(low)"
    case (.within(let low, let high), .unified):
      return breach.side == .above
        ? "\(place.dotted): must be less than or equal to \(high)"
        : "\(place.dotted): must be greater than or equal to \(low)"
    case (.length(let limit), .unified):
      return "\(place.dotted): size must be between 0 and \(limit)"
    case (.length(let limit), _): return "\(place.camel): size must be between 0 and \(limit)"
    case (.count(let low, let high), _):
      return low == high
        ? "The number of \(place.dotted) must be \(low)"
        : "The number of \(place.dotted) must be between \(low) and \(high)"
    default: return "\(place.dotted) value '\(value)' is invalid"
    }
  }
}
