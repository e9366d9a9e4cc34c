import StrictJSON

extension Judgement {
  /// The values of a wrong type, by the documented order of their fields.
  func wrongTypes() -> [Prediction.Finding] {
    predictor.form.fields.flatMap { field in
      allScopes(of: field.path).flatMap { scope -> [Prediction.Finding] in
        guard let value = sent(field.path, scope), !value.saysNothing else { return [] }
        let place = place(of: field.path, scope)
        guard value.fitness(for: field.kind) == .wrong else {
          return itemsOfWrongType(in: value, of: field, place)
        }
        return [
          wrongType(
            field.typeRule ?? predictor.shared.typePrefix + field.kind.word, field.kind, value,
            place, text: field.typeText)
        ]
      }
    }
  }

  /// The rules that note spellings, names that nobody documented and names that occur twice.
  func oddities() -> [String] {
    // In a query string everything is text, and other names are nobody's business.
    guard predictor.form.dialect != .query else { return [] }
    return spellings() + names(in: "", Scope()) + namesInFields()
  }

  private func itemsOfWrongType(
    in value: JSON, of field: Field, _ place: Place
  ) -> [Prediction.Finding] {
    guard let items = value.array, predictor.names(in: field.path.text + "[]") != nil
    else { return [] }
    return items.enumerated().compactMap { index, item in
      guard item.kind != .object else { return nil }
      let rule = predictor.shared.typePrefix + Kind.object.word
      return wrongType(rule, .object, item, place.item(index))
    }
  }

  private func wrongType(
    _ rule: String, _ kind: Kind, _ value: JSON, _ place: Place, text: String? = nil
  ) -> Prediction.Finding {
    let message =
      predictor.form.dialect == .query
      ? "\(place.dotted) value '\(value.words)' is invalid"
      : text ?? "\(place.dotted) value type is invalid, expected \(kind.word)"
    return Prediction.Finding(
      rule: rule, message: message, code: .invalidParameter, place: place)
  }

  private func spellings() -> [String] {
    predictor.form.fields.flatMap { field in
      allScopes(of: field.path).compactMap { scope in
        guard let value = sent(field.path, scope), !value.saysNothing,
          value.fitness(for: field.kind) == .tolerated
        else { return nil }
        return field.spellingRule ?? predictor.shared.spelling
      }
    }
  }

  private func namesInFields() -> [String] {
    predictor.form.fields.flatMap { field -> [String] in
      switch field.kind {
      case .object: allScopes(of: field.path).flatMap { names(in: field.path.text, $0) }
      case .array:
        allScopes(of: field.path).flatMap { scope in
          (sent(field.path, scope)?.array ?? []).indices.flatMap { index in
            names(in: field.path.text + "[]", scope.at(index, of: field.path.text))
          }
        }
      default: []
      }
    }
  }

  /// What is odd about the names in one object of a documented shape.
  private func names(in parent: String, _ scope: Scope) -> [String] {
    let object = parent.isEmpty ? body : sent(Path(parent), scope)
    guard let documented = predictor.names(in: parent), let members = object?.object?.names
    else { return [] }
    return members.enumerated().compactMap { index, name in
      guard documented.contains(name) else { return predictor.shared.unknownField }
      return members[..<index].contains(name) ? predictor.shared.duplicateName : nil
    }
  }
}
