/// Where the text of a refusal comes from; it decides how strictly others compare the text.
package indirect enum Words: Hashable, Sendable {
  /// The service's way to word this kind of constraint in the form's dialect.
  case house
  /// Seen on the wire, to be matched letter for letter.
  case recorded(Template)
  /// The service's way to word such a thing, deduced from a recorded sibling.
  case pattern(Template)
  /// Our sentence, in the house style.
  case chosen(Template)
  /// One text above an upper bound, another below a lower one.
  case bySide(above: Words, below: Words)
  /// One text while a condition holds, another otherwise; relative paths speak of the item that
  /// broke the rule.
  case choice(Condition, Words, otherwise: Words)
}

extension Words {
  /// The texts for people who read the catalogue; none where the constraint words itself.
  package var outlines: [String] {
    switch self {
    case .house: []
    case .recorded(let text), .pattern(let text), .chosen(let text): [text.outline]
    case .bySide(let first, let second), .choice(_, let first, otherwise: let second):
      first.outlines + second.outlines
    }
  }
}

/// How much a text is worth when it is compared.
package enum Grade: String, Hashable, Sendable {
  /// Seen on the wire.
  case recorded
  /// Deduced from a pattern that was seen.
  case pattern
  /// Ours.
  case ours
}

/// The layers of the service's validators, each with its own way of wording.
package enum Dialect: String, Hashable, Sendable {
  /// Snake case and `can not be null`.
  case snake
  /// Bean validation: camel case, a colon, the framework's sentence.
  case bean
  /// Dotted paths of the model-in-path style.
  case unified
  /// Query parameters.
  case query
}

/// Who says so.
package enum Evidence: String, Hashable, Sendable {
  /// The user's own documents.
  case seed
  /// The vendor's documentation.
  case official
  /// Seen in a real answer.
  case recorded
  /// Documentation of resellers.
  case gateway
  /// The source of public clients.
  case client
  /// A decision of this project where nothing is documented.
  case choice
}
