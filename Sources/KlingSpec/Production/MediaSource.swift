import Schema
import StrictJSON

/// Where the facts stand that what is made follows.
indirect enum MediaSource: Hashable, Sendable {
  /// The thing of a kind that a field names.
  case owned(Path, String)
  /// The medium that a field links or holds.
  case linked(Path)
  /// The first of these that is given.
  case either([MediaSource])

  /// What is given; nil where nothing is.
  ///
  /// Of what lies in a list, that of the first item counts. A medium that nobody declared has no
  /// facts, one that came with the request no name.
  func find(
    in body: Body, _ surroundings: some Surroundings
  ) -> (name: String, facts: MediaTraits)? {
    switch self {
    case .owned(let path, let kind):
      guard let id = MediaSource.text(path, in: body) else { return nil }
      let thing = surroundings.thing(kind: kind, id: id)
      return (thing.map { $0.source.isEmpty ? id : $0.source } ?? id, thing?.facts ?? MediaTraits())
    case .linked(let path):
      guard let text = MediaSource.text(path, in: body) else { return nil }
      let isLink = text.hasPrefix("http://") || text.hasPrefix("https://")
      // What the rules have seen is not looked at again: it may have to be decoded for that.
      let report =
        body.medium(path)
        ?? (isLink
          ? surroundings.media(at: text) : surroundings.media(inline: Array(text.utf8)[...]))
      guard case .facts(let facts) = report else {
        return (isLink ? text : "", MediaTraits())
      }
      return (isLink ? text : "", facts)
    case .either(let sources):
      for source in sources {
        if let found = source.find(in: body, surroundings) { return found }
      }
      return nil
    }
  }

  private static func text(_ path: Path, in body: Body) -> String? {
    let text = path.text.contains("[]") ? body.texts(path).first ?? nil : body.text(path)
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension MediaTraits {
  /// Frames in a second, without what is behind the point; 24 where it is not known.
  var wholeFramesPerSecond: Int {
    framesPerSecond.flatMap { Decimal.wholePart(spelling: $0.description) } ?? 24
  }
}
