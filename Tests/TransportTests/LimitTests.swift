import HTTPWire
import Posix
import Testing
import Transport

@Suite struct LimitTests {
  private static func limits(_ change: (inout TransportLimits) -> Void) -> TransportLimits {
    var limits = TransportLimits()
    change(&limits)
    return limits
  }

  @Test(arguments: [
    ("GET /\(String(repeating: "x", count: 60)) HTTP/1.1\r\n", 414),
    ("GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "x", count: 200))\r\n\r\n", 431),
    ("GET / HTTP/1.1\r\nHost: a\r\nA:\r\nB:\r\nC:\r\n\r\n", 431),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n", 413),
    ("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1001\r\n\r\n", 413),
    ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 501),
    ("POST / HTTP/1.1\r\nHost: a\r\nExpect: x\r\n\r\n", 417),
    ("GET / HTTP/3.0\r\n\r\n", 505),
    ("GET /\n", 400),
    ("\u{16}\u{3}\u{1}", 400),
  ])
  func `a bad request gets its answer before the connection closes`(text: String, status: Int)
    throws
  {
    let site = try Site(
      limits: Self.limits {
        $0.request.startLine = 60
        $0.request.fieldBytes = 200
        $0.request.fieldCount = 3
        $0.request.body = 1_000
      })
    // The rest of what the client sends must not cost it the answer.
    let client = try site.client(get("/good") + text + String(repeating: "more ", count: 100_000))
    client.finishSending()
    try site.run(until: client.isOver)
    #expect(client.hasEnded)
    #expect(client.text.contains("path /good"))
    #expect(client.text.contains("HTTP/1.1 \(status) \(StatusPhrase.of(status))\r\n"))
    #expect(client.text.contains("Connection: close\r\n"))
    #expect(client.text.contains(#""status":\#(status),"#))
    #expect(site.handler.requests.map(\.path) == ["/good"])
  }

  @Test(arguments: [
    ("GET / HT", "HTTP/1.1 408 "),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nabc", "HTTP/1.1 408 "),
    ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab", "HTTP/1.1 408 "),
    ("", ""),
  ])
  func `slow requests are told so, idle connections just end`(text: String, start: String) throws {
    let site = try Site(
      limits: Self.limits {
        $0.headTime = 20
        $0.bodyTime = 20
        $0.idleTime = 20
      })
    let client = try site.client(text)
    try site.run(until: client.isOver)
    #expect(client.hasEnded)
    #expect(client.text.hasPrefix(start) && client.text.isEmpty == start.isEmpty)
  }

  @Test func `a body that hardly moves is given up although bytes keep coming`() throws {
    let site = try Site(limits: Self.limits { $0.bodyTime = 100 })
    let client = try site.client("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n")
    // A byte with every turn of the loop, which turns once a millisecond here.
    while !client.isOver {
      client.send("x")
      guard try !site.loop.run(until: { client.isOver }, timeout: 4, every: 1) else { break }
    }
    #expect(client.text.hasPrefix("HTTP/1.1 408 "))
  }

  @Test(arguments: [
    "G", "GET / HTTP/1.1\r\nHost: a\r\n",
    "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nab",
    "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n",
  ])
  func `a request that ends in its middle is told so`(text: String) throws {
    let site = try Site()
    let client = try site.client(get("/whole") + text)
    client.finishSending()
    try site.run(until: client.isOver)
    #expect(client.hasEnded)
    #expect(client.text.contains("path /whole"))
    #expect(client.text.contains("HTTP/1.1 400 "))
    #expect(client.text.contains("ended inside the request"))
    #expect(site.handler.requests.count == 1)
  }

  @Test func `a refused HEAD gets no content`() throws {
    let site = try Site()
    let client = try site.client("HEAD / HTTP/1.1\r\n\r\n")
    try site.run(until: client.isOver)
    #expect(client.text.hasPrefix("HTTP/1.1 400 "))
    #expect(client.text.hasSuffix("\r\n\r\n") && !client.text.contains("Content-Length: 0"))
  }

  @Test func `a client that waits to send what has no room is refused at once`() throws {
    let site = try Site(limits: Self.limits { $0.bodiesInFlight = 1_000 })
    let head = "PUT / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: "
    let refused = try site.client(head + "1001\r\n\r\n")
    let served = try site.client(head + "1000\r\n\r\n")
    try site.run(until: !refused.text.isEmpty && !served.text.isEmpty)
    #expect(refused.text.hasPrefix("HTTP/1.1 503 ") && refused.text.contains("\r\nRetry-After: 1"))
    #expect(served.text == "HTTP/1.1 100 Continue\r\n\r\n")
  }

  @Test func `a client that takes nothing is cut off`() throws {
    let site = try Site(limits: Self.limits { $0.writeTime = 20 }) { _ in
      .now(HTTPResponse(status: 200, content: .drawn(Pattern(count: 50_000_000))))
    }
    let socket = try StreamSocket(connectingTo: site.address)
    try site.run(until: (try? socket.send(Array(get("/").utf8), from: 0)) == .moved(27))
    try site.run(until: site.handler.requests.count == 1)
    // Draining has time enough, so that it ends because the server gives this client up.
    site.loop.stop(draining: 20_000)
    try site.loop.run()
    var received: [UInt8] = []
    var size = 0
    while case .moved(let count)? = try? socket.receive(into: &received, atMost: 1 << 20) {
      size += count
      received.removeAll()
    }
    #expect(size < 50_000_000)
    #expect((try? socket.receive(into: &received, atMost: 1)) != .wouldBlock)
  }

  @Test func `connections beyond the limit are told so`() throws {
    let site = try Site(limits: Self.limits { $0.connections = 2 })
    let first = try site.client(get("/1"))
    var second: RawClient? = try site.client(get("/2"))
    try site.run(until: first.bodies.count == 1 && second?.bodies.count == 1)
    var third: RawClient? = try site.client(get("/3"))
    try site.run(until: third?.isOver == true)
    #expect(third?.text.hasPrefix("HTTP/1.1 503 ") == true)
    second = nil
    third = nil
    // The loop may hear of the next client before it hears that these two are gone.
    var isServed = false
    while !isServed {
      let fourth = try site.client(get("/4"))
      try site.run(until: !fourth.text.isEmpty)
      isServed = fourth.text.hasPrefix("HTTP/1.1 200 ")
    }
    first.send(get("/5"))
    try site.run(until: first.bodies == ["path /1", "path /5"])
  }

  @Test func `bodies in flight are bounded over all connections`() throws {
    let site = try Site(limits: Self.limits { $0.bodiesInFlight = 1_000 })
    let half =
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 700\r\n\r\n"
      + String(
        repeating: "x", count: 600)
    let first = try site.client(half)
    #expect(try !site.loop.run(until: { first.isOver }, timeout: 10))
    let second = try site.client(half)
    try site.run(until: second.isOver)
    #expect(second.text.hasPrefix("HTTP/1.1 503 "))
    first.send(String(repeating: "x", count: 100))
    try site.run(until: first.bodies == ["path /"])
  }

  @Test func `a body that is too long is refused while it is still being sent`() throws {
    let site = try Site(limits: Self.limits { $0.request.body = 1 << 20 })
    let client = try RawClient(
      site,
      Array("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 8000000\r\n\r\n".utf8)
        + [UInt8](repeating: 0, count: 8_000_000))
    client.finishSending()
    try site.run(until: client.isOver)
    #expect(client.text.hasPrefix("HTTP/1.1 413 "))
    #expect(client.hasEnded)
  }

  @Test func `hostile bytes leave the server standing`() throws {
    let site = try Site()
    var state: UInt64 = 1
    for _ in 0..<60 {
      var bytes: [UInt8] = []
      for _ in 0..<300 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 33))
      }
      let client = try RawClient(site, Array("GET / HTTP/1.1\r\nHost: a\r\n".utf8) + bytes)
      client.finishSending()
      try site.run(until: client.isOver)
    }
    let client = try site.client(get("/still"))
    try site.run(until: client.bodies == ["path /still"])
  }
}
