import Schema

/// Where a picture stands in a request.
enum PictureSource: Hashable, Sendable {
  /// In a field.
  case field(Path)
  /// At a link in the first item of a list in which another member, the key, is this word.
  case itemLink(Path, key: Path, word: String)

  /// In the first item of a list whose `type` is this word.
  static func item(of list: Path, type: String, link: String) -> PictureSource {
    .itemLink(Path("\(list)[].\(link)"), key: Path("\(list)[].type"), word: type)
  }

  /// What is known of the picture; nil where there is none, or nothing is known.
  func facts(in body: Body) -> MediaTraits? {
    guard case .facts(let traits) = report(in: body) else { return nil }
    return traits
  }

  private func report(in body: Body) -> MediaReport? {
    switch self {
    case .field(let path): return body.medium(path)
    case .itemLink(let link, let key, let word):
      return body.medium(link, ofFirst: word, at: key)
    }
  }
}

extension MediaTraits {
  /// The size as a ratio, `640:480`; nil where it is not known.
  var shape: String? {
    width.flatMap { width in height.map { "\(width):\($0)" } }
  }
}
