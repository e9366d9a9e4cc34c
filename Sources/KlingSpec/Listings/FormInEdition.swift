import Schema

/// What the fields of a form may say in an edition.
struct FormInEdition {
  private let description: FormDescription
  let edition: Edition

  init(_ description: FormDescription, _ edition: Edition) {
    self.description = description
    self.edition = edition
  }

  /// The words of a field's enumeration; nil for a field that is not there or may say anything.
  func words(at path: Path) -> [String]? {
    for rule in description.allRules {
      if case .field(path, .oneOf(let values)) = rule.reading(in: edition)?.demand {
        return values[edition]
      }
    }
    return nil
  }

  /// The words that a source can give, in the order of the enumeration behind it; nil for any.
  func words(of source: TextSource) -> [String]? {
    switch source {
    case .fixed(let word): [word]
    case .field(let path), .given(let path): words(at: path)
    case .mapped(let path, let words): self.words(at: path)?.compactMap { words[$0] }
    case .itemMember, .shape, .marked, .either: nil
    }
  }
}
