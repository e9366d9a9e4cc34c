import Schema

/// Where a picture stands in a request.
enum PictureSource: Hashable, Sendable {
  /// In a field.
  case field(Path)
  /// In the first item of a list whose `type` is this word.
  case item(of: Path, type: String, link: String)

  /// What is known of the picture; nil where there is none, or nothing is known.
  func facts(in body: Body) -> MediaTraits? {
    guard case .facts(let traits) = report(in: body) else { return nil }
    return traits
  }

  private func report(in body: Body) -> MediaReport? {
    switch self {
    case .field(let path): return body.medium(path.text)
    case .item(let list, let type, let link):
      let types = body.texts("\(list)[].type")
      let media = body.media("\(list)[].\(link)")
      return zip(types, media).first { $0.0 == type }?.1
    }
  }
}

extension MediaTraits {
  /// The size as a ratio, `640:480`; nil where it is not known.
  var shape: String? {
    width.flatMap { width in height.map { "\(width):\($0)" } }
  }
}
