extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// The value `null`.
  package init(nilLiteral: ()) { self = .null }

  /// The value `true` or `false`.
  package init(booleanLiteral value: Bool) { self = .boolean(value) }

  /// The number with the plain spelling of the integer.
  package init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }

  /// The string itself.
  package init(stringLiteral value: String) { self = .string(value) }

  /// The items in their order.
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }

  /// The members in their order, equal names included.
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(JSONObject(elements.map { JSONObject.Member(name: $0.0, value: $0.1) }))
  }
}
