import HTTPWire
import Posix
import Testing
import Transport

@Suite struct ServingTests {
  @Test(arguments: Poller.Mechanism.allCases)
  func `a connection stays for the next request`(mechanism: Poller.Mechanism) throws {
    let site = try Site(mechanism: mechanism)
    let client = try site.client(get("/1"))
    try site.run(until: client.bodies == ["path /1"])
    client.send(get("/2"))
    try site.run(until: client.bodies == ["path /1", "path /2"])
    client.send(get("/3", "Connection: close\r\n"))
    try site.run(until: client.isOver)
    #expect(client.bodies == ["path /1", "path /2", "path /3"])
    #expect(client.text.contains("Date: ") && client.text.hasSuffix("path /3"))
    #expect(client.hasEnded)
  }

  @Test func `answers come in the order of the requests though the first is late`() throws {
    let site = try Site { request in
      let response = Site.text(request.path)
      return request.path == "/late" ? .after(milliseconds: 30, response) : .now(response)
    }
    let client = try site.client(get("/late") + get("/b") + get("/late") + get("/c"))
    try site.run(until: client.bodies.count == 4)
    #expect(client.bodies == ["/late", "/b", "/late", "/c"])
  }

  @Test func `no more than sixteen replies are pending on a connection`() throws {
    let site = try Site { request in
      request.path == "/0" ? .waiting(ticket: 7) : .now(Site.text(request.path))
    }
    let paths = (0..<40).map { "/\($0)" }
    let client = try site.client(paths.map { get($0) }.joined())
    try site.run(until: site.handler.requests.count == 16)
    #expect(try !site.loop.run(until: { site.handler.requests.count > 16 }, timeout: 20))
    site.handler.answers[7] = Site.text("/0")
    site.loop.wakeUp.ring()
    try site.run(until: client.bodies.count == 40)
    #expect(client.bodies == paths)
  }

  @Test func `a body in chunks arrives joined, after the client was told to continue`() throws {
    let site = try Site { .now(Site.text("got \($0.body.count)")) }
    let client = try site.client(
      "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n")
    try site.run(until: client.text == "HTTP/1.1 100 Continue\r\n\r\n")
    client.send("3\r\nabc\r\n4;x\r\ndefg\r\n0\r\n\r\n")
    try site.run(until: client.text.hasSuffix("got 7"))
    #expect(site.handler.requests[0].body == Array("abcdefg".utf8))
  }

