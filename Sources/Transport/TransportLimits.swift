package import HTTPWire

/// How much a loop takes on, and how long it waits; times are milliseconds.
package struct TransportLimits: Hashable, Sendable {
  /// The limits of one request.
  package var request = HTTPLimits.standard
  /// Connections at a time; those beyond get a 503.
  package var connections = 16_384
  /// The bytes of all bodies that are still arriving; beyond it 503.
  package var bodiesInFlight = 512 << 20
  /// The replies that may be pending on one connection before it is not read any more.
  package var pendingReplies = 16
  /// The bytes that may wait to be sent on one connection before it is not read any more.
  package var backlog = 1 << 20
  /// The time from the first byte of a request to the end of its head; then 408.
  package var headTime = 10_000
  /// The time in which half as many bytes of a body must come, or its rest; then 408.
  package var bodyTime = 30_000
  /// The time that a connection may stay without a request; then it closes.
  package var idleTime = 75_000
  /// The time that a client may take no byte of its response; then it is cut off.
  package var writeTime = 30_000
  /// The time that a closing connection is given to take its last response.
  package var lingerTime = 5_000
  /// The pause after descriptors ran out, unless a connection closes before.
  package var shortageTime = 100
  /// The content of an answer to a request that the handler wanted sent.
  package var callbackAnswer = 1 << 20

  /// The limits that hold unless told otherwise.
  package init() {}

  /// Lowers the number of connections so that so many descriptors hardly run out.
  ///
  /// Clients beyond the limit are told so, which takes descriptors too, and calls take some.
  package mutating func fit(descriptors: Int) {
    connections = min(connections, max(descriptors - 256, descriptors / 2))
  }
}
