extension JSONDocument {
  /// The decoded string, or the spelling of a number or literal; "" for containers.
  package func text(_ node: Node) -> String {
    switch tape[node].kind {
    case .array, .object: ""
    case .string where tape[node].traits.contains(.escapes):
      String(decoding: decodedBytes(node), as: UTF8.self)
    default: String(decoding: bytes[tape[node].range], as: UTF8.self)
    }
  }

  /// The UTF-8 of what `text(_:)` gives.
  package func decodedBytes(_ node: Node) -> [UInt8] {
    let entry = tape[node]
    switch entry.kind {
    case .array, .object: return []
    case .string where entry.traits.contains(.escapes):
      var decoded: [UInt8] = []
      decoded.reserveCapacity(entry.range.count)
      StringEscapes.decode(bytes[entry.range], onto: &decoded)
      return decoded
    default: return Array(bytes[entry.range])
    }
  }

  /// The bytes of what `text(_:)` gives: where they stand, unless they have to be decoded.
  package func utf8(_ node: Node) -> ArraySlice<UInt8> {
    let entry = tape[node]
    switch entry.kind {
    case .array, .object: return []
    case .string where entry.traits.contains(.escapes): return decodedBytes(node)[...]
    default: return bytes[entry.range]
    }
  }

  /// How many bytes `text(_:)` gives; 0 for containers.
  package func textCount(_ node: Node) -> Int {
    let entry = tape[node]
    if entry.traits.contains(.escapes) { return decodedBytes(node).count }
    return entry.isScalar ? entry.range.count : 0
  }

  /// A number or a string that is written as a plain whole number of at most twelve digits.
  ///
  /// Nil for everything else, however much of a number it is: signs, points and exponents are for
  /// `Decimal`.
  package func wholeNumber(_ node: Node) -> Int? {
    let range = tape[node].range
    guard tape[node].kind == .number || tape[node].kind == .string, (1...12) ~= range.count else {
      return nil
    }
    var number = 0
    for index in range {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return bytes[range.lowerBound] == UInt8(ascii: "0") && range.count > 1 ? nil : number
  }

  /// Whether a scalar's text is exactly these bytes; false for containers.
  ///
  /// A string is compared decoded, a number or literal by its spelling, so ask for the kind first
  /// where `"5"` and `5` must differ. Nothing is allocated unless the string has escapes.
  package func matches(_ node: Node, _ utf8: [UInt8]) -> Bool { matches(node, utf8.span) }

  /// Whether a scalar's text is exactly these bytes, likewise.
  package func matches(_ node: Node, _ utf8: Span<UInt8>) -> Bool {
    let entry = tape[node]
    guard !entry.traits.contains(.escapes) else {
      let decoded = decodedBytes(node)
      return ByteScan.isEqual(decoded.span, utf8)
    }
    guard entry.isScalar else { return false }
    return ByteScan.isEqual(bytes.span.extracting(entry.range), utf8)
  }

  /// The first eight bytes of what `text(_:)` gives, the first one lowest, zeros behind a shorter one.
  package func firstWord(_ node: Node) -> UInt64 {
    let entry = tape[node]
    guard entry.isScalar else { return 0 }
    guard !entry.traits.contains(.escapes) else {
      return ByteScan.firstWord(of: decodedBytes(node).span)
    }
    let range = entry.range
    // Nearly always eight bytes follow in the document, whatever they belong to.
    let rest = bytes.span.extracting(droppingFirst: range.lowerBound)
    guard rest.count >= 8 else {
      return ByteScan.firstWord(of: rest.extracting(first: range.count))
    }
    return ByteScan.firstWord(of: rest) & ByteScan.mask(ofFirst: range.count)
  }

  /// Whether a byte stands in what `text(_:)` gives.
  package func contains(_ byte: UInt8, in node: Node) -> Bool {
    let entry = tape[node]
    guard entry.isScalar else { return false }
    guard !entry.traits.contains(.escapes) else { return decodedBytes(node).contains(byte) }
    return ByteScan.contains(byte, in: bytes.span.extracting(entry.range))
  }

  /// Whether the node is the string `""`.
  @inlinable
  package func isEmptyString(_ node: Node) -> Bool {
    tape[node].kind == .string && tape[node].range.isEmpty
  }

  /// How many UTF-16 code units the decoded string has, as Java and JavaScript count its length.
  ///
  /// Counted on the bytes, without making the string. For numbers and literals the length of their
  /// spelling, for containers 0.
  package func utf16Count(_ node: Node) -> Int {
    let entry = tape[node]
    guard entry.isScalar else { return 0 }
    guard !entry.traits.isEmpty else { return entry.range.count }
    return StringEscapes.utf16Count(of: bytes[entry.range])
  }

  /// Whether two strings decode to the same bytes.
  func isEqualText(_ left: Node, _ right: Node) -> Bool {
    if tape[left].traits.contains(.escapes) { return matches(right, decodedBytes(left)) }
    if tape[right].traits.contains(.escapes) { return matches(left, decodedBytes(right)) }
    return bytes[tape[left].range] == bytes[tape[right].range]
  }
}
