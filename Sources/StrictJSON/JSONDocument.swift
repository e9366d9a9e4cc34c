/// A parsed JSON text: its bytes, and a flat tape of nodes over them.
///
/// No string is made while parsing. A node is an index into the tape; the root is 0, and what a
/// container holds follows it. Asking about a node that is not on the tape is a mistake of the
/// program and traps.
@usableFromInline
package struct JSONDocument: Sendable {
  /// The index of a value or of a member's name.
  @usableFromInline package typealias Node = Int

  /// The text as it was given.
  @usableFromInline package let bytes: [UInt8]
  @usableFromInline let tape: [TapeNode]

  /// Parses a whole text by RFC 8259, to the letter.
  ///
  /// Refused, with the first place where it happens: anything that is not UTF-8, a byte order mark,
  /// escapes of lone surrogates, anything but white space after the value, and whatever goes beyond
  /// the limits. Equal names in an object are accepted (section 4 leaves them open); see
  /// `member(_:named:)`. Numbers of any size are accepted and keep their spelling.
  package init(parsing bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONFault) {
    var parser = TapeParser(limits: limits)
    try parser.parse(bytes.span)
    self.bytes = bytes
    tape = parser.tape
  }

  /// What kind of value a node is; a member's name is a string.
  @inlinable
  package func kind(_ node: Node) -> JSONKind { tape[node].kind }

  /// How many members an object or how many items an array has; 0 for anything else.
  @inlinable
  package func count(_ node: Node) -> Int { tape[node].count }

  /// The first item of an array; for an object its first name, whose value is the next node.
  ///
  /// Only containers with a `count` have one: an empty one gives the node behind it.
  @inlinable
  package func first(_ node: Node) -> Node { node + 1 }

  /// The node after a value and everything below it; after a name, the member's value.
  ///
  /// Behind the last item of a container this is no longer part of it: count while walking, or use
  /// `children(of:)`.
  @inlinable
  package func next(_ value: Node) -> Node { Int(tape[value].link) }

  /// The truth value of a boolean, nil for every other kind.
  package func boolean(_ node: Node) -> Bool? {
    guard tape[node].kind == .boolean else { return nil }
    return bytes[Int(tape[node].start)] == UInt8(ascii: "t")
  }

  /// Where the value stands in `bytes`: strings without their quotes, containers with brackets.
  @inlinable
  package func byteRange(_ node: Node) -> Range<Int> { tape[node].range }

  /// The line and the column at which a value begins, both counted from 1; a string at its quote.
  package func place(_ node: Node) -> (line: Int, column: Int) {
    let inside = tape[node].range.lowerBound
    let offset = tape[node].kind == .string ? inside - 1 : inside
    return JSONFault.place(of: offset, in: bytes.span)
  }
}
