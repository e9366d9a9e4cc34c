package import StrictJSON

/// What a result is; styles say under which name each kind stands.
package enum OutputKind: String, Hashable, BitwiseCopyable, Sendable {
  /// A clip.
  case video
  /// A picture by itself.
  case image
  /// A picture that belongs to others.
  case seriesImage
  /// A sound.
  case audio
  /// A voice that later requests can name.
  case voice
  /// An element that later requests can name.
  case element
  /// A clip that was looked at, for later requests to work on.
  case session
  /// A face that was found in a clip.
  case face
  /// A file that a word among its details tells from the others.
  case named
}

/// One result of a task, before it is put into the words of a style.
///
/// A class, so that lists and views hand on a reference: copying its parts costs more than making it.
package final class OutputView: Sendable {
  /// What it is.
  package let kind: OutputKind
  /// Its place among the results of its kind, from 0.
  package let index: Int
  /// Its length in decimal seconds, as the service spells it; nil for what has none.
  package let seconds: String?
  /// What else is told of it, by the names under which the legacy style tells it.
  package let details: JSONObject
  let resultID: ResultID?
  /// Where its first file is; nearly all results have no other.
  let link: ResultLink?
  let furtherLinks: [ResultLink]
  let markedLink: ResultLink?

  /// A result with all of its parts; a marked link leads to its marked twin, if one was asked for.
  package init(
    kind: OutputKind, id: ResultID? = nil, index: Int = 0, link: ResultLink?,
    furtherLinks: [ResultLink] = [], markedLink: ResultLink? = nil, seconds: String? = nil,
    details: JSONObject = [:]
  ) {
    self.kind = kind
    resultID = id
    self.index = index
    self.link = link
    self.furtherLinks = furtherLinks
    self.markedLink = markedLink
    self.seconds = seconds
    self.details = details
  }

  /// A result with any number of files.
  package convenience init(
    kind: OutputKind, id: ResultID? = nil, index: Int = 0, links: [ResultLink],
    markedLink: ResultLink? = nil, seconds: String? = nil, details: JSONObject = [:]
  ) {
    self.init(
      kind: kind, id: id, index: index, link: links.first,
      furtherLinks: Array(links.dropFirst()), markedLink: markedLink, seconds: seconds,
      details: details)
  }

  /// A result whose id and URLs are at hand as texts.
  package convenience init(
    kind: OutputKind, id: String, urls: [String], seconds: String? = nil,
    details: JSONObject = [:]
  ) {
    self.init(
      kind: kind, id: .text(id), links: urls.map { .text($0) }, seconds: seconds,
      details: details)
  }

  /// Where one of its files is, counted from 0; nil for a place where it has none.
  func link(_ place: Int) -> ResultLink? {
    if place == 0 { return link }
    return place <= furtherLinks.count ? furtherLinks[place - 1] : nil
  }

  /// The id under which later requests can name it; nil for results without one.
  package var id: String? { resultID?.description }

  /// Where its files can be fetched; most results have one.
  package var urls: [String] {
    (0...furtherLinks.count).compactMap { link($0)?.description }
  }

  /// Where its marked twin can be fetched, if one was asked for.
  package var watermarkURL: String? { markedLink?.description }
}
