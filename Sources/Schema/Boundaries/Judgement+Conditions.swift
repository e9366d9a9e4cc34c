import Digest
import StrictJSON

extension Judgement {
  /// Whether a condition holds for the items in scope.
  func truth(_ condition: Condition, _ scope: Scope = Scope()) -> Truth {
    switch condition {
    case .always: .holds
    case .present(let path): tell(path, scope, absent: .fails) { _ in true }
    case .given(let path):
      switch find(path, scope, takingEmpty: true) {
      case .given: .holds
      case .nothing: .fails
      case .malformed: .unknown
      }
    case .equals(let path, let text): isOneOf(path, [text], scope)
    case .isOneOf(let path, let texts): isOneOf(path, texts, scope)
    case .anyItem(let list, let inner): items(of: list, inner, scope).map(Truth.some) ?? .unknown
    case .everyItem(let list, let inner): items(of: list, inner, scope).map(Truth.every) ?? .unknown
    case .relation(let left, let relation, let right): compare(left, relation, right, scope)
    case .listed(let grid): isListed(grid, scope)
    case .known(let path, let kind, let within):
      id(path, within, scope).map { Truth(predictor.premises.thing(kind, $0) != nil) } ?? .unknown
    case .hasTrait(let path, let kind, let trait, let within):
      id(path, within, scope).flatMap { predictor.premises.thing(kind, $0) }
        .map { Truth($0.traits.contains(trait)) } ?? .unknown
    case .reachable(let path): isReachable(path, scope)
    case .mediumKind(let path, let kinds): isOfKind(path, kinds, scope)
    case .alike(let paths, let trait): agree(paths, trait, scope)
    case .numbersItems(let path): numbersItems(path, scope)
    case .unique(let path): isUnique(path, scope)
    case .mentionsOnly(let texts, let names): mentionsOnly(texts, names, scope)
    case .form(let path, let form):
      tell(path, scope, absent: .fails) { form.describes($0.words) }
    case .all(let parts): .every(parts.map { truth($0, scope) })
    case .any(let parts): .some(parts.map { truth($0, scope) })
    case .not(let inner): truth(inner, scope).negated
    }
  }

  /// The verdicts on the items of a list, none for an absent one; nil for a malformed one.
  func items(of path: Path, _ inner: Condition, _ scope: Scope) -> [Truth]? {
    let list = scope.absolute(path)
    switch find(list, scope) {
    case .malformed: return nil
    case .nothing: return []
    case .given(let value):
      return (value.array ?? []).indices.map { truth(inner, scope.at($0, of: list.text)) }
    }
  }

  private func tell(
    _ path: Path, _ scope: Scope, absent: Truth, _ given: (JSON) -> Bool
  ) -> Truth {
    switch find(path, scope) {
    case .given(let value): Truth(given(value))
    case .nothing: absent
    case .malformed: .unknown
    }
  }

  /// The words of a given value, else the standard ones; nil in the inner optional for neither, in
  /// the outer for a malformed value.
  private func standing(_ path: Path, _ scope: Scope) -> String?? {
    switch find(path, scope) {
    case .given(let value): value.words
    case .nothing: .some(predictor.standard(of: scope.absolute(path)))
    case .malformed: nil
    }
  }

  private func isOneOf(_ path: Path, _ texts: [String], _ scope: Scope) -> Truth {
    guard let standing = standing(path, scope) else { return .unknown }
    return Truth(standing.map { texts.contains($0) } ?? false)
  }

  private func isListed(_ grid: Grid, _ scope: Scope) -> Truth {
    var words: [String] = []
    for key in grid.keys {
      guard let standing = standing(key, scope) else { return .unknown }
      words.append(standing ?? "")
    }
    return Truth(
      grid.rows.contains { row in
        zip(row, words).allSatisfy { cell, word in cell == nil || cell == word }
      })
  }

  private func compare(
    _ left: Quantity, _ relation: Relation, _ right: Quantity, _ scope: Scope
  ) -> Truth {
    guard let order = order(of: left, to: right, scope) else { return .unknown }
    return switch relation {
    case .equal: Truth(order == 0)
    case .atMost: Truth(order <= 0)
    case .atLeast: Truth(order >= 0)
    }
  }

  /// Negative, 0 or positive, as the left is to the right; nil where it cannot be told.
  private func order(of left: Quantity, to right: Quantity, _ scope: Scope) -> Int? {
    // Two numbers that stand as they are can be compared, however large; sums and counts cannot.
    if let left = numeral(left, scope), let right = numeral(right, scope) {
      return Decimal.compareSpellings(left.spelling, right.spelling)
    }
    guard let left = amount(left, scope), let right = amount(right, scope) else { return nil }
    return left < right ? -1 : left > right ? 1 : 0
  }

