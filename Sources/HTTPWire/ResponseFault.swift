/// Why an answer was not understood by this program's own clients.
package enum ResponseFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The first line is not `HTTP/1.x`, a status of three digits and a phrase.
  case statusLine
  /// The status is 101, for which nothing here asks.
  case switchingProtocols
  /// The rest of the head or the framing of the body breaks this rule.
  case malformed(HTTPFault.Kind)
  /// The connection ended before the response did.
  case endedEarly
  /// Bytes follow the response although nothing else was asked.
  case excessBytes

  /// One sentence for a person.
  package var description: String {
    switch self {
    case .statusLine: "the response does not begin with an HTTP/1.1 status line"
    case .switchingProtocols: "the response switches to another protocol"
    case .malformed(let kind): "the response is malformed: \(kind.sentence)"
    case .endedEarly: "the connection ended before the response did"
    case .excessBytes: "bytes follow the end of the response"
    }
  }
}
