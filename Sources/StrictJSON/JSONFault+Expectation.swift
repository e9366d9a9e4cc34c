extension JSONFault {
  /// What the grammar of RFC 8259 wants at a place.
  package enum Expectation: Equatable, Sendable, CustomStringConvertible {
    /// Any value.
    case value
    /// The first item of an array, or its end.
    case valueOrBracket
    /// A member name, after a comma.
    case name
    /// The first member name of an object, or its end.
    case nameOrBrace
    /// The colon between a member's name and its value.
    case colon
    /// More of an array or its end.
    case commaOrBracket
    /// More of an object or its end.
    case commaOrBrace
    /// Nothing but white space behind the value.
    case end
    /// The rest of `true`.
    case literalTrue
    /// The rest of `false`.
    case literalFalse
    /// The rest of `null`.
    case literalNull
    /// A digit after a minus sign.
    case digit
    /// A digit after a decimal point.
    case fraction
    /// A digit in an exponent.
    case exponent
    /// Anything but another digit after a leading zero.
    case endOfInteger
    /// The quote that ends a string.
    case quote
    /// One of the characters that make an escape after a backslash.
    case escape
    /// Four hexadecimal digits after `\u`.
    case hexadecimalDigit

    /// The words that follow "expected".
    package var description: String {
      switch self {
      case .value: "a value"
      case .valueOrBracket: "a value or ']' after '['"
      case .name: "a member name after ','"
      case .nameOrBrace: "a member name or '}' after '{'"
      case .colon: "':' after a member name"
      case .commaOrBracket: "',' or ']' after an item"
      case .commaOrBrace: "',' or '}' after a member"
      case .end: "nothing after the value"
      case .literalTrue: "'true'"
      case .literalFalse: "'false'"
      case .literalNull: "'null'"
      case .digit: "a digit after '-'"
      case .fraction: "a digit after '.'"
      case .exponent: "a digit in the exponent"
      case .endOfInteger: "no digit after a leading '0'"
      case .quote: "'\"' at the end of a string"
      case .escape: "one of \"\\/bfnrtu after '\\'"
      case .hexadecimalDigit: "four hexadecimal digits after '\\u'"
      }
    }
  }
}
