import StrictJSON

/// How a value goes with the type that its field is documented with.
enum Fitness {
  case documented
  /// Another spelling that is understood and noted.
  case tolerated
  case wrong
}

extension JSON {
  /// Whether the value says that nothing is given: `""`, `[]` and `null`.
  var saysNothing: Bool { self == .null || self == .string("") || self == .array([]) }

  /// The words of a scalar: a string as it is, anything else in its spelling; "" for containers.
  var words: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): number.spelling
    case .string(let text): text
    case .array, .object: ""
    }
  }

  /// How the value goes with a documented type.
  func fitness(for kind: Kind) -> Fitness {
    switch (kind, self) {
    case (.anything, _), (.string, .string), (.digits, .string), (.boolean, .boolean),
      (.toggle, .boolean),
      (.number, .number),
      (.object, .object), (.array, .array):
      .documented
    case (.integer, .number(let number)), (.integerOrWord, .number(let number)),
      (.identifier, .number(let number)):
      Numeral(number.spelling)?.isWhole == true ? .documented : .wrong
    case (.digits, .number(let number)):
      Numeral(number.spelling)?.isWhole == true ? .tolerated : .wrong
    case (.integer, .string(let text)):
      Numeral(text)?.isWhole == true ? .tolerated : .wrong
    case (.integerOrWord, .string(let text)):
      Numeral(text)?.isWhole == true ? .tolerated : .documented
    case (.number, .string(let text)):
      Numeral(text) == nil ? .wrong : .tolerated
    case (.toggle, .string(let text)):
      text == "true" || text == "false" ? .tolerated : .wrong
    case (.identifier, .string): .tolerated
    default: .wrong
    }
  }
}
