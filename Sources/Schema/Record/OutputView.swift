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
}

/// One result of a task, before it is put into the words of a style.
package struct OutputView: Sendable {
  /// What it is.
  package var kind: OutputKind
  /// The id under which later requests can name it; nil for results without one.
  package var id: String?
  /// Its place among the results of its kind, from 0.
  package var index: Int
  /// Where its files can be fetched; most results have one.
  package var urls: [String]
  /// Where its marked twin can be fetched, if one was asked for.
  package var watermarkURL: String?
  /// Its length in decimal seconds, as the service spells it; nil for what has none.
  package var seconds: String?
  /// What else is told of it, by the names under which the legacy style tells it.
  package var details: JSONObject

  /// A result with all of its parts.
  package init(
    kind: OutputKind, id: String? = nil, index: Int = 0, urls: [String],
    watermarkURL: String? = nil, seconds: String? = nil, details: JSONObject = [:]
  ) {
    self.kind = kind
    self.id = id
    self.index = index
    self.urls = urls
    self.watermarkURL = watermarkURL
    self.seconds = seconds
    self.details = details
  }
}

/// How a style writes results of one kind: in which list, and with which members.
package struct OutputShape: Sendable {
  /// A part of a result.
  package enum Part: Sendable {
    /// Always this word.
    case word(String)
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
  let head: (name: String, word: String)?
  let members: [(name: JSONName, part: Part)]

  /// The results of a kind in a list of that name; a head stands as a word before the list.
  package init(
    _ kind: OutputKind, in list: String = "", head: (name: String, word: String)? = nil,
    _ members: [(name: String, part: Part)]
  ) {
    self.kind = kind
    self.list = JSONName(list)
    self.head = head
    self.members = members.map { (JSONName($0.name), $0.part) }
  }

  func write(_ output: OutputView, to writer: inout JSONWriter) {
    writer.beginObject()
    for (name, part) in members { part.write(of: output, as: name, to: &writer) }
    writer.endObject()
  }
}

extension OutputShape.Part {
  /// Writes the part as a member of that name; nothing where there is none.
  func write(of output: OutputView, as name: JSONName, to writer: inout JSONWriter) {
    switch self {
    case .word(let word): writer.member(name, word)
    case .id: writer.member(name, output.id)
    case .index: writer.member(name, output.index)
    case .url(let place):
      writer.member(name, output.urls.indices.contains(place) ? output.urls[place] : nil)
    case .watermarkURL: writer.member(name, output.watermarkURL)
    case .seconds: writer.member(name, output.seconds)
    case .detail(let detail):
      guard let value = output.details[detail] else { return }
      writer.name(name)
      writer.value(value)
    }
  }
}
