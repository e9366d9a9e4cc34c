/// Takes requests out of the bytes of one connection, however the bytes are cut (RFC 9112).
///
/// The grammar is applied strictly: whatever two parties could read differently is refused. After
/// a refusal the parser gives nothing else, because the end of the bad request is not known.
package struct RequestParser: Sendable {
  /// What the bytes received so far amount to.
  package enum Step: Sendable {
    /// Not a whole request yet.
    case needMore
    /// A whole request, to be taken before the next step; more may follow in the bytes at hand.
    case request
    /// The client sent a good head and waits for `100 Continue` before it sends the body.
    case continueExpected
    /// No request, and nothing that follows will be one.
    case refuse(HTTPFault)
  }

  private enum Phase: Sendable {
    case line
    case fields
    case sized(Int)
    case chunked
    case refused(HTTPFault)
  }

  private let limits: HTTPLimits
  private var phase = Phase.line
  private var buffer = WireBuffer()
  /// The request as far as it is known.
  private var request = HTTPRequest()
  private var section = FieldSection(at: 0)
  /// The memory of the fields of a request that was answered; it has none.
  private var spareFields = HTTPFields()
  private var chunks = ChunkedBody()
  private var wantsContinue = false
  private var emptyLines = 0

  /// A parser for a new connection.
  package init(limits: HTTPLimits = .standard) {
    self.limits = limits
  }

  /// Adds bytes as they came from the connection.
  package mutating func append(_ bytes: some Collection<UInt8>) {
    makeRoom()
    buffer.bytes.append(contentsOf: bytes)
  }

  /// Lets `read` add bytes where they are wanted, no more than it is told; returns how many it did.
  ///
  /// A body whose length is known is read into its own array, which saves copying it.
  package mutating func receive<Failure>(
    _ read: (_ bytes: inout [UInt8], _ atMost: Int) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    if case .sized(let length) = phase, buffer.available == 0, request.body.count < length {
      let room = min(length - request.body.count, 256 << 10)
      if request.body.capacity - request.body.count < room {
        request.body.reserveCapacity(min(length, max(1 << 20, 4 * request.body.count)))
      }
      return try read(&request.body, room)
    }
    makeRoom()
    if case .chunked = phase, chunks.expected > 16 << 10 {
      return try read(&buffer.bytes, 64 << 10)
    }
    return try read(&buffer.bytes, 16 << 10)
  }

  /// Takes an array over for a large body that is arriving, if that saves making room for it.
  ///
  /// To get fresh memory from the system costs several times what copying a body into it does.
  package mutating func takeRoom(from spare: inout [UInt8]) {
    guard case .sized(let length) = phase, length > request.body.capacity,
      spare.capacity > request.body.capacity
    else { return }
    spare.append(contentsOf: request.body)
    swap(&spare, &request.body)
    spare = []
  }

  /// The request that a step has completed, which is then no longer here.
  package mutating func takeRequest() -> HTTPRequest {
    var taken = HTTPRequest()
    swap(&taken, &request)
    return taken
  }

  /// Takes the fields of an answered request over, so that those of the next have memory.
  package mutating func keepRoom(of request: inout HTTPRequest) {
    swap(&spareFields, &request.fields)
    spareFields.removeAll()
  }

  /// How many bytes of a body that is still arriving are held.
  package var heldBody: Int { request.body.count }

  /// How many bytes of a body are still to come; 0 where the head does not tell.
  package var awaitedBody: Int {
    if case .sized(let length) = phase { length - request.body.count } else { 0 }
  }

  /// The request that is arriving, as far as it is known; at `.continueExpected` all but its body.
  package var head: HTTPRequest { request }

  /// True when the request that is arriving or was refused is HEAD, whose answer has no content.
  package var isHEAD: Bool { request.method == "HEAD" }

  /// True between the first byte of a request and its last.
  package var isMidRequest: Bool {
    if case .line = phase { buffer.available > 0 } else { true }
  }

  /// True when a head is complete and its body is not.
  package var isInBody: Bool {
    switch phase {
    case .sized, .chunked: true
    case .line, .fields, .refused: false
    }
  }

  /// The next step; call again after `.request` and `.continueExpected`.
  package mutating func next() -> Step {
    do throws(HTTPFault.Kind) {
      return try advance()
    } catch {
      let fault = HTTPFault(error, line: blamedLine)
      phase = .refused(fault)
      let method = request.method
      request = HTTPRequest()
      request.method = method
      return .refuse(fault)
    }
  }

  private mutating func advance() throws(HTTPFault.Kind) -> Step {
    while true {
      switch phase {
      case .line:
        guard try readLine() else { return .needMore }
        section = FieldSection(at: buffer.position, room: spareFields)
        spareFields = HTTPFields()
        phase = .fields
      case .fields:
        guard let fields = try section.read(from: &buffer, limits: limits) else {
          return .needMore
        }
        request.fields = fields
        try beginBody()
        if wantsContinue {
          wantsContinue = false
          return .continueExpected
        }
      case .sized(let length):
        _ = buffer.move(length - request.body.count, to: &request.body)
        guard request.body.count == length else { return .needMore }
        finish()
        return .request
      case .chunked:
        guard try chunks.read(from: &buffer, into: &request.body, limits: limits) else {
          return .needMore
        }
        finish()
        return .request
      case .refused(let fault): return .refuse(fault)
      }
    }
  }

  /// The request line; a few empty lines before it are passed over (RFC 9112, section 2.2).
  private mutating func readLine() throws(HTTPFault.Kind) -> Bool {
    let excess = HTTPFault.Kind.startLineTooLong(limit: limits.startLine)
    while let line = try buffer.line(limit: limits.startLine, orThrow: excess) {
      if !line.isEmpty {
        let bytes = buffer.bytes
        try request.read(line: bytes.span.extracting(line))
        return true
      }
      emptyLines += 1
      guard emptyLines <= limits.emptyLines else { throw .emptyLines(limit: limits.emptyLines) }
    }
    return false
  }

  private mutating func beginBody() throws(HTTPFault.Kind) {
    // Each line is good by itself; a fault of the framing is not that of the last one read.
    phase = .sized(0)
    let framing = try MessageFraming(request.fields, isHTTP11: request.isHTTP11, limits: limits)
    if request.isHTTP11, framing.hosts == 0 { throw .hostMissing }
    request.closes = framing.closes
    switch framing.length {
    case .unstated: break
    case .sized(let length):
      phase = .sized(length)
      // A length is only a claim: memory follows the bytes that come.
      request.body.reserveCapacity(min(length, 1 << 20))
    case .chunked:
      phase = .chunked
      chunks = ChunkedBody()
    }
    wantsContinue =
      framing.expectsContinue && framing.length != .unstated && framing.length != .sized(0)
      && buffer.available == 0
  }

  private mutating func finish() {
    emptyLines = 0
    phase = .line
  }

  /// Forgets what was used up, unless fields that are being read point into it.
  private mutating func makeRoom() {
    switch phase {
    case .fields: break
    case .chunked where chunks.holdsPlaces: break
    case .line, .sized, .chunked, .refused: buffer.compact()
    }
  }

  private var blamedLine: Int {
    switch phase {
    case .line: 1
    case .fields: section.line(first: 2)
    case .sized, .chunked, .refused: 0
    }
  }
}
