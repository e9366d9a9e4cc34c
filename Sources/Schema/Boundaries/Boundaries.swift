/// Cases on both sides of every rule of a form: derived from the catalogue, never stored.
///
/// Each is made of an accepted base by one change, or by two in different fields, and carries what
/// the predictor says of it.
package struct Boundaries: Sendable {
  /// Who says what is to be answered.
  package let predictor: Predictor

  /// The boundaries of the form that a predictor reads.
  package init(_ predictor: Predictor) {
    self.predictor = predictor
  }

  /// A base as a case of its own.
  package func unchanged(_ base: BoundaryBase) -> BoundaryCase {
    BoundaryCase(
      name: base.name, body: base.body, prediction: predictor.prediction(for: base.body))
  }

  /// The cases of a base: every single change, then pairs of them in different fields.
  ///
  /// Of the changes to one field that break the same rules, one stands for all in the pairs. Of
  /// those that choose another good value, which rules on other fields may look at, a few do.
  package func cases(of base: BoundaryBase) -> (single: [BoundaryCase], pairs: [BoundaryCase]) {
    var single: [BoundaryCase] = []
    var chosen: [Change] = []
    var effects: Set<[String?]> = []
    var choices: [Change] = []
    for change in changes(of: base.body) {
      let body = change.applied(to: base.body)
      let prediction = predictor.prediction(for: body)
      single.append(
        BoundaryCase(name: "\(base.name)/\(change.name)", body: body, prediction: prediction))
      let broken = prediction.violations.map(\.rule) + [prediction.failure?.rule].compactMap(\.self)
      if !broken.isEmpty, effects.insert([change.place.top] + broken).inserted {
        chosen.append(change)
      } else if broken.isEmpty, change.isChoice {
        if choices.last?.place != change.place {
          chosen += Boundaries.few(of: choices)
          choices = []
        }
        choices.append(change)
      }
    }
    chosen += Boundaries.few(of: choices)
    return (single, pairs(of: chosen, base))
  }

  /// The first, the last and at most three between them.
  private static func few(of changes: [Change]) -> [Change] {
    guard changes.count > 5 else { return changes }
    return (0..<5).map { changes[$0 * (changes.count - 1) / 4] }
  }

  private func pairs(of changes: [Change], _ base: BoundaryBase) -> [BoundaryCase] {
    changes.indices.flatMap { left in
      changes[(left + 1)...].compactMap { second -> BoundaryCase? in
        let first = changes[left]
        guard first.place.top != second.place.top else { return nil }
        let body = second.applied(to: first.applied(to: base.body))
        return BoundaryCase(
          name: "\(base.name)/\(first.name) + \(second.name)", body: body,
          prediction: predictor.prediction(for: body))
      }
    }
  }
}
