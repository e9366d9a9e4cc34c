import StrictJSON

extension Judgement {
  /// Where a rule is broken, and how.
  struct Breach {
    enum Side {
      case above(Decimal)
      case below(Decimal)
      case neither
    }

    let place: Place
    /// The items in which it was found.
    let scope: Scope
    /// The field there.
    let path: Path
    /// The words of the value there, the standard ones where nothing was sent.
    let words: String
    var side = Side.neither
  }
}

extension Judgement {
  /// The places where what a rule asks is not so, without those where it cannot be told.
  func breaches(of demand: Demand) -> [Breach] {
    switch demand {
    case .field(let path, let constraint): breaches(of: constraint, at: path)
    case .fields(let paths, let constraint): paths.flatMap { breaches(of: constraint, at: $0) }
    case .requirement(let path, let condition):
      truth(condition) == .fails ? [breach(at: path, Scope())] : []
    case .each(let paths, let condition):
      paths.flatMap { path in
        scopes(of: path).map { $0.about(path) }.filter { scope in
          guard case .given = find(path, scope) else { return false }
          return truth(condition, scope) == .fails
        }.map { breach(at: path, $0) }
      }
    case .eachItem(let list, let path, let condition):
      eachItem(of: list).filter { truth(condition, $0) == .fails }.map { breach(at: path, $0) }
    case .absence(let path):
      scopes(of: path).filter { scope in
        if case .given = find(path, scope) { true } else { false }
      }.map { breach(at: path, $0) }
    }
  }

  private func breach(at path: Path, _ scope: Scope, _ side: Breach.Side = .neither) -> Breach {
    Breach(
      place: place(of: path, scope), scope: scope, path: scope.absolute(path),
      words: effectiveWords(path, scope), side: side)
  }

  private func eachItem(of list: Path) -> [Scope] {
    scopes(of: list).flatMap { scope -> [Scope] in
      guard case .given(let value) = find(list, scope) else { return [] }
      return (value.array ?? []).indices.map { scope.at($0, of: list.text) }
    }
  }

  private func breaches(of constraint: Constraint, at path: Path) -> [Breach] {
    scopes(of: path).compactMap { scope in
      side(of: constraint, at: path, scope).map { breach(at: path, scope, $0) }
    }
  }

  /// How a constraint is broken in one place; nil where it is not.
  private func side(of constraint: Constraint, at path: Path, _ scope: Scope) -> Breach.Side? {
    let value: JSON
    switch find(path, scope) {
    case .malformed: return nil
    case .nothing:
      return constraint == .required && hasParent(path, scope) ? .neither : nil
    case .given(let given): value = given
    }
    switch constraint {
    case .required: return nil
    case .oneOf(let texts):
      return texts[predictor.edition].contains(value.words) ? nil : .neither
    case .within(let low, let high):
      guard let number = Numeral(value.words) else { return .neither }
      return number.isGreater(than: high)
        ? .above(high) : number.isLess(than: low) ? .below(low) : nil
    case .length(let most):
      return value.words.utf16.count > most ? .above(Decimal(integerLiteral: most)) : nil
    case .count(let least, let most):
      let count = value.array?.count ?? value.object?.members.count ?? 0
      return count > most || count < least ? .neither : nil
    case .form(let form): return form.describes(value.words) ? nil : .neither
    case .medium(let trait, let low, let high):
      guard case .facts(let traits) = medium(path, scope), let number = traits.number(of: trait),
        let low = amount(low), let high = amount(high)
      else { return nil }
      return number > high ? .above(high) : number < low ? .below(low) : nil
    }
  }

  /// Whether that in which the field would lie is there: what is missing altogether misses nothing.
  private func hasParent(_ path: Path, _ scope: Scope) -> Bool {
    let parent = predictor.legs(path.text).parent
    guard !parent.isEmpty else { return true }
    if case .given = find(Path(parent), scope) { return true }
    return false
  }
}
