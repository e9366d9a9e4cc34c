import StrictJSON

/// A folder below which results can be fetched.
///
/// A class, so that all tasks whose results lie there hold a reference and no text.
package final class ResultFolder: Sendable {
  /// Scheme and authority.
  package let origin: String
  /// The URL up to and with its last slash.
  package let url: String
  let text: JSONText

  /// The folder at a path of an origin.
  package init(origin: String, path: String) {
    self.origin = origin
    url = origin + path
    text = JSONText(url)
  }
}

/// The id of a result.
package enum ResultID: Sendable, CustomStringConvertible {
  /// One that was drawn: the ASCII of a UUID.
  case drawn(InlineArray<36, UInt8>)
  /// Any other.
  case text(String)

  /// The id as text.
  package var description: String {
    switch self {
    case .drawn(let digits): String(decoding: digits.indices.map { digits[$0] }, as: UTF8.self)
    case .text(let text): text
    }
  }
}

/// Where a file of a result can be fetched.
package enum ResultLink: Sendable, CustomStringConvertible {
  /// In a folder, under the id of its task's output and an ending of plain ASCII.
  ///
  /// No text is made of it before it is written: every query of a task that succeeded has one.
  case file(ResultFolder, InlineArray<36, UInt8>, ending: [UInt8])
  /// At a URL that is known as a whole.
  case text(String)

  /// The URL.
  package var description: String {
    switch self {
    case .file(let folder, let id, let ending):
      folder.url + ResultID.drawn(id).description + String(decoding: ending, as: UTF8.self)
    case .text(let url): url
    }
  }
}

extension JSONWriter {
  /// Writes an id as a string.
  mutating func string(_ id: ResultID) {
    switch id {
    case .drawn(let digits): string(plain: digits.span)
    case .text(let text): string(text)
    }
  }

  /// Writes a URL as a string.
  mutating func string(_ link: ResultLink) {
    switch link {
    case .file(let folder, let id, let ending):
      string(folder.text, plain: id.span, ending.span)
    case .text(let url): string(url)
    }
  }
}
