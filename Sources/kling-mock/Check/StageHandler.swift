import Conformance
import HTTPWire
import Service

/// What stands behind the listeners of a stage: the mock on the first, a receiver on the others.
final class StageHandler: RequestHandler {
  /// What has seen the mock's exchanges; nil where the server runs elsewhere.
  let witness: Witness?
  private var received: [HTTPRequest] = []
  private var statuses: [Int] = []

  init(_ service: Service?) {
    witness = service.map { Witness($0) }
  }

  /// Lets the receiver answer with these, the last one for ever after.
  func receive(answering statuses: [Int]) { self.statuses = statuses }

  /// What the receiver got since it was asked last.
  func takeReceived() -> [HTTPRequest] {
    defer { received = [] }
    return received
  }

  func reply(to request: HTTPRequest, on listener: Int, now: Int) -> Reply {
    guard listener == 0, let witness else { return .now(receive(request)) }
    return witness.reply(to: request, on: listener, now: now)
  }

  func refusal(of head: HTTPRequest, on listener: Int, now: Int) -> HTTPResponse? {
    listener == 0 ? witness?.refusal(of: head, on: listener, now: now) : nil
  }

  func response(forTicket ticket: Int, now: Int) -> HTTPResponse? {
    witness?.response(forTicket: ticket, now: now)
  }

  func abandon(ticket: Int) { witness?.abandon(ticket: ticket) }

  func outbound(now: Int) -> [OutboundRequest] { witness?.outbound(now: now) ?? [] }

  func finished(_ id: Int, _ result: OutboundResult, now: Int) {
    witness?.finished(id, result, now: now)
  }

  func nextWake(now: Int) -> Int? { witness?.nextWake(now: now) }

  func ended(connection: Int, _ end: ConnectionEnd, now: Int) {
    witness?.ended(connection: connection, end, now: now)
  }

  private func receive(_ request: HTTPRequest) -> HTTPResponse {
    received.append(request)
    let status = statuses.count > 1 ? statuses.removeFirst() : statuses.first ?? 200
    return HTTPResponse(status: status)
  }
}
