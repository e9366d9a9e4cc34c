/// The field lines of a head or of trailers while they arrive (RFC 9112, section 5).
struct FieldSection: Sendable {
  private let start: Int
  private var lines: [HTTPFields.Line] = []

  /// A section that begins at this place of the buffer, which must not be compacted before its end.
  init(at start: Int) {
    self.start = start
  }

  /// The number of the line being read, when the section's first is line `first`.
  func line(first: Int) -> Int { first + lines.count }

  /// Takes the lines that are there; the fields when the empty line has come, nil before.
  mutating func read(from buffer: inout WireBuffer, limits: HTTPLimits) throws(HTTPFault.Kind)
    -> HTTPFields?
  {
    while true {
      let left = max(0, limits.fieldBytes - (buffer.position - start) - 2)
      let excess = HTTPFault.Kind.fieldsTooLong(limit: limits.fieldBytes)
      guard let line = try buffer.line(limit: left, orThrow: excess) else { return nil }
      if line.isEmpty {
        return HTTPFields(bytes: Array(buffer.bytes[start..<line.lowerBound]), lines: lines)
      }
      guard lines.count < limits.fieldCount else { throw .fieldsTooMany(limit: limits.fieldCount) }
      if lines.isEmpty { lines.reserveCapacity(16) }
      lines.append(try place(of: line, in: buffer.bytes.span))
    }
  }

  /// Judges one line, in which no control characters are left, and finds its parts.
  private func place(of line: Range<Int>, in bytes: Span<UInt8>) throws(HTTPFault.Kind)
    -> HTTPFields.Line
  {
    if ByteClass.isBlank(bytes[line.lowerBound]) { throw .foldedLine }
    var colon = line.lowerBound
    while colon < line.upperBound, ByteClass.isToken(bytes[colon]) { colon += 1 }
    guard colon > line.lowerBound, colon < line.upperBound, bytes[colon] == UInt8(ascii: ":")
    else { throw .fieldName }
    var low = colon + 1
    var high = line.upperBound
    while low < high, ByteClass.isBlank(bytes[low]) { low += 1 }
    while high > low, ByteClass.isBlank(bytes[high - 1]) { high -= 1 }
    return HTTPFields.Line(
      name: (line.lowerBound - start)..<(colon - start), value: (low - start)..<(high - start))
  }
}
