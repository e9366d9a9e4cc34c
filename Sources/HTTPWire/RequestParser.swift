/// Takes requests out of the bytes of one connection, however the bytes are cut (RFC 9112).
///
/// The grammar is applied strictly: whatever two parties could read differently is refused. After
/// a refusal the parser gives nothing else, because the end of the bad request is not known.
package struct RequestParser: ~Copyable {
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

  /// What of a request has arrived.
  package enum Arrival: Equatable, Sendable {
    /// Nothing: the next byte is the first of a request.
    case nothing
    /// A part of a head, or something that was refused.
    case head
    /// A head, and so many bytes of a body that is not complete.
    case body(bytes: Int)
  }

  private enum Phase: Sendable {
    case line
    case fields
    case sized(Int)
    case chunked
    case refused(HTTPFault)
  }

  private let limits: HTTPLimits
  private let memory: ParsingMemory
  /// The number that its requests get.
  package var connection = 0
  private var phase = Phase.line
  @usableFromInline var buffer = WireBuffer()
  /// The request as far as it is known.
  @usableFromInline var request = HTTPRequest()
  /// Where the fields of the request begin in the buffer.
  private var sectionStart = 0
  private var chunks = ChunkedBody()
  private var wantsContinue = false
  private var emptyLines = 0

  /// A parser for a new connection; those of one thread may share their memory.
  package init(limits: HTTPLimits = .standard, memory: ParsingMemory = ParsingMemory()) {
    self.limits = limits
    self.memory = memory
  }

  /// Adds bytes as they came from the connection.
  package mutating func append(_ bytes: some Collection<UInt8>) {
    makeRoom()
    buffer.bytes.append(contentsOf: bytes)
  }

  /// Lets `read` add bytes where they are wanted, no more than it is told; returns how many it did.
  ///
  /// A body whose length is known is read into its own array, which saves copying it.
  @inlinable
  package mutating func receive<Failure>(
    _ read: (_ bytes: inout [UInt8], _ atMost: Int) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    switch target() {
    case .body(let count): try read(&request.body, count)
    case .buffer(let count): try read(&buffer.bytes, count)
    }
  }

  /// Where the next bytes are wanted, and how many at most.
  @usableFromInline
  enum Target {
    case body(Int)
    case buffer(Int)
  }

  /// Makes room for the next bytes.
  @usableFromInline
  mutating func target() -> Target {
    if case .sized(let length) = phase, buffer.available == 0, request.body.count < length {
      let room = min(length - request.body.count, 256 << 10)
      if request.body.capacity - request.body.count < room {
        memory.makeRoom(for: min(length, max(1 << 20, 4 * request.body.count)), in: &request.body)
      }
      return .body(room)
    }
    makeRoom()
    if case .chunked = phase, chunks.expected > 16 << 10 { return .buffer(64 << 10) }
    return .buffer(16 << 10)
  }

  /// The request that a step has completed, which is then no longer here.
  package mutating func takeRequest() -> HTTPRequest {
    var taken = HTTPRequest()
    exchange(&taken)
    return taken
  }

  /// Puts a request that is over in the place of the one that a step has completed, and gives that.
  ///
  /// So a request is moved and no part of it counted.
  package mutating func exchange(_ past: inout HTTPRequest) {
    past.forget()
    swap(&past, &request)
    past.connection = connection
  }

  /// What of the next request has arrived, which is none when a step has just completed one.
  package var arrival: Arrival {
    switch phase {
    case .line: buffer.available > 0 ? .head : .nothing
    case .fields, .refused: .head
    case .sized, .chunked: .body(bytes: request.body.count)
    }
  }

  /// How many bytes of a body are still to come; 0 where the head does not tell.
  package var awaitedBody: Int {
    if case .sized(let length) = phase { length - request.body.count } else { 0 }
  }

  /// The request that is arriving, as far as it is known; at `.continueExpected` all but its body.
  package var head: HTTPRequest { request }

  /// True when the request that is arriving or was refused is HEAD, whose answer has no content.
  package var isHEAD: Bool { request.isHEAD }

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
        guard try readLine() else { return rest() }
        sectionStart = buffer.position
        request.fields = memory.lendFields()
        phase = .fields
      case .fields:
        guard try request.fields.readSection(at: sectionStart, from: &buffer, limits: limits)
        else { return rest() }
        try beginBody()
        if wantsContinue {
          wantsContinue = false
          return .continueExpected
        }
      case .sized(let length):
        if length > 0 {
          _ = buffer.move(length - request.body.count, to: &request.body)
          guard request.body.count == length else { return rest() }
        }
        return finish()
      case .chunked:
        guard try chunks.read(from: &buffer, into: &request.body, limits: limits) else {
          return rest()
        }
        return finish()
      case .refused(let fault): return .refuse(fault)
      }
    }
  }

  /// The request line; a few empty lines before it are passed over (RFC 9112, section 2.2).
  private mutating func readLine() throws(HTTPFault.Kind) -> Bool {
    let excess = HTTPFault.Kind.startLineTooLong(limit: limits.startLine)
    while let line = try buffer.line(limit: limits.startLine, orThrow: excess) {
      if !line.isEmpty {
        try request.read(line, of: buffer)
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
      // A length is only a claim: the memory of a large body follows the bytes that come.
      if length <= 1 << 20 { memory.makeRoom(for: length, in: &request.body) }
    case .chunked:
      phase = .chunked
      chunks = ChunkedBody()
    }
    wantsContinue =
      framing.expectsContinue && framing.length != .unstated && framing.length != .sized(0)
      && buffer.available == 0
  }

  private mutating func finish() -> Step {
    emptyLines = 0
    phase = .line
    if buffer.available == 0 {
      buffer.compact()
      buffer.giveBack(to: memory)
    }
    return .request
  }

  /// Waits for more, holding no more than what has not been used up.
  private mutating func rest() -> Step {
    if !holdsPlaces { buffer.compact() }
    buffer.giveBack(to: memory)
    return .needMore
  }

  /// Forgets what was used up, unless fields that are being read point into it.
  private mutating func makeRoom() {
    if !holdsPlaces { buffer.compact() }
    buffer.borrow(from: memory)
  }

  /// Whether places in the buffer must stay as they are.
  private var holdsPlaces: Bool {
    switch phase {
    case .fields: true
    case .chunked: chunks.holdsPlaces
    case .line, .sized, .refused: false
    }
  }

  private var blamedLine: Int {
    switch phase {
    case .line: 1
    case .fields: 2 + request.fields.count
    case .sized, .chunked, .refused: 0
    }
  }
}
