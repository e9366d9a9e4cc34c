import Conformance
import HTTPWire
import Service

/// What stands behind the listeners of a stage: the mock on the first, a receiver on the others.
final class StageHandler: RequestHandler {
  let service: Service?
  private(set) var observed: [ObservedExchange] = []
  private var received: [HTTPRequest] = []
  private var statuses: [Int] = []
  private var waiting: [Int: HTTPRequest] = [:]

  init(_ service: Service?) {
    self.service = service
  }

  /// Lets the receiver answer with these, the last one for ever after.
  func receive(answering statuses: [Int]) { self.statuses = statuses }

  /// What the receiver got since it was asked last.
  func takeReceived() -> [HTTPRequest] {
    defer { received = [] }
    return received
  }

  func reply(to request: HTTPRequest, on listener: Int, now: Int) -> Reply {
    guard listener == 0, let service else { return .now(receive(request)) }
    let reply = service.reply(to: request, on: listener, now: now)
    switch reply {
    case .now(let response), .after(_, let response): observe(request, response, now)
    case .cut(_, let response): observe(request, response, now, isBroken: true)
    case .reset: observe(request, nil, now, isBroken: true)
    case .waiting(let ticket): waiting[ticket] = request
    }
    return reply
  }

  func refusal(of head: HTTPRequest, on listener: Int, now: Int) -> HTTPResponse? {
    guard listener == 0, let refusal = service?.refusal(of: head, on: listener, now: now) else {
      return nil
    }
    observe(head, refusal, now)
    return refusal
  }

  func response(forTicket ticket: Int, now: Int) -> HTTPResponse? {
    guard let response = service?.response(forTicket: ticket, now: now) else { return nil }
    if let request = waiting.removeValue(forKey: ticket) { observe(request, response, now) }
    return response
  }

  func abandon(ticket: Int) {
    waiting[ticket] = nil
    service?.abandon(ticket: ticket)
  }

  func outbound(now: Int) -> [OutboundRequest] { service?.outbound(now: now) ?? [] }

  func finished(_ id: Int, _ result: OutboundResult, now: Int) {
    service?.finished(id, result, now: now)
  }

  func nextWake(now: Int) -> Int? { service?.nextWake(now: now) }

  private func receive(_ request: HTTPRequest) -> HTTPResponse {
    received.append(request)
    let status = statuses.count > 1 ? statuses.removeFirst() : statuses.first ?? 200
    return HTTPResponse(status: status)
  }

  private func observe(
    _ request: HTTPRequest, _ response: HTTPResponse?, _ now: Int, isBroken: Bool = false
  ) {
    observed.append(
      ObservedExchange(
        milliseconds: now, request: request,
        answer: response?.drawn() ?? .none, isBroken: isBroken))
  }
}

extension HTTPResponse {
  /// The same response with its content at hand.
  func drawn() -> HTTPResponse {
    guard case .drawn(let source) = content else { return self }
    var bytes: [UInt8] = []
    source.append(0..<source.count, to: &bytes)
    return HTTPResponse(status: status, fields: fields, content: .bytes(bytes))
  }
}
