import Schema

/// Where a word that decides what is made comes from.
indirect enum TextSource: Hashable, Sendable {
  /// Always this word.
  case fixed(String)
  /// The effective value of a field.
  case field(Path)
  /// The word that stands for the effective value of a field.
  case mapped(Path, [String: String])
  /// A member of the first item of a list whose `type`, or what says its type, is this word.
  case item(of: Path, by: String = "type", type: String, member: String)

  /// The word; nil where the body has none.
  func text(in body: Body) -> String? {
    switch self {
    case .fixed(let word): return word
    case .field(let path): return body.text(path.text)
    case .mapped(let path, let words): return body.text(path.text).flatMap { words[$0] }
    case .item(let list, let key, let type, let member):
      let types = body.texts("\(list)[].\(key)")
      let texts = body.texts("\(list)[].\(member)")
      return zip(types, texts).first { $0.0 == type }?.1
    }
  }
}