  @Test func `what the head alone refuses is refused before the body comes`() throws {
    let site = try Site()
    let client = try site.client(
      "PUT /refused HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
    try site.run(until: client.text.hasSuffix("refused"))
    #expect(client.text.contains("Connection: close\r\n"))
    client.send("abc" + get("/smuggled"))
    client.finishSending()
    try site.run(until: client.isOver)
    #expect(client.hasEnded)
    #expect(client.bodies == ["refused"] && site.handler.requests.isEmpty)
  }

  @Test func `a large body arrives whole`() throws {
    let site = try Site { .now(Site.text("got \($0.body.count)")) }
    let body = Pattern.bytes(3_000_001)
    let request = HTTPRequest(method: "POST", target: "/", fields: HTTPFields(), body: body)
    guard case .response(let response) = try site.exchange(request) else {
      Issue.record("no response")
      return
    }
    #expect(response.status == 200)
    #expect(site.handler.requests[0].body == body)
  }

  @Test(arguments: [0, 1, 32_768, 32_769, 1_000_001])
  func `large contents are drawn as the client takes them`(count: Int) throws {
    for content in [
      HTTPResponse.Content.drawn(Pattern(count: count)), .bytes(Pattern.bytes(count)),
    ] {
      let site = try Site { _ in .now(HTTPResponse(status: 200, content: content)) }
      let request = HTTPRequest(method: "GET", target: "/", fields: HTTPFields())
      guard case .response(let response) = try site.exchange(request, limit: 6_000_000),
        case .bytes(let received) = response.content
      else {
        Issue.record("no response")
        return
      }
      #expect(received == Pattern.bytes(count))
    }
  }

  /// Some of these end where the turn of their connection does.
  @Test(arguments: [33_000, 131_072, 262_144, 393_216, 524_288, 1_000_000])
  func `answers behind a large one keep their place`(count: Int) throws {
    let site = try Site { request in
      request.path == "/large"
        ? .now(HTTPResponse(status: 200, content: .drawn(Pattern(count: count))))
        : .now(Site.text(request.path))
    }
    let client = try site.client(get("/large") + get("/small") + get("/large") + get("/last"))
    try site.run(until: client.received.suffix(5) == Array("/last".utf8)[...])
    #expect(client.received.count > 2 * count)
    #expect(client.text.contains("/small"))
  }

  @Test func `HEAD gets the length and no content, also of what is drawn`() throws {
    let site = try Site { _ in
      .now(HTTPResponse(status: 200, content: .drawn(Pattern(count: 1_000_000))))
    }
    let client = try site.client("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")
    client.finishSending()
    try site.run(until: client.isOver)
    #expect(client.text.hasSuffix("Content-Length: 1000000\r\n\r\n"))
  }

  @Test(arguments: [0, 5, 100, 300, 200_000])
  func `a cut response ends where it was cut`(count: Int) throws {
    let response = HTTPResponse(status: 200, content: .drawn(Pattern(count: 1_000_000)))
    let site = try Site { _ in .cut(afterBytes: count, response) }
    let client = try site.client(get("/") + get("/never"))
    try site.run(until: client.isOver)
    #expect(client.hasEnded)
    #expect(client.received.count == count)
    #expect(site.handler.requests.count == 1)
  }

  @Test func `a reset is an error for the client`() throws {
    let site = try Site { _ in .reset }
    let client = try site.client(get("/"))
    try site.run(until: client.isOver)
    #expect(client.fault?.message == "Connection reset by peer")
    #expect(client.received.isEmpty)
  }

  @Test func `a client that ended its own direction is still answered`() throws {
    let site = try Site { .after(milliseconds: 10, Site.text($0.path)) }
    let client = try site.client(get("/1") + get("/2"))
    client.finishSending()
    try site.run(until: client.isOver)
    #expect(client.hasEnded)
    #expect(client.bodies == ["/1", "/2"])
  }

  @Test func `requests name their connection, and the handler hears of its end`() throws {
    let site = try Site()
    let one = try site.client(get("/a") + get("/b"))
    let two = try site.client(get("/c", "Connection: close\r\n"))
    try site.run(until: one.bodies.count == 2 && two.isOver)
    one.finishSending()
    try site.run(until: one.isOver)
    let numbers = ["/a", "/b", "/c"].compactMap { path in
      site.handler.requests.first { $0.path == path }?.connection
    }
    #expect(Set(numbers).count == 2 && numbers[0] == numbers[1] && !numbers.contains(0))
    try site.run(until: site.handler.ended.count == 2)
    #expect(site.handler.ended == [numbers[0]: .orderly, numbers[2]: .orderly])
  }

  @Test func `a client that goes before it has read its answer has broken it off`() throws {
    let site = try Site()
    var client: RawClient? = try site.client(get("/a"))
    try site.run(until: client?.bodies.count == 1)
    client?.resetOnClose()
    client = nil
    try site.run(until: site.handler.ended.count == 1)
    #expect(site.handler.ended.values.first == .brokenOff)
  }

  @Test func `a waiting reply is given when there is an answer`() throws {
    let site = try Site { request in
      if request.path == "/wait" { return .waiting(ticket: 1) }
      return .now(Site.text(request.path))
    }
    let waiting = try site.client(get("/wait") + get("/after"))
    try site.run(until: site.handler.requests.count == 2)
    // Anything that happens makes the loop ask again.
    site.handler.reply = { request in
      site.handler.answers[1] = Site.text("at last")
      return .now(Site.text(request.path))
    }
    let other = try site.client(get("/other"))
    try site.run(until: waiting.bodies.count == 2 && other.bodies.count == 1)
    #expect(waiting.bodies == ["at last", "/after"])
    #expect(site.handler.abandoned.isEmpty)
    site.handler.reply = { _ in .reset }
  }

  @Test func `a waiting reply is abandoned with its client`() throws {
    let site = try Site { _ in .waiting(ticket: 5) }
    var client: RawClient? = try site.client(get("/"))
    try site.run(until: site.handler.requests.count == 1)
    client?.resetOnClose()
    client = nil
    try site.run(until: site.handler.abandoned == [5])
  }

  @Test func `each listener has its index`() throws {
    let site = try Site()
    let any = try #require(SocketAddress(host: "127.0.0.1", port: 0))
    let index = try site.loop.listen(on: any)
    let address = try #require(site.loop.address(of: index))
    let request = HTTPRequest(method: "GET", target: "/", fields: HTTPFields())
    let call = site.loop.call(
      OutboundRequest(
        id: 0, host: "localhost", port: address.port, request: request, timeout: 20_000), limit: 100
    )
    try site.run(until: site.loop.hasResult(of: call))
    _ = try site.client(get("/"))
    _ = try site.exchange(request)
    #expect(Set(site.handler.listeners) == [0, 1])
    #expect(site.handler.listeners.first == index)
    site.loop.closeListener(index)
    #expect(site.loop.address(of: index) == nil)
  }
}
