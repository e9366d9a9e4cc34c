/// What tells one state of a representation from all others (RFC 9110, section 8.8.3).
package struct EntityTag: Equatable, Sendable {
  /// The tag as a field spells it, in quotation marks and without `W/`.
  package let text: String
  /// Whether it only promises that two states mean the same.
  package let isWeak: Bool

  /// A strong tag of characters that need no care, such as hexadecimal digits.
  package init(_ opaque: String) {
    text = "\"\(opaque)\""
    isWeak = false
  }

  /// A tag as a field spells it; nil for other text.
  package init?(field: ArraySlice<UInt8>) {
    isWeak = field.starts(with: EntityTag.weakMark)
    let tag = isWeak ? field.dropFirst(EntityTag.weakMark.count) : field
    guard tag.count >= 2, tag.first == EntityTag.quote, tag.last == EntityTag.quote,
      tag.dropFirst().dropLast().allSatisfy(EntityTag.isInner)
    else { return nil }
    text = tag.text
  }

  /// Whether the lists of a field, in all its lines, name this tag, or are `*` for any.
  ///
  /// `If-None-Match` and its like compare weakly, `If-Match` and `If-Range` strongly: then a weak
  /// tag is like no other. What is no tag is like none.
  package func isNamed(by name: String, in fields: HTTPFields, weakly: Bool) -> Bool {
    fields.indices(of: name).contains { line in
      let value = fields.valueBytes(line)
      return value.elementsEqual([UInt8(ascii: "*")])
        || EntityTag.elements(of: value).contains { element in
          guard let other = EntityTag(field: element) else { return false }
          return other.text == text && (weakly || !other.isWeak && !isWeak)
        }
    }
  }

  /// The elements of a list, in which a comma may also stand within quotation marks.
  private static func elements(of value: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var elements: [ArraySlice<UInt8>] = []
    var start = value.startIndex
    var isQuoted = false
    for index in value.indices {
      if value[index] == quote { isQuoted.toggle() }
      if value[index] == UInt8(ascii: ","), !isQuoted {
        elements.append(value[start..<index].trimmed)
        start = index + 1
      }
    }
    return elements + [value[start...].trimmed]
  }

  /// `etagc`: what may stand within the quotation marks.
  private static func isInner(_ byte: UInt8) -> Bool {
    byte == 0x21 || 0x23...0x7E ~= byte || byte >= 0x80
  }

  private static let quote = UInt8(ascii: "\"")
  private static let weakMark = Array("W/".utf8)
}
