package import HTTPWire

/// What lies outside of the harness: the server under test, receivers and processes.
///
/// The executable makes one for each run of a scenario; nothing here opens a socket itself.
package protocol Stage: AnyObject {
  /// The base URL of the server under test, without a slash at its end: `http://127.0.0.1:40123`.
  var server: String { get }

  /// The wall clock in milliseconds since 1970, by which tokens for a foreign server are signed.
  var wallClock: Int { get }

  /// Sends a request to an authority (`host:port`) and waits for the whole answer, content at hand.
  func exchange(
    _ request: HTTPRequest, with authority: String
  ) throws(HarnessTrouble) -> HTTPResponse

  /// Opens a receiver of callbacks and says its base URL.
  ///
  /// Its n-th call gets the n-th status, and the last status for ever after.
  func openReceiver(answering statuses: [Int]) throws(HarnessTrouble) -> String

  /// What the receiver got since it was asked last, in order.
  func received() -> [HTTPRequest]

  /// The base URL of a port nobody listens on, for a client under test that waits for callbacks.
  func reserveListener() throws(HarnessTrouble) -> String

  /// Lets the client under test do a job to its end, and serves it meanwhile.
  func run(_ job: ClientJob) throws(HarnessTrouble) -> ClientExit

  /// What the server under test has seen, in order; stages in this process only.
  func observed() -> [ObservedExchange]

  /// The same with all that laws look at besides: callbacks, and the ends of connections.
  func observation() -> Observation

  /// Lets real time pass; asked for only before servers that are no mock.
  func wait(milliseconds: Int)
}

/// Something the harness could not do, whatever a scenario says: a port is busy, a client gone.
package struct HarnessTrouble: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, without a full stop.
  package let description: String
  /// Whether it is no more than a connection that ended before the whole answer had come.
  package let isBrokenConnection: Bool

  /// A trouble in these words.
  package init(_ description: String, isBrokenConnection: Bool = false) {
    self.description = description
    self.isBrokenConnection = isBrokenConnection
  }
}

extension Stage {
  /// Stages without sockets have nothing besides.
  package func observation() -> Observation { Observation(observed()) }
}
