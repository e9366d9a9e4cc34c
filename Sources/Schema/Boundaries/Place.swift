/// A place in one body: the names and indexes that lead there.
struct Place: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    case member(String)
    case item(Int)
  }

  var steps: [Step] = []

  /// As messages write it: `multi_prompt[0].duration`.
  var dotted: String {
    steps.enumerated().reduce("") { text, step in
      switch step.element {
      case .member(let name): step.offset == 0 ? name : "\(text).\(name)"
      case .item(let index): "\(text)[\(index)]"
      }
    }
  }

  /// As messages of bean validation write it: `multiPrompt[0].duration`.
  var camel: String { dotted.camelCased }

  /// The member of the whole body that the place lies in; nil for the body itself.
  var top: String? {
    guard case .member(let name) = steps.first else { return nil }
    return name
  }

  func member(_ name: String) -> Place { Place(steps: steps + [.member(name)]) }

  func item(_ index: Int) -> Place { Place(steps: steps + [.item(index)]) }
}
