/// A JSON value as a tree: for building, comparing and printing.
///
/// What was written is kept: the spelling of numbers, the order of members, equal names. Two values
/// are equal only if all of that is, so `5`, `5.0` and `"5"` are three different values. Strings
/// are compared byte by byte (RFC 8259, section 8.3), not by canonical equivalence as `String` is.
package indirect enum JSON: Hashable, Sendable {
  /// The literal `null`, which is not the same as an absent member.
  case null
  /// The literal `true` or `false`.
  case boolean(Bool)
  /// A number in its spelling.
  case number(JSONNumber)
  /// A decoded string.
  case string(String)
  /// Items in their order.
  case array([JSON])
  /// Members in their order.
  case object(JSONObject)

  /// What kind of value this is.
  package var kind: JSONKind {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The value of an object's member, the last one of equal names; nil for every other kind.
  package subscript(_ name: String) -> JSON? { object?[name] }

  /// The string, nil for every other kind.
  package var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The number if it is spelled as a plain integer that an `Int` holds; nil for `5.0` and `"5"`.
  package var int: Int? {
    guard case .number(let number) = self else { return nil }
    return number.int
  }

  /// The exact value of a number; nil for every other kind and beyond the bound of `Decimal`.
  package var decimal: Decimal? {
    guard case .number(let number) = self else { return nil }
    return number.decimal
  }

  /// The truth value, nil for every other kind.
  package var bool: Bool? {
    guard case .boolean(let value) = self else { return nil }
    return value
  }

  /// The items of an array, nil for every other kind.
  package var array: [JSON]? {
    guard case .array(let items) = self else { return nil }
    return items
  }

  /// The members of an object, nil for every other kind.
  package var object: JSONObject? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  /// Whether this is `null`.
  package var isNull: Bool { kind == .null }
}
