import Posix
import Testing

/// A server as an attack finds it.
enum Ground: String, Sendable {
  /// With all of its standard limits.
  case usual
  /// With limits that a short case can reach.
  case narrow
  /// With little patience for heads and bodies.
  case hasty
  /// With little patience for connections on which nothing happens.
  case restless

  var flags: [String] {
    let limits: [String] =
      switch self {
      case .usual: []
      case .narrow:
        [
          "request-line=64", "header-bytes=300", "header-fields=8", "body=1000", "bodies=600",
          "chunk-extensions=40",
        ]
      case .hasty: ["head-time=150", "body-time=150"]
      case .restless: ["idle-time=150"]
      }
    return limits.flatMap { ["--limit", $0] }
  }
}

extension Attack {
  /// Carries the attack out and gives what came.
  func strike(_ server: RunningServer) throws -> Came {
    let client = try RawConnection(to: server.address)
    for step in steps {
      switch step {
      case .send(let text):
        var rest = Attack.bytes(text)[...]
        while !rest.isEmpty {
          try client.send(Array(rest.prefix(pieces)))
          rest = rest.dropFirst(pieces)
        }
      case .awaits(let text): try client.read(until: Attack.bytes(text))
      case .endsInput: client.finishSending()
      case .resets:
        client.resetOnClose()
        return Came([], nil, heads: heads)
      }
    }
    let (bytes, end) = try client.everything()
    return Came(bytes, end, heads: heads)
  }
}
