/// The command line of a client under test, in which `{input.prompt}` and its like are filled in.
///
/// It is cut into words as a shell would, by quotation marks and backslashes, but no shell sees it:
/// what is filled in cannot become another word or another command.
package struct ClientTemplate: Hashable, Sendable {
  private enum Piece: Hashable, Sendable {
    case text(String)
    case hole(String)
  }

  private let words: [[Piece]]

  /// The names of the holes, each once, in order.
  package let holes: [String]

  /// What may stand between braces, besides `input.` and the name of a field.
  package static let names = [
    "base_url", "access_key", "secret_key", "api_key", "goal", "out", "scenario", "edition",
    "callback_listen", "deadline_ms", "do", "endpoint", "path", "id", "save", "input",
  ]

  /// Takes a command line apart; an open quotation mark, an unknown hole and no word are faults.
  package init(_ command: String) throws(ClientTemplateFault) {
    var words: [[Piece]] = []
    var holes: [String] = []
    for word in try ClientTemplate.words(of: command) {
      var pieces: [Piece] = []
      var rest = word[...]
      while let open = rest.firstIndex(of: "{"),
        let close = rest[open...].firstIndex(of: "}")
      {
        let name = String(rest[rest.index(after: open)..<close])
        guard ClientTemplate.names.contains(name) || name.hasPrefix("input.") else {
          throw .unknownHole(name)
        }
        if rest.startIndex < open { pieces.append(.text(String(rest[..<open]))) }
        pieces.append(.hole(name))
        if !holes.contains(name) { holes.append(name) }
        rest = rest[rest.index(after: close)...]
      }
      if !rest.isEmpty || pieces.isEmpty { pieces.append(.text(String(rest))) }
      words.append(pieces)
    }
    guard !words.isEmpty else { throw .empty }
    self.words = words
    self.holes = holes
  }

  /// The program and its arguments, with nothing in the holes.
  package var command: [String] { filled { _ in "" } }

  /// The words with their holes filled.
  func filled(_ value: (String) -> String) -> [String] {
    words.map { pieces in
      pieces.reduce(into: "") { word, piece in
        switch piece {
        case .text(let text): word += text
        case .hole(let name): word += value(name)
        }
      }
    }
  }

  private static func words(of command: String) throws(ClientTemplateFault) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in command {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " || character == "\t" || character == "\n" {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else { throw .openQuote }
    if let word { words.append(word) }
    return words
  }
}

/// What is wrong with the command line of a client under test.
package enum ClientTemplateFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no word in it.
  case empty
  /// A quotation mark is never closed, or a backslash ends it.
  case openQuote
  /// Nothing of that name can be filled in.
  case unknownHole(String)

  /// The mistake, and what to do.
  package var description: String {
    switch self {
    case .empty: "the command is empty; name a program"
    case .openQuote: "the command ends within quotation marks; close them"
    case .unknownHole(let name):
      "nothing can be filled in for '{\(name)}'; the names are "
        + ClientTemplate.names.joined(separator: ", ") + " and input.FIELD"
    }
  }
}
