/// A documented path taken apart: the steps from the body to a field.
struct Legs: Sendable {
  struct Leg: Sendable {
    enum Step: Sendable {
      case member(String)
      /// One item of the list with this path.
      case item(of: String)
    }

    let step: Step
    /// The path up to here.
    let path: String
    /// What is documented here; nil for the items of a list of objects, which have no entry.
    let kind: Kind?
  }

  let all: [Leg]

  init(_ path: String, _ kinds: [String: Kind]) {
    var legs: [Leg] = []
    var text = ""
    for part in path.split(separator: ".") {
      let name = String(part.prefix { $0 != "[" })
      text += text.isEmpty ? name : "." + name
      legs.append(Leg(step: .member(name), path: text, kind: kinds[text]))
      for _ in 0..<part.count(where: { $0 == "[" }) {
        let list = text
        text += "[]"
        legs.append(Leg(step: .item(of: list), path: text, kind: kinds[text]))
      }
    }
    all = legs
  }

  /// The lists around the field, outermost first.
  var lists: [String] {
    all.compactMap { leg in
      if case .item(let list) = leg.step { list } else { nil }
    }
  }

  /// The path of what the field is a member or an item of; empty for the body.
  var parent: String { all.dropLast().last?.path ?? "" }

  /// The member name; nil for the items of a list.
  var name: String? {
    guard case .member(let name) = all.last?.step else { return nil }
    return name
  }
}
