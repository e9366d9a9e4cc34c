import HTTPWire
import Testing

@Suite struct ParsingMemoryTests {
  /// Requests of several sizes, whose bodies are told by lengths and by chunks.
  private static let requests: [String] = [
    "GET /a/b?c=d HTTP/1.1\r\nHost: a\r\nAccept: */*\r\n\r\n",
    "POST /long HTTP/1.1\r\nHost: a\r\nContent-Length: 3000\r\n\r\n"
      + String(repeating: "x", count: 3_000),
    "PUT /chunks HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
      + "5\r\nhello\r\n7;x=y\r\n, world\r\n0\r\nTrailer: t\r\n\r\n",
    "POST /small HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "y", count: 900))\r\n"
      + "Content-Length: 2\r\n\r\nok",
  ]

  @Test(arguments: [1, 3, 7, 64, 1_000])
  func `parsers that share memory read what each would read alone`(size: Int) {
    let memory = ParsingMemory()
    var first = RequestParser(memory: memory)
    var second = RequestParser(memory: memory)
    let sent = Array(Self.requests.joined().utf8)
    let other = Array(Self.requests.reversed().joined().utf8)
    var received: [[String]] = [[], []]
    for start in stride(from: 0, to: sent.count, by: size) {
      let end = min(start + size, sent.count)
      feed(&first, sent[start..<end], memory, &received[0])
      feed(&second, other[start..<end], memory, &received[1])
    }
    #expect(received[0] == Feeding(sent).requests)
    #expect(received[1] == Feeding(other).requests)
  }

  @Test func `a request that is kept does not change with the next one`() {
    let memory = ParsingMemory()
    var parser = RequestParser(memory: memory)
    var kept: [HTTPRequest] = []
    for request in Self.requests + Self.requests {
      parser.append(request.utf8)
      guard case .request = parser.next() else {
        Issue.record("no request came")
        return
      }
      var request = parser.takeRequest()
      kept.append(request)
      memory.take(from: &request)
      #expect(request.fields.count == 0)
    }
    #expect(
      kept.map(Feeding.summary) == (Self.requests + Self.requests).flatMap { Feeding($0).requests })
  }

  @Test func `what a parser has read of a request that was cut off reaches no other`() {
    let memory = ParsingMemory()
    do {
      var parser = RequestParser(memory: memory)
      parser.append(
        "POST /secret HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nX: y\r\n\r\n1234".utf8)
      guard case .needMore = parser.next() else {
        Issue.record("the body is not complete")
        return
      }
      #expect(parser.arrival == .body(bytes: 4))
    }
    var parser = RequestParser(memory: memory)
    var received: [String] = []
    feed(&parser, Array(Self.requests[1].utf8)[...], memory, &received)
    #expect(received == Feeding(Self.requests[1]).requests)
  }

  /// Receives bytes as a connection does, and gives each request back once it is noted.
  private func feed(
    _ parser: inout RequestParser, _ bytes: ArraySlice<UInt8>, _ memory: ParsingMemory,
    _ received: inout [String]
  ) {
    var rest = bytes
    var request = HTTPRequest()
    while !rest.isEmpty {
      let count = parser.receive { buffer, room in
        buffer += rest.prefix(room)
        return min(room, rest.count)
      }
      rest = rest.dropFirst(count)
      while case .request = parser.next() {
        parser.exchange(&request)
        received.append(Feeding.summary(request))
        memory.take(from: &request)
      }
    }
  }
}
