import StrictJSON

/// One thing that is done to a base.
struct Change: Sendable {
  enum Edit: Sendable {
    /// Puts a value in the place of what is there, or where nothing is.
    case set(JSON)
    /// Takes away what is there.
    case remove
    /// Writes the name twice, with these two values.
    case repeated(JSON, JSON)
  }

  /// The place and what becomes of it: `multi_prompt[0].duration/absent`.
  let name: String
  let place: Place
  let edit: Edit
  /// Whether it takes another of the values that rules name.
  let isChoice: Bool

  init(_ place: Place, _ name: String, _ edit: Edit, isChoice: Bool = false) {
    self.name = "\(place.dotted)/\(name)"
    self.place = place
    self.edit = edit
    self.isChoice = isChoice
  }

  /// A base with the change; one that lacks the way to the place stays as it is.
  func applied(to base: JSON) -> JSON { Change.change(base, place.steps[...], edit) }

  private static func change(_ value: JSON, _ steps: ArraySlice<Place.Step>, _ edit: Edit) -> JSON {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    switch (step, value) {
    case (.member(let name), .object(var object)):
      guard rest.isEmpty else {
        object[name] = object[name].map { change($0, rest, edit) }
        return .object(object)
      }
      switch edit {
      case .set(let value): object[name] = value
      case .remove: object[name] = nil
      case .repeated(let first, let last):
        object[name] = first
        object.append(name, last)
      }
      return .object(object)
    case (.item(let index), .array(var items)) where index < items.count:
      if case .set(let value) = edit, rest.isEmpty {
        items[index] = value
      } else {
        items[index] = change(items[index], rest, edit)
      }
      return .array(items)
    default: return value
    }
  }
}
