import HTTPWire
import Posix
import StrictJSON

/// A handler around another that writes a line about each request to standard error.
///
/// Neither credentials nor bodies are written.
final class RequestLog: RequestHandler {
  enum Format: String, CaseIterable {
    case text, json, off
  }

  private let inner: any RequestHandler
  private let format: Format
  private var waiting: [Int: (method: String, path: String)] = [:]

  init(_ inner: any RequestHandler, _ format: Format) {
    self.inner = inner
    self.format = format
  }

  func reply(to request: HTTPRequest, on listener: Int, now: Int) -> Reply {
    let reply = inner.reply(to: request, on: listener, now: now)
    switch reply {
    case .now(let response), .after(_, let response), .cut(_, let response):
      write(request.method, request.path, response)
    case .reset: break
    case .waiting(let ticket): waiting[ticket] = (request.method, request.path)
    }
    return reply
  }

  func refusal(of head: HTTPRequest, on listener: Int, now: Int) -> HTTPResponse? {
    let refusal = inner.refusal(of: head, on: listener, now: now)
    if let refusal { write(head.method, head.path, refusal) }
    return refusal
  }

  func response(forTicket ticket: Int, now: Int) -> HTTPResponse? {
    guard let response = inner.response(forTicket: ticket, now: now) else { return nil }
    if let (method, path) = waiting.removeValue(forKey: ticket) { write(method, path, response) }
    return response
  }

  func abandon(ticket: Int) {
    waiting[ticket] = nil
    inner.abandon(ticket: ticket)
  }

  func outbound(now: Int) -> [OutboundRequest] { inner.outbound(now: now) }

  func finished(_ id: Int, _ result: OutboundResult, now: Int) {
    inner.finished(id, result, now: now)
  }

  func nextWake(now: Int) -> Int? { inner.nextWake(now: now) }

  private func write(_ method: String, _ path: String, _ response: HTTPResponse) {
    let rule = response.fields["x-kling-mock-rule"]
    if format == .json {
      var line: JSONObject = [
        "method": .string(method), "path": .string(path),
        "status": .number(JSONNumber(response.status)),
      ]
      if let rule { line["rule"] = .string(rule) }
      Console.error.write(JSON.object(line).text() + "\n")
    } else {
      Console.error.write("\(response.status) \(method) \(path)\(rule.map { "  \($0)" } ?? "")\n")
    }
  }
}
