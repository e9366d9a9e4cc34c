extension HTTPFields {
  /// Takes the lines of a section that are there; true when its empty line has come (RFC 9112, 5).
  ///
  /// The section begins at `start` of the buffer, which must not be compacted before its end: until
  /// then these fields have its lines and none of its bytes.
  mutating func readSection(
    at start: Int, from buffer: inout WireBuffer, limits: HTTPLimits
  ) throws(HTTPFault.Kind) -> Bool {
    while true {
      var found = HTTPFields.Found.lines
      let before = lines.count
      try lines.append(addingCapacity: HTTPFields.linesAtATime) {
        (lines: inout OutputSpan<Line>) throws(HTTPFault.Kind) in
        let excess = HTTPFault.Kind.fieldsTooLong(limit: limits.fieldBytes)
        while !lines.isFull {
          let left = max(0, limits.fieldBytes - (buffer.position - start) - 2)
          guard let line = try buffer.line(limit: left, orThrow: excess) else {
            found = .nothing
            return
          }
          if line.isEmpty {
            found = .end(at: line.lowerBound)
            return
          }
          guard before + lines.count < limits.fieldCount else {
            throw .fieldsTooMany(limit: limits.fieldCount)
          }
          let text = buffer.bytes.span.extracting(line)
          lines.append(try Line(of: text, at: line.lowerBound - start))
        }
      }
      switch found {
      case .lines: continue
      case .nothing: return false
      case .end(let end):
        append(buffer.bytes[start..<end])
        return true
      }
    }
  }

  /// Most requests have fewer fields than this.
  private static let linesAtATime = 16

  /// What comes behind the lines that were taken.
  private enum Found {
    case lines
    case nothing
    case end(at: Int)
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
