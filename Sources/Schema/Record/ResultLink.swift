import StrictJSON

/// A folder below which results can be fetched.
///
/// A class, so that all tasks whose results lie there hold a reference and no text.
package final class ResultFolder: Sendable {
  /// Scheme and authority.
  package let origin: String
  /// The URL up to and with its last slash.
  package let url: String
  fileprivate let text: JSONText

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
    case .drawn(let digits):
      var bytes: [UInt8] = []
      ResultID.append(digits, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    case .text(let text): return text
    }
  }

  fileprivate static func append(_ digits: InlineArray<36, UInt8>, to bytes: inout [UInt8]) {
    bytes.append(addingCapacity: digits.count) { (output: inout OutputSpan<UInt8>) in
      for place in digits.indices { output.append(digits[place]) }
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
  /// Writes a member that is an id; nothing for none.
  mutating func member(_ name: JSONName, _ id: ResultID?) {
    switch id {
    case .drawn(let digits):
      self.name(name)
      string(plain: { ResultID.append(digits, to: &$0) })
    case .text(let text): member(name, text)
    case nil: break
    }
  }

  /// Writes a member that is a URL; nothing for none.
  mutating func member(_ name: JSONName, _ link: ResultLink?) {
    switch link {
    case .file(let folder, let id, let ending):
      self.name(name)
      string(folder.text) { bytes in
        ResultID.append(id, to: &bytes)
        bytes.append(contentsOf: ending)
      }
    case .text(let url): member(name, url)
    case nil: break
    }
  }
}