  /// The id that fields spell together, outermost first; nil unless all of them are given.
  func id(_ path: Path, _ within: [Path], _ scope: Scope) -> String? {
    var parts: [String] = []
    for path in within + [path] {
      guard case .given(let value) = find(path, scope) else { return nil }
      let isNumber = [.integer, .number].contains(
        predictor.field(scope.absolute(path).text)?.kind)
      // 0.5 and 0.50 are one coordinate.
      let number = isNumber ? Decimal(value.words) : nil
      parts.append(number?.description ?? value.words)
    }
    return parts.joined(separator: "/")
  }

  /// What is known of the medium that a field links or holds; nil where nothing is.
  func medium(_ path: Path, _ scope: Scope) -> MediaReport? {
    guard case .given(let value) = find(path, scope) else { return nil }
    return predictor.premises.medium(value.words)
  }

  private func isReachable(_ path: Path, _ scope: Scope) -> Truth {
    switch medium(path, scope) {
    case .facts: .holds
    case .unreachable: .fails
    case .foreign, nil: .unknown
    }
  }

  private func isOfKind(_ path: Path, _ kinds: [String], _ scope: Scope) -> Truth {
    guard case .facts(let traits) = medium(path, scope), let kind = traits.kind
    else { return .unknown }
    return Truth(kinds.contains(kind))
  }

  /// Two media of known and different traits settle it, whatever is not known of the others.
  private func agree(_ paths: [Path], _ trait: MediaTrait, _ scope: Scope) -> Truth {
    var seen: Set<Decimal> = []
    var isSure = true
    for path in paths {
      guard allWords(path, scope) != nil else { return .unknown }
      let field = scope.absolute(path)
      for place in scopes(of: field, scope) {
        guard case .given = find(field, place) else { continue }
        if case .facts(let traits) = medium(field, place), let number = traits.number(of: trait) {
          seen.insert(number)
        } else {
          isSure = false
        }
      }
    }
    return seen.count > 1 ? .fails : isSure ? .holds : .unknown
  }

  /// The words that a field holds in all items of its list; nil where one cannot be read.
  private func allWords(_ path: Path, _ scope: Scope) -> [String]? {
    let field = scope.absolute(path)
    for list in predictor.legs(field.text).lists {
      if case .malformed = find(Path(list), scope) { return nil }
    }
    let found = scopes(of: field, scope).map { find(field, $0) }
    var words: [String] = []
    for value in found {
      switch value {
      case .malformed: return nil
      case .nothing: break
      case .given(let value): words.append(value.words)
      }
    }
    return words
  }

  private func isUnique(_ path: Path, _ scope: Scope) -> Truth {
    guard let words = allWords(path, scope) else { return .unknown }
    return Truth(Set(words).count == words.count)
  }

  private func mentionsOnly(_ texts: Path, _ names: Path, _ scope: Scope) -> Truth {
    guard let texts = allWords(texts, scope), let names = allWords(names, scope)
    else { return .unknown }
    let mentioned = texts.flatMap { text in
      text.indices.filter { text[$0] == "@" }.map { at in
        text[text.index(after: at)...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      }
    }
    return Truth(mentioned.allSatisfy { $0.isEmpty || names.contains(String($0)) })
  }

  private func numbersItems(_ path: Path, _ scope: Scope) -> Truth {
    let field = scope.absolute(path)
    guard let list = predictor.legs(field.text).lists.last,
      let verdicts = items(of: Path(list), .always, scope)
    else { return .unknown }
    return .every(
      verdicts.indices.map { index in
        guard case .given(let value) = find(field, scope.at(index, of: list)),
          let difference = Decimal.compareSpellings(value.words, String(index + 1))
        else { return .unknown }
        return Truth(difference == 0)
      })
  }
}

extension TextForm {
  /// Whether a text has the form.
  func describes(_ text: String) -> Bool {
    switch self {
    case .nonBlank: return !text.allSatisfy(\.isWhitespace)
    case .decimalDigits: return !text.isEmpty && text.utf8.allSatisfy { "0"..."9" ~= $0.character }
    case .positiveWhole:
      return !text.hasPrefix("0") && TextForm.decimalDigits.describes(text)
    case .tenths:
      guard let number = Numeral(text) else { return false }
      // Ten times the number, by moving its point.
      return Decimal(text) != nil && Numeral(number.spelling.timesTen)?.isWhole == true
    case .webURL:
      let host = ["http://", "https://"].first { text.hasPrefix($0) }.map {
        text.dropFirst($0.count)
      }
      return host.map { !$0.isEmpty } ?? false
    case .dataURL: return text.hasPrefix("data:")
    case .base64: return Base64.decode(Array(text.utf8)) != nil
    }
  }
}

extension UInt8 {
  fileprivate var character: Character { Character(Unicode.Scalar(self)) }
}

extension String {
  /// The spelling of a number with an exponent one greater; a text without one gets it.
  fileprivate var timesTen: String {
    guard let mark = firstIndex(where: { $0 == "e" || $0 == "E" }) else { return self + "e1" }
    let power = Int(self[index(after: mark)...]) ?? 0
    return self[..<mark] + "e\(power + 1)"
  }
}
