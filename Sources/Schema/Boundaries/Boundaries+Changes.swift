import StrictJSON

extension Boundaries {
  /// Every change of a body by the catalogue, field by field in the documented order.
  func changes(of body: JSON) -> [Change] {
    let judgement = Judgement(of: body, by: predictor)
    return predictor.form.fields.flatMap { field -> [Change] in
      let samples = Samples(field, predictor)
      return scopes(of: field, in: judgement).flatMap { scope in
        changes(
          of: judgement.sent(field.path, scope), at: judgement.place(of: field.path, scope),
          samples)
          + extras(in: field, judgement, scope)
      }
    } + extras(at: Place(), in: "")
  }

  /// Where a field stands or could stand: in lists, in the first and the last item.
  private func scopes(of field: Field, in judgement: Judgement) -> [Judgement.Scope] {
    let legs = predictor.legs(field.path.text)
    let all = judgement.scopes(of: field.path).filter { scope in
      guard !legs.parent.isEmpty else { return true }
      if case .given = judgement.find(Path(legs.parent), scope) { return true }
      return false
    }
    return all.count < 3 ? all : [all[0], all[all.count - 1]]
  }

  private func changes(of sent: JSON?, at place: Place, _ samples: Samples) -> [Change] {
    var changes: [Change] = []
    if sent != nil, samples.isNamed { changes.append(Change(place, "absent", .remove)) }
    changes += samples.all.filter { $0.value != sent }.map { sample in
      Change(place, sample.name, .set(sample.value), isChoice: sample.isChoice)
    }
    if samples.field.kind == .array { changes += lists(of: sent, at: place, samples) }
    if samples.field.kind == .object {
      changes.append(Change(place, "whole", .set(example(of: samples.field))))
    }
    guard samples.isNamed else { return changes }
    let good = sent ?? example(of: samples.field)
    changes += [
      Change(place, "duplicate/same", .repeated(good, good)),
      Change(place, "duplicate/null-first", .repeated(nil, good)),
      Change(place, "duplicate/null-last", .repeated(good, nil)),
    ]
    changes += otherNames(of: samples, at: place, good)
    guard let wrong = samples.wrong else { return changes }
    return changes + [
      Change(place, "duplicate/wrong-first", .repeated(wrong, good)),
      Change(place, "duplicate/wrong-last", .repeated(good, wrong)),
    ]
  }

  /// The field under the other names that it has.
  private func otherNames(of samples: Samples, at place: Place, _ good: JSON) -> [Change] {
    let object = Place(steps: place.steps.dropLast())
    return samples.field.also.flatMap { name in
      let other = object.member(name)
      let wrong = samples.wrong.map { [Change(other, "also/wrong", .set($0))] } ?? []
      return [Change(other, "also", .set(good))] + wrong
    }
  }

  /// The list with as many items as rules count, and with items that are none.
  private func lists(of sent: JSON?, at place: Place, _ samples: Samples) -> [Change] {
    let items = sent?.array ?? []
    let item = items.first ?? item(of: samples.field)
    var changes = samples.counts.filter { $0 != items.count }.map { count in
      let kept = items.prefix(count)
      let list = kept + Array(repeating: item, count: count - kept.count)
      return Change(place, "count/\(count)", .set(.array(Array(list))), isChoice: true)
    }
    let odd: [(String, JSON)] = [
      ("null", nil), ("text", "x"), ("empty-text", ""), ("number", 7), ("empty-object", [:]),
      ("list", [[]]),
    ]
    changes += odd.map { name, value in
      Change(place, "item/\(name)", .set(.array([value] + items.dropFirst())))
    }
    changes += odd.map { name, value in
      Change(place, "more/\(name)", .set(.array((items.isEmpty ? [item] : items) + [value])))
    }
    return changes
  }

  /// A value that suits a field: an object with all of its members, a list with one whole item.
  func example(of field: Field) -> JSON {
    switch field.kind {
    case .object: return members(of: field.path.text)
    case .array: return [item(of: field)]
    case .anything, .string, .digits, .boolean, .toggle, .integer, .integerOrWord, .number,
      .identifier:
      return Samples(field, predictor).good
    }
  }

  private func item(of list: Field) -> JSON {
    let path = list.path.text + "[]"
    if let plain = predictor.field(path) { return example(of: plain) }
    return predictor.names(in: path) == nil ? "x" : members(of: path)
  }

  private func members(of parent: String) -> JSON {
    let fields = (predictor.names(in: parent) ?? []).compactMap { name in
      predictor.field("\(parent).\(name)").map { (name, $0) }
    }
    return .object(
      JSONObject(fields.map { JSONObject.Member(name: $0, value: example(of: $1)) }))
  }

  private func extras(in field: Field, _ judgement: Judgement, _ scope: Judgement.Scope) -> [Change]
  {
    let place = judgement.place(of: field.path, scope)
    switch field.kind {
    case .object:
      guard case .given = judgement.find(field.path, scope) else { return [] }
      return extras(at: place, in: field.path.text)
    case .array:
      guard case .given(let value) = judgement.find(field.path, scope),
        value.array?.first?.object != nil
      else { return [] }
      return extras(at: place.item(0), in: field.path.text + "[]")
    default: return []
    }
  }

  /// Names that nobody documented, in an object of a documented shape.
  private func extras(at place: Place, in parent: String) -> [Change] {
    guard let names = predictor.names(in: parent) else { return [] }
    var extras = ["nonesuch", "", "a/b~c", "0"]
    if let name = names.first { extras += [name.uppercased(), name.camelCased, name + " "] }
    return extras.filter { !names.contains($0) }.flatMap { name in
      [
        Change(place.member(name), "extra", .set("x")),
        Change(place.member(name), "extra/null", .set(nil)),
      ]
    }
  }
}

extension Samples {
  /// Whether the field is a member of an object, which can be left out and written twice.
  fileprivate var isNamed: Bool { !field.path.text.hasSuffix("[]") }
}
