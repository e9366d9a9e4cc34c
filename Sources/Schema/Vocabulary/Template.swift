/// A message with holes: `"mode value '\(.value)' is invalid"`.
package struct Template: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// What fills a hole.
  package enum Hole: Hashable, Sendable {
    /// The value that broke the rule, as sent.
    case value
    /// The place of that value, `multi_prompt[0].duration`.
    case place
    /// The bound that a number left.
    case bound
    /// The effective value of a field.
    case of(Path)
    /// The effective value of another field of the item that broke the rule.
    case item(Path)
  }

  /// A stretch of a message.
  package enum Piece: Hashable, Sendable {
    /// Words that stand as they are.
    case text(String)
    /// A place that is filled when the message is written.
    case hole(Hole)
  }

  /// Collects the pieces of an interpolated literal.
  package struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    /// An empty collection.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words.
    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.text(literal)) }
    }

    /// Adds words that are known when the catalogue is made.
    package mutating func appendInterpolation(raw words: String) { appendLiteral(words) }

    /// Adds a hole.
    package mutating func appendInterpolation(_ hole: Hole) { pieces.append(.hole(hole)) }
  }

  /// The stretches in order.
  package let pieces: [Piece]

  /// A message without holes.
  package init(stringLiteral value: String) { pieces = [.text(value)] }

  /// A message with holes.
  package init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// The message for people who read the catalogue: holes in angle brackets.
  package var outline: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .hole(.value): "<value>"
      case .hole(.place): "<place>"
      case .hole(.bound): "<bound>"
      case .hole(.of(let path)), .hole(.item(let path)): "<\(path)>"
      }
    }.joined()
  }

  /// The message with one value in every hole.
  package func filled(with value: String) -> String {
    pieces.map { piece in
      if case .text(let text) = piece { text } else { value }
    }.joined()
  }
}
