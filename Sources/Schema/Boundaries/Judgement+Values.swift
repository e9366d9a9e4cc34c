import StrictJSON

/// What is found at a place.
enum Found {
  case given(JSON)
  /// Not there, or there and empty, or inside of something that is not there.
  case nothing
  /// Of a type that cannot be read, or inside of something of such a type.
  case malformed
}

extension Judgement {
  /// What stands at a path, for paths through lists in the items of the scope.
  ///
  /// What is empty says nothing, unless it is taken too; `null` never says anything.
  func find(_ path: Path, _ scope: Scope = Scope(), takingEmpty: Bool = false) -> Found {
    var value = body
    let legs = predictor.legs(scope.absolute(path).text).all
    for (number, leg) in legs.enumerated() {
      switch leg.step {
      case .member(let name):
        guard let member = value[name] else { return .nothing }
        value = member
      case .item(let list):
        guard let index = scope.indexes[list], let items = value.array, index < items.count
        else { return .nothing }
        value = items[index]
      }
      guard let kind = leg.kind else {
        // The items of this list are objects, and an empty string is none.
        guard case .object = value else { return .malformed }
        continue
      }
      if value.saysNothing {
        let isTaken = takingEmpty && number == legs.count - 1 && value != .null
        return isTaken ? .given(value) : .nothing
      }
      if value.fitness(for: kind) == .wrong || lacksItems(value, of: leg.path) { return .malformed }
    }
    return .given(value)
  }

  /// Whether a list should be one of objects, and is not: it is malformed as a whole then.
  private func lacksItems(_ value: JSON, of path: String) -> Bool {
    guard let items = value.array, predictor.names(in: path + "[]") != nil else { return false }
    return !items.allSatisfy { $0.kind == .object }
  }

  /// What was sent at a path, whatever its type; nil where nothing can be looked for.
  func sent(_ path: Path, _ scope: Scope = Scope()) -> JSON? {
    predictor.legs(scope.absolute(path).text).all.reduce(body) { value, leg in
      switch leg.step {
      case .member(let name): value?[name]
      case .item(let list):
        scope.indexes[list].flatMap { index in
          value?.array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        }
      }
    }
  }

  /// The words of what was sent, or of the standard value where nothing was.
  func effectiveWords(_ path: Path, _ scope: Scope = Scope()) -> String {
    if let sent = sent(path, scope), !sent.saysNothing { return sent.words }
    return predictor.standard(of: scope.absolute(path)) ?? ""
  }

  /// Every item, or item of items, in which a path may be looked for.
  func scopes(of path: Path, _ scope: Scope = Scope()) -> [Scope] {
    predictor.legs(path.text).lists.reduce([scope]) { scopes, list in
      scopes.flatMap { scope -> [Scope] in
        if scope.indexes[list] != nil { return [scope] }
        guard case .given(let value) = find(Path(list), scope) else { return [] }
        return (value.array ?? []).indices.map { scope.at($0, of: list) }
      }
    }
  }

  /// The same, but whatever the types of the other items: types are judged wherever they can be.
  func allScopes(of path: Path) -> [Scope] {
    predictor.legs(path.text).lists.reduce([Scope()]) { scopes, list in
      scopes.flatMap { scope in
        (sent(Path(list), scope)?.array ?? []).indices.map { scope.at($0, of: list) }
      }
    }
  }

  /// Where a path leads in a scope.
  func place(of path: Path, _ scope: Scope = Scope()) -> Place {
    let legs = predictor.legs(scope.absolute(path).text).all
    return Place(
      steps: legs.map { leg in
        switch leg.step {
        case .member(let name): .member(name)
        case .item(let list): .item(scope.indexes[list] ?? 0)
        }
      })
  }
}
