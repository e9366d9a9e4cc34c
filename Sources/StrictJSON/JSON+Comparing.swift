extension JSON {
  /// Whether kinds, spellings, bytes of strings and orders are all the same.
  package static func == (left: JSON, right: JSON) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.isSameUTF8(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  /// Whether the values are equal when the order of members does not count.
  ///
  /// The order of items still does, and so does the spelling of numbers. Of members of equal name
  /// only the last counts, in both values.
  package func equalsIgnoringOrder(_ other: JSON) -> Bool {
    switch (self, other) {
    case (.array(let left), .array(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.equalsIgnoringOrder($1) }
    case (.object(let left), .object(let right)):
      JSON.equalPairwise(left.effectiveMembers(), right.effectiveMembers())
    default: self == other
    }
  }

  private static func equalPairwise(
    _ left: [JSONObject.Member], _ right: [JSONObject.Member]
  ) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { left, right in
        left.name.isSameUTF8(as: right.name) && left.value.equalsIgnoringOrder(right.value)
      }
  }
}

extension String {
  /// Whether both strings have the same bytes; `==` takes canonically equivalent ones for equal.
  func isSameUTF8(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
