/// The JSON type that a field is documented with, and the spellings tolerated beside it.
///
/// A tolerated spelling is accepted and noted; every other type is refused.
package enum Kind: String, BitwiseCopyable, Hashable, Sendable {
  /// Any JSON value: a field that has no effect, whatever it holds.
  case anything
  /// A JSON string.
  case string
  /// A JSON string of decimal digits; an integer is tolerated (`"duration": 5`).
  case digits
  /// A JSON boolean.
  case boolean
  /// A JSON boolean; the strings `"true"` and `"false"` are tolerated.
  case toggle
  /// A JSON integer; its decimal spelling as a string is tolerated.
  case integer
  /// A JSON integer or, as a string, a word that a rule of the field names (`"series_amount":
  /// "auto"`); the integer's decimal spelling as a string is tolerated.
  case integerOrWord
  /// A JSON number; its decimal spelling as a string is tolerated.
  case number
  /// A JSON integer too long for many languages; a string is tolerated, whatever it holds: another
  /// rule judges whether it is an id (`"element_id": "160"`).
  case identifier
  /// A JSON object.
  case object
  /// A JSON array.
  case array

  /// The word that messages use for the type.
  package var word: String {
    switch self {
    case .anything: "value"
    case .string, .digits: "string"
    case .boolean, .toggle: "boolean"
    case .integer, .integerOrWord, .identifier: "integer"
    case .number: "number"
    case .object: "object"
    case .array: "array"
    }
  }
}
