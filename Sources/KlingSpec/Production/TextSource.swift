import Schema

/// Where a word that decides what is made comes from.
indirect enum TextSource: Hashable, Sendable {
  /// Always this word.
  case fixed(String)
  /// The effective value of a field.
  case field(Path)
  /// What the request itself says in a field, standard values apart.
  case given(Path)
  /// The word that stands for the effective value of a field.
  case mapped(Path, [String: String])
  /// The first of these that has a word.
  case either([TextSource])
  /// A member of the first item of a list in which another, the key, is this word.
  case itemMember(Path, key: Path, word: String)
  /// The ratio of the first of these pictures whose size is known, as `640:480`.
  case shape(of: [PictureSource])
  /// This word, if a prompt has marks of it and the list that they point into is given.
  case marked(String, in: Path, of: Path)

  /// A member of the first item of a list whose `type`, or what says its type, is this word.
  static func item(
    of list: Path, by key: String = "type", type: String, member: String
  ) -> TextSource {
    .itemMember(Path("\(list)[].\(member)"), key: Path("\(list)[].\(key)"), word: type)
  }

  /// Whether the word is this one.
  func says(_ word: String, in body: Body) -> Bool {
    if case .field(let path) = self { body.says(word, at: path) } else { text(in: body) == word }
  }

  /// The word; nil where the body has none.
  func text(in body: Body) -> String? {
    switch self {
    case .fixed(let word): return word
    case .field(let path): return body.text(path)
    case .given(let path): return body.isPresent(path) ? body.text(path) : nil
    case .mapped(let path, let words): return body.text(path).flatMap { words[$0] }
    case .either(let sources):
      return sources.lazy.compactMap { $0.text(in: body) }.first
    case .itemMember(let member, let key, let word):
      return body.text(member, ofFirst: word, at: key)
    case .marked(let word, let prompt, let list):
      let isMarked = body.text(prompt)?.contains("<<<\(word)_") ?? false
      return isMarked && body.isPresent(list) ? word : nil
    case .shape(let pictures):
      return pictures.lazy.compactMap { $0.facts(in: body)?.shape }.first
    }
  }
}
