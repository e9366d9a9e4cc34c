/// A body in chunks while it arrives (RFC 9112, section 7.1).
///
/// Extensions and trailers are judged, bounded and dropped.
struct ChunkedBody: ~Copyable {
  private enum Phase {
    case size
    case data(left: Int)
    case dataEnd
    case trailers(start: Int)
  }

  private var phase = Phase.size
  private var extensions = 0
  private var trailers = HTTPFields()

  /// The rest of a chunk whose data are arriving; 0 between chunks.
  var expected: Int {
    if case .data(let left) = phase { left } else { 0 }
  }

  /// True when places in the buffer must stay as they are.
  var holdsPlaces: Bool {
    if case .trailers = phase { true } else { false }
  }

  /// Moves what has arrived to `body`; true when the last trailer is through.
  mutating func read(
    from buffer: inout WireBuffer, into body: inout [UInt8], limits: HTTPLimits
  ) throws(HTTPFault.Kind) -> Bool {
    while true {
      switch phase {
      case .size:
        let excess = HTTPFault.Kind.chunkExtensions(limit: limits.chunkExtensions)
        let limit = ChunkedBody.sizeDigits + limits.chunkExtensions
        guard let line = try buffer.line(limit: limit, orThrow: excess) else { return false }
        let size = try size(buffer.bytes[line], limits: limits)
        guard size <= limits.body - body.count else { throw .bodyTooLong(limit: limits.body) }
        phase = size == 0 ? .trailers(start: buffer.position) : .data(left: size)
      case .data(let left):
        let rest = left - buffer.move(left, to: &body)
        phase = rest == 0 ? .dataEnd : .data(left: rest)
        if rest > 0 { return false }
      case .dataEnd:
        guard let isThere = buffer.lineBreak() else { return false }
        guard isThere else { throw .chunkEnd }
        phase = .size
      case .trailers(let start):
        return try trailers.readSection(at: start, from: &buffer, limits: limits)
      }
    }
  }

  /// Fifteen hexadecimal digits always fit into an `Int`.
  private static let sizeDigits = 15

  private mutating func size(_ line: ArraySlice<UInt8>, limits: HTTPLimits) throws(HTTPFault.Kind)
    -> Int
  {
    let digits = line.prefix { ByteClass.hexDigit($0) != nil }
    guard 1...ChunkedBody.sizeDigits ~= digits.count else { throw .chunkSize }
    let rest = line[digits.endIndex...].drop(while: ByteClass.isBlank)
    guard line.endIndex == digits.endIndex || rest.first == UInt8(ascii: ";") else {
      throw .chunkSize
    }
    extensions += line.count - digits.count
    guard extensions <= limits.chunkExtensions else {
      throw .chunkExtensions(limit: limits.chunkExtensions)
    }
    return digits.reduce(0) { $0 << 4 | (ByteClass.hexDigit($1) ?? 0) }
  }
}
