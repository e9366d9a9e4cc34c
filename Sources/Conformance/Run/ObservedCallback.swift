package import HTTPWire

/// One callback that the server under test sent to the client.
package struct ObservedCallback: Sendable {
  /// How it ended.
  package enum End: Sendable {
    /// The receiver answered.
    case answered(HTTPResponse)
    /// The receiver took the callback and did not answer while the sender waited.
    case silent
    /// Nobody was reached, for this reason.
    case undelivered(String)
  }

  /// When it was sent, by the clock of the server's loop: milliseconds of real time.
  package let milliseconds: Int
  /// What was sent.
  package let request: HTTPRequest
  /// How long the sender waited for the end, in milliseconds.
  package let waited: Int
  /// How it ended.
  package let end: End

  /// A callback with all of its parts.
  package init(milliseconds: Int, request: HTTPRequest, waited: Int, end: End) {
    self.milliseconds = milliseconds
    self.request = request
    self.waited = waited
    self.end = end
  }
}
