import HTTPWire
import Posix
import Testing
import Transport

/// A server with a small handler and its raw clients, all on one loop.
final class Site {
  let handler = ScriptedHandler()
  let loop: EventLoop
  let address: SocketAddress

  init(
    limits: TransportLimits = TransportLimits(), mechanism: Poller.Mechanism = .chosen,
    _ reply: @escaping (HTTPRequest) -> Reply = { .now(Site.text("path \($0.path)")) }
  ) throws {
    handler.reply = reply
    loop = try EventLoop(handler: handler, limits: limits, mechanism: mechanism)
    let any = try #require(SocketAddress(host: "127.0.0.1", port: 0))
    address = try #require(loop.address(of: loop.listen(on: any)))
  }

  static func text(_ text: String) -> HTTPResponse {
    HTTPResponse(status: 200, type: "text/plain", body: Array(text.utf8))
  }

  func client(_ bytes: String = "") throws -> RawClient {
    try RawClient(self, Array(bytes.utf8))
  }

  /// Runs the loop until something holds; a test that waits in vain fails.
  func run(
    until condition: @autoclosure () -> Bool, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let isDone = try loop.run(until: condition, timeout: 20_000)
    #expect(isDone, sourceLocation: sourceLocation)
  }

  /// The result of one request that the loop itself sends.
  func exchange(_ request: HTTPRequest, limit: Int = 1 << 20, timeout: Int = 20_000) throws
    -> OutboundResult
  {
    let outbound = OutboundRequest(
      id: 0, host: address.host, port: address.port, request: request, timeout: timeout)
    let call = loop.call(outbound, limit: limit)
    try run(until: self.loop.hasResult(of: call))
    return try #require(loop.takeResult(of: call))
  }
}

/// A handler that does what a test tells it, and remembers what it saw.
final class ScriptedHandler: RequestHandler {
  var reply: (HTTPRequest) -> Reply = { _ in .reset }
  var answers: [Int: HTTPResponse] = [:]
  var requests: [HTTPRequest] = []
  var listeners: [Int] = []
  var abandoned: [Int] = []
  var toSend: [OutboundRequest] = []
  var finished: [Int: OutboundResult] = [:]
  var ended: [Int: ConnectionEnd] = [:]
  var wake: Int?

  func reply(to request: HTTPRequest, on listener: Int, now: Int) -> Reply {
    requests.append(request)
    listeners.append(listener)
    return reply(request)
  }

  func refusal(of head: HTTPRequest, on listener: Int, now: Int) -> HTTPResponse? {
    head.path == "/refused" ? Site.text("refused") : nil
  }

  func response(forTicket ticket: Int, now: Int) -> HTTPResponse? { answers[ticket] }
  func abandon(ticket: Int) { abandoned.append(ticket) }

  func outbound(now: Int) -> [OutboundRequest] {
    if let wake, wake > now { return [] }
    defer { toSend = [] }
    wake = nil
    return toSend
  }

  func finished(_ id: Int, _ result: OutboundResult, now: Int) { finished[id] = result }
  func nextWake(now: Int) -> Int? { wake }
  func ended(connection: Int, _ end: ConnectionEnd, now: Int) { ended[connection] = end }
}

/// A client that sends bytes as they are and keeps what comes back.
final class RawClient {
  private let socket: StreamSocket
  private let loop: EventLoop
  private var watch = 0
  private var outgoing: [UInt8]
  private var sent = 0
  private var finishesSending = false
  private(set) var received: [UInt8] = []
  private(set) var hasEnded = false
  private(set) var fault: SystemFault?

  init(_ site: Site, _ bytes: [UInt8]) throws {
    loop = site.loop
    outgoing = bytes
    socket = try StreamSocket(connectingTo: site.address)
    watch = try loop.watch(socket.descriptor, for: [.read, .write]) { [weak self] readiness in
      self?.proceed(readiness)
    }
  }

  deinit {
    loop.unwatch(socket.descriptor, watch)
  }

  var text: String { String(decoding: received, as: UTF8.self) }
  var isOver: Bool { hasEnded || fault != nil }

  /// The responses without their dates, in order.
  var bodies: [String] {
    text.split(separator: "\r\n\r\n").dropFirst().map {
      String($0.prefix { $0 != "H" })
    }
  }

  func send(_ text: String) {
    outgoing += Array(text.utf8)
    loop.rewatch(socket.descriptor, watch, for: [.read, .write])
  }

  /// Ends its own direction once everything is sent.
  func finishSending() {
    finishesSending = true
    loop.rewatch(socket.descriptor, watch, for: [.read, .write])
  }

  func resetOnClose() {
    socket.resetOnClose()
  }

  private func proceed(_ readiness: Readiness) {
    do throws(SystemFault) {
      if readiness.isWritable {
        while sent < outgoing.count, case .moved(let count) = try socket.send(outgoing, from: sent)
        {
          sent += count
        }
        if sent == outgoing.count {
          if finishesSending { socket.finishSending() }
          loop.rewatch(socket.descriptor, watch, for: .read)
        }
      }
      if readiness.isReadable, try socket.receive(into: &received, atMost: 1 << 20) == .ended {
        hasEnded = true
        loop.rewatch(socket.descriptor, watch, for: [])
      }
    } catch {
      fault = error
      loop.rewatch(socket.descriptor, watch, for: [])
    }
  }
}

/// Content whose every byte follows from its place.
struct Pattern: ContentSource {
  let count: Int

  func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    for place in range { bytes.append(UInt8(truncatingIfNeeded: place &* 31 >> 3)) }
  }

  static func bytes(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    Pattern(count: count).append(0..<count, to: &bytes)
    return bytes
  }
}

func get(_ path: String, _ fields: String = "") -> String {
  "GET \(path) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n"
}
