/// What the service wants done with a request: an answer, and how to deliver it.
package enum Reply: Sendable {
  /// Send this now.
  case now(HTTPResponse)
  /// Send this when so many milliseconds have passed.
  case after(milliseconds: Int, HTTPResponse)
  /// Send only the first bytes of the encoded response, then close.
  case cut(afterBytes: Int, HTTPResponse)
  /// Close at once, with a reset instead of an answer.
  case reset
  /// Ask again under this number after whatever happens next, until there is an answer.
  case waiting(ticket: Int)
}

/// A request that the service wants sent: to a callback URL or by the reference client.
package struct OutboundRequest: Sendable {
  /// The number under which its end is reported.
  package var id: Int
  /// A numeric address; names other than `localhost` are not resolved.
  package var host: String
  /// The port to connect to.
  package var port: Int
  /// What to send; `Host` and `Content-Length` are added by the encoder.
  package var request: HTTPRequest
  /// How long to wait for the whole answer, in milliseconds of real time.
  package var timeout: Int

  /// A request with all of its circumstances.
  package init(id: Int, host: String, port: Int, request: HTTPRequest, timeout: Int) {
    self.id = id
    self.host = host
    self.port = port
    self.request = request
    self.timeout = timeout
  }
}

/// How an outbound request ended.
package enum OutboundResult: Sendable {
  /// A whole response came; its content is at hand.
  case response(HTTPResponse)
  /// None came; the text says what went wrong, for a person to read.
  case failed(String)
}

/// How a connection of a client's ended.
package enum ConnectionEnd: Hashable, Sendable {
  /// As both sides meant it to end.
  case orderly
  /// The client went before it had taken everything that was sent to it.
  case brokenOff
}

/// What a server does with the requests that its loop reads.
///
/// All calls come from the loop's thread, one at a time; each is given the time that the loop read
/// when it woke, and none may block. `now` is the wall clock, in milliseconds since 1970.
package protocol RequestHandler: AnyObject {
  /// Answers one complete request; `listener` says on which of the loop's listeners it came.
  func reply(to request: HTTPRequest, on listener: Int, now: Int) -> Reply

  /// The refusal of a request whose client waits before it sends the body; nil to ask for the body.
  ///
  /// What the head alone decides is decided here, and the body never comes (RFC 9110, 10.1.1).
  func refusal(of head: HTTPRequest, on listener: Int, now: Int) -> HTTPResponse?

  /// The answer to a reply that waits, or nil while it must go on waiting.
  func response(forTicket ticket: Int, now: Int) -> HTTPResponse?

  /// The client of a waiting reply is gone.
  func abandon(ticket: Int)

  /// The requests to send that are due by now; called after every batch of events.
  func outbound(now: Int) -> [OutboundRequest]

  /// One of them has ended.
  func finished(_ id: Int, _ result: OutboundResult, now: Int)

  /// When to call `outbound` next although nothing happens; nil for never.
  func nextWake(now: Int) -> Int?

  /// A connection is over; its number was that of its requests.
  func ended(connection: Int, _ end: ConnectionEnd, now: Int)
}

extension RequestHandler {
  /// Most handlers answer requests and need not know of connections.
  package func ended(connection: Int, _ end: ConnectionEnd, now: Int) {}
}
