/// Takes one response out of the bytes of a connection, for clients (RFC 9112, sections 4 and 6).
///
/// Interim responses are passed over. Lengths are bounded by the limits it was made with.
package struct ResponseParser: ~Copyable {
  private enum Phase: Sendable {
    case line
    case fields
    case sized(Int)
    case chunked
    case untilClose
    case finished
  }

  private let limits: HTTPLimits
  private let isHEAD: Bool
  private var phase = Phase.line
  private var buffer = WireBuffer()
  private var status = 0
  private var isHTTP11 = true
  private var sectionStart = 0
  private var chunks = ChunkedBody()
  private var fields = HTTPFields()
  private var body: [UInt8] = []

  /// A parser for the answer to one request; a response to HEAD has no content.
  package init(limits: HTTPLimits = .standard, isHEAD: Bool = false) {
    self.limits = limits
    self.isHEAD = isHEAD
  }

  /// Adds bytes as they came from the connection.
  package mutating func append(_ bytes: some Collection<UInt8>) {
    makeRoom()
    buffer.bytes.append(contentsOf: bytes)
  }

  /// Lets `read` add bytes, no more than it is told; returns how many it did.
  package mutating func receive<Failure>(
    _ read: (_ bytes: inout [UInt8], _ atMost: Int) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    makeRoom()
    return try read(&buffer.bytes, 64 << 10)
  }

  /// The response when it is complete, nil before; its content is `.bytes`.
  package mutating func next() throws(ResponseFault) -> HTTPResponse? {
    while true {
      switch phase {
      case .line:
        guard try readStatusLine() else { return nil }
      case .fields:
        guard try readFields() else { return nil }
      case .sized(let length):
        _ = buffer.move(length - body.count, to: &body)
        guard body.count == length else { return nil }
        phase = .finished
      case .chunked:
        guard try readChunks() else { return nil }
        phase = .finished
      case .untilClose:
        _ = buffer.move(buffer.available, to: &body)
        guard body.count <= limits.body else {
          throw .malformed(.bodyTooLong(limit: limits.body))
        }
        return nil
      case .finished:
        guard buffer.available == 0 else { throw .excessBytes }
        return HTTPResponse(status: status, fields: fields, content: .bytes(body))
      }
    }
  }

  /// The response that the end of the connection completes; `.endedEarly` when it completes none.
  package mutating func finish() throws(ResponseFault) -> HTTPResponse {
    if let response = try next() { return response }
    guard case .untilClose = phase else { throw .endedEarly }
    phase = .finished
    return HTTPResponse(status: status, fields: fields, content: .bytes(body))
  }

  private mutating func readStatusLine() throws(ResponseFault) -> Bool {
    let excess = HTTPFault.Kind.startLineTooLong(limit: limits.startLine)
    let line: Range<Int>?
    do throws(HTTPFault.Kind) {
      line = try buffer.line(limit: limits.startLine, orThrow: excess)
    } catch {
      throw .malformed(error)
    }
    guard let line else { return false }
    guard let parts = ResponseParser.parts(buffer.bytes[line]) else { throw .statusLine }
    (isHTTP11, status) = parts
    sectionStart = buffer.position
    fields = HTTPFields()
    phase = .fields
    return true
  }

  /// `HTTP/1.x SP 3DIGIT`, then the end or a space and any phrase.
  private static func parts(_ line: ArraySlice<UInt8>) -> (isHTTP11: Bool, status: Int)? {
    let start = line.startIndex
    guard line.count >= 12, line.starts(with: "HTTP/1.".utf8), ByteClass.isDigit(line[start + 7]),
      line[start + 8] == ByteClass.space,
      line[(start + 9)..<(start + 12)].allSatisfy(ByteClass.isDigit),
      line.count == 12 || line[start + 12] == ByteClass.space
    else { return nil }
    let status = line[(start + 9)..<(start + 12)].reduce(0) { $0 * 10 + Int($1 - 48) }
    guard 100...599 ~= status else { return nil }
    return (line[start + 7] != UInt8(ascii: "0"), status)
  }

  private mutating func readFields() throws(ResponseFault) -> Bool {
    let framing: MessageFraming
    do throws(HTTPFault.Kind) {
      guard try fields.readSection(at: sectionStart, from: &buffer, limits: limits) else {
        return false
      }
      framing = try MessageFraming(fields, isHTTP11: isHTTP11, limits: lengthLimits)
    } catch {
      throw .malformed(error)
    }
    if status == 101 { throw .switchingProtocols }
    if status < 200 {
      phase = .line
    } else if isHEAD || status == 204 || status == 304 {
      phase = .sized(0)
    } else {
      switch framing.length {
      case .unstated: phase = .untilClose
      case .sized(let length): phase = .sized(length)
      case .chunked: phase = .chunked
      }
    }
    return true
  }

  /// A response without content may state a length that nobody has to hold.
  private var lengthLimits: HTTPLimits {
    guard isHEAD || status == 304 else { return limits }
    var unbounded = limits
    unbounded.body = .max / 16
    return unbounded
  }

  private mutating func readChunks() throws(ResponseFault) -> Bool {
    do throws(HTTPFault.Kind) {
      return try chunks.read(from: &buffer, into: &body, limits: limits)
    } catch {
      throw .malformed(error)
    }
  }

  private mutating func makeRoom() {
    switch phase {
    case .fields: break
    case .chunked where chunks.holdsPlaces: break
    case .line, .sized, .chunked, .untilClose, .finished: buffer.compact()
    }
  }
}
