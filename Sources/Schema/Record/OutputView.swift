package import StrictJSON

/// What a result is; styles say under which name each kind stands.
package enum OutputKind: String, Hashable, Sendable {
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
  let links: [ResultLink]
  let markedLink: ResultLink?

  /// A result with all of its parts; a marked link leads to its marked twin, if one was asked for.
  package init(
    kind: OutputKind, id: ResultID? = nil, index: Int = 0, links: [ResultLink],
    markedLink: ResultLink? = nil, seconds: String? = nil, details: JSONObject = [:]
  ) {
    self.kind = kind
    resultID = id
    self.index = index
    self.links = links
    self.markedLink = markedLink
    self.seconds = seconds
    self.details = details
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

  /// The id under which later requests can name it; nil for results without one.
  package var id: String? { resultID?.description }

  /// Where its files can be fetched; most results have one.
  package var urls: [String] { links.map(\.description) }

  /// Where its marked twin can be fetched, if one was asked for.
  package var watermarkURL: String? { markedLink?.description }
}

/// How a style writes results of one kind: in which list, and with which members.
package struct OutputShape: Sendable {
  /// A part of a result.
  package enum Part: Sendable {
    /// Always this word.
    case word(JSONText)
    /// The id.
    case id
    /// The place among the results.
    case index
    /// Where one of its files is, counted from 0.
    case url(Int)
    /// Where the marked twin is; left out where there is none.
    case watermarkURL
    /// The length.
    case seconds
    /// A detail; left out where there is none of that name.
    case detail(String)
  }

  let kind: OutputKind
  let list: JSONName
  let head: (name: JSONName, word: JSONText)?
  let members: [(name: JSONName, part: Part)]

  /// The results of a kind in a list of that name; a head stands as a word before the list.
  package init(
    _ kind: OutputKind, in list: String = "", head: (name: String, word: String)? = nil,
    _ members: [(name: String, part: Part)]
  ) {
    self.kind = kind
    self.list = JSONName(list)
    self.head = head.map { (JSONName($0.name), JSONText($0.word)) }
    self.members = members.map { (JSONName($0.name), $0.part) }
  }

  /// Writes a result; without marks its marked twin is not told.
  func write(_ output: OutputView, marks: Bool = true, to writer: inout JSONWriter) {
    writer.beginObject()
    for (name, part) in members {
      if case .watermarkURL = part, !marks { continue }
      part.write(of: output, as: name, to: &writer)
    }
    writer.endObject()
  }
}

extension OutputShape.Part {
  /// Writes the part as a member of that name; nothing where there is none.
  func write(of output: OutputView, as name: JSONName, to writer: inout JSONWriter) {
    switch self {
    case .word(let word): writer.member(name, word)
    case .id: writer.member(name, output.resultID)
    case .index: writer.member(name, output.index)
    case .url(let place):
      if place < output.links.count { writer.member(name, output.links[place]) }
    case .watermarkURL: writer.member(name, output.markedLink)
    case .seconds: writer.member(name, output.seconds)
    case .detail(let detail):
      guard let value = output.details[detail] else { return }
      writer.name(name)
      writer.value(value)
    }
  }
}
