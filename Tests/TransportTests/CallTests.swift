import HTTPWire
import Posix
import Testing
import Transport

@Suite struct CallTests {
  private func outbound(_ id: Int, _ site: Site, host: String? = nil, timeout: Int = 20_000)
    -> OutboundRequest
  {
    let request = HTTPRequest(
      method: "POST", target: "/cb/\(id)", fields: HTTPFields([("X-Id", "\(id)")]),
      body: Array("{}".utf8))
    return OutboundRequest(
      id: id, host: host ?? site.address.host, port: site.address.port, request: request,
      timeout: timeout)
  }

  @Test(arguments: Poller.Mechanism.allCases)
  func `the handler's requests are sent and their ends reported`(mechanism: Poller.Mechanism) throws
  {
    let site = try Site(mechanism: mechanism)
    site.handler.toSend = (1...20).map { outbound($0, site) }
    try site.run(until: site.handler.finished.count == 20)
    for case .failed(let why) in site.handler.finished.values { Issue.record("\(why)") }
    #expect(Set(site.handler.requests.map(\.path)) == Set((1...20).map { "/cb/\($0)" }))
    #expect(site.handler.requests[0].fields["host"] == "\(site.address)")
    #expect(site.handler.requests[0].body == Array("{}".utf8))
  }

  @Test func `a request that is due later is sent then`() throws {
    let site = try Site()
    site.handler.toSend = [outbound(1, site)]
    site.handler.wake = Clock.wallMilliseconds + 20
    try site.run(until: site.handler.finished.count == 1)
  }

  @Test(arguments: [
    ("example.com", "example.com:PORT is no numeric address and not localhost"),
    ("::1", "connect [::1]:PORT: Connection refused"),
  ])
  func `where nothing can be sent the reason is told`(host: String, reason: String) throws {
    let site = try Site()
    site.handler.toSend = [outbound(9, site, host: host)]
    try site.run(until: site.handler.finished.count == 1)
    guard case .failed(let why)? = site.handler.finished[9] else {
      Issue.record("it did not fail")
      return
    }
    #expect(why == reason.replacing("PORT", with: "\(site.address.port)"))
  }

  @Test func `an answer that is late, too long, cut or no answer is a failure`() throws {
    let site = try Site { request in
      switch request.path {
      case "/cb/1": return .waiting(ticket: 1)
      case "/cb/2": return .now(HTTPResponse(status: 200, content: .drawn(Pattern(count: 2 << 20))))
      case "/cb/3": return .cut(afterBytes: 30, Site.text("cut"))
      default: return .reset
      }
    }
    site.handler.toSend = [outbound(1, site, timeout: 30)] + (2...4).map { outbound($0, site) }
    try site.run(until: site.handler.finished.count == 4)
    let failures = site.handler.finished.mapValues { result in
      if case .failed(let why) = result { why } else { "" }
    }
    #expect(failures[1] == "\(site.address): no whole response within 30 ms")
    #expect(failures[2]?.contains("The content exceeds 1048576 bytes") == true)
    #expect(failures[3] == "\(site.address): the connection ended before the response did")
    #expect(failures[4]?.contains("Connection reset by peer") == true)
    #expect(site.handler.abandoned.isEmpty || site.handler.abandoned == [1])
  }

  @Test func `an answer before the end of a long request is taken`() throws {
    var limits = TransportLimits()
    limits.request.body = 1_000
    let site = try Site(limits: limits)
    let request = HTTPRequest(
      method: "POST", target: "/", fields: HTTPFields(),
      body: [UInt8](repeating: 1, count: 20_000_000))
    guard case .response(let response) = try site.exchange(request) else {
      Issue.record("no response")
      return
    }
    #expect(response.status == 413)
  }

  @Test func `what is watched beside connections is reported`() throws {
    let site = try Site()
    var command = ChildProcess.Command(["sh", "-c", "echo ready; exit 4"], environment: [])
    command.arguments[0] = "/bin/sh"
    command.output = .piped
    let child = try ChildProcess(command)
    var output: [UInt8] = []
    var hasEnded = false
    let watch = try child.withOutput { (pipe) throws(SystemFault) in
      try site.loop.watch(pipe, for: .read) { _ in
        let progress = try? child.withOutput { (pipe) throws(SystemFault) in
          try pipe.read(into: &output, atMost: 100)
        }
        if progress == .ended { hasEnded = true }
      }
    }
    try site.run(until: hasEnded)
    _ = try child.withOutput { (pipe) throws(SystemFault) in site.loop.unwatch(pipe, watch ?? 0) }
    #expect(output == Array("ready\n".utf8))
    #expect(try site.loop.run(until: { child.poll() != nil }, timeout: 20_000, every: 5))
    #expect(child.poll() == .code(4))
  }
}
