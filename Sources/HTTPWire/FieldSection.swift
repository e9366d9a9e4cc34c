/// The field lines of a head or of trailers while they arrive (RFC 9112, section 5).
struct FieldSection: Sendable {
  private let start: Int
  /// The lines so far; their bytes are added at the end.
  private var fields: HTTPFields

  /// A section that begins at this place of the buffer, which must not be compacted before its end.
  ///
  /// Its fields take over the memory of others, which have none.
  init(at start: Int, room fields: consuming HTTPFields = HTTPFields()) {
    self.start = start
    self.fields = fields
  }

  /// The number of the line being read, when the section's first is line `first`.
  func line(first: Int) -> Int { first + fields.count }

  /// Takes the lines that are there; the fields when the empty line has come, nil before.
  mutating func read(from buffer: inout WireBuffer, limits: HTTPLimits) throws(HTTPFault.Kind)
    -> HTTPFields?
  {
    while true {
      let left = max(0, limits.fieldBytes - (buffer.position - start) - 2)
      let excess = HTTPFault.Kind.fieldsTooLong(limit: limits.fieldBytes)
      guard let line = try buffer.line(limit: left, orThrow: excess) else { return nil }
      if line.isEmpty {
        var read = HTTPFields()
        swap(&read, &fields)
        read.append(buffer.bytes[start..<line.lowerBound])
        return read
      }
      guard fields.count < limits.fieldCount else {
        throw .fieldsTooMany(limit: limits.fieldCount)
      }
      fields.append(try place(of: line, in: buffer.bytes.span))
    }
  }

  /// Judges one line, in which no control characters are left, and finds its parts.
  private func place(of line: Range<Int>, in bytes: Span<UInt8>) throws(HTTPFault.Kind)
    -> HTTPFields.Line
  {
    let text = bytes.extracting(line)
    if ByteClass.isBlank(text[0]) { throw .foldedLine }
    var colon = 0
    while colon < text.count, ByteClass.isToken(text[colon]) { colon &+= 1 }
    guard colon > 0, colon < text.count, text[colon] == UInt8(ascii: ":") else {
      throw .fieldName
    }
    var low = colon + 1
    var high = text.count
    while low < high, ByteClass.isBlank(text[low]) { low += 1 }
    while high > low, ByteClass.isBlank(text[high - 1]) { high -= 1 }
    let offset = line.lowerBound - start
    return HTTPFields.Line(
      name: offset..<(offset + colon), value: (offset + low)..<(offset + high),
      known: FieldName(text.extracting(first: colon)))
  }
}
