import HTTPWire
import Posix
import Testing
import Transport

@Suite struct DrainTests {
  @Test func `stopping finishes what is in flight and closes the rest`() throws {
    let site = try Site { request in
      request.path == "/late"
        ? .after(milliseconds: 30, Site.text("late")) : .now(Site.text(request.path))
    }
    let idle = try site.client(get("/idle"))
    let late = try site.client(get("/late"))
    let half = try site.client("POST /half HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n1")
    try site.run(until: idle.bodies.count == 1 && site.handler.requests.count == 2)
    let call = site.loop.call(Self.request(to: site.address), limit: 0)
    try site.run(until: site.loop.hasResult(of: call))
    site.loop.stop(draining: 20_000)
    half.send("2")
    try site.loop.run()
    try site.run(until: idle.hasEnded && late.hasEnded && half.hasEnded)
    #expect(late.bodies == ["late"] && half.bodies == ["/half"])
    #expect(late.text.contains("Connection: close"))
    let refused = site.loop.call(Self.request(to: site.address), limit: 0)
    try site.run(until: site.loop.hasResult(of: refused))
    guard case .failed(let why)? = site.loop.takeResult(of: refused) else {
      Issue.record("a closed listener answered")
      return
    }
    #expect(why == "connect \(site.address): Connection refused")
  }

  @Test func `a handler may stop the loop while it answers`() throws {
    let site = try Site()
    site.handler.reply = { [weak site] request in
      site?.loop.stop(draining: 20_000)
      return .now(Site.text("bye"))
    }
    let client = try site.client(get("/"))
    try site.loop.run()
    try site.run(until: client.isOver)
    #expect(client.bodies == ["bye"])
  }

  @Test func `stopping does not wait longer than it is told`() throws {
    let site = try Site { _ in .waiting(ticket: 3) }
    let client = try site.client(get("/"))
    try site.run(until: site.handler.requests.count == 1)
    site.loop.stop(draining: 10)
    try site.loop.run()
    #expect(site.handler.abandoned == [3])
    #expect(try site.loop.run(until: { client.isOver }, timeout: 20_000))
  }

  private static func request(to address: SocketAddress) -> OutboundRequest {
    OutboundRequest(
      id: 0, host: address.host, port: address.port,
      request: HTTPRequest(method: "GET", target: "/x", fields: HTTPFields()), timeout: 20_000)
  }
}
