extension HTTPFields {
  /// Takes the lines of a section that are there; true when its empty line has come (RFC 9112, 5).
  ///
  /// The section begins at `start` of the buffer, which must not be compacted before its end: until
  /// then these fields have its lines and none of its bytes.
  mutating func readSection(
    at start: Int, from buffer: inout WireBuffer, limits: HTTPLimits
  ) throws(HTTPFault.Kind) -> Bool {
    let excess = HTTPFault.Kind.fieldsTooLong(limit: limits.fieldBytes)
    while true {
      let left = max(0, limits.fieldBytes - (buffer.position - start) - 2)
      guard let line = try buffer.line(limit: left, orThrow: excess) else { return false }
      if line.isEmpty {
        bytes.append(contentsOf: buffer.bytes[start..<line.lowerBound])
        return true
      }
      guard lines.count < limits.fieldCount else { throw .fieldsTooMany(limit: limits.fieldCount) }
      let text = buffer.bytes.span.extracting(line)
      lines.append(try Line(of: text, at: line.lowerBound - start))
    }
  }
}

extension HTTPFields.Line {
  /// Judges one line, in which no control characters are left, and finds its parts.
  fileprivate init(of text: Span<UInt8>, at offset: Int) throws(HTTPFault.Kind) {
    if ByteClass.isBlank(text[0]) { throw .foldedLine }
    var colon = ByteClass.endOfName(in: text)
    while colon < text.count, ByteClass.isToken(text[colon]) { colon &+= 1 }
    guard colon > 0, colon < text.count, text[colon] == UInt8(ascii: ":") else {
      throw .fieldName
    }
    var low = colon + 1
    var high = text.count
    while low < high, ByteClass.isBlank(text[low]) { low += 1 }
    while high > low, ByteClass.isBlank(text[high - 1]) { high -= 1 }
    self.init(
      name: offset..<(offset + colon), value: (offset + low)..<(offset + high),
      known: FieldName(text.extracting(first: colon)))
  }
}
