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

extension RunningServer {
  /// Whether a sane client on a connection of its own is served.
  ///
  /// It asks again where the connection ended without a byte, as clients may: on a server without
  /// patience the client's own machine can be too slow (RFC 9112, section 9.3.1).
  func servesOthers() throws -> Bool {
    for _ in 0..<20 {
      let answer = try talk(Attack.canary)
      if !answer.isEmpty { return answer.hasPrefix("HTTP/1.1 200 OK\r\n") }
    }
    return false
  }

  /// How many of the descriptors below a number the server has open.
  func openDescriptors(below limit: Int = 256) -> Int {
    (0..<limit).count { FileSystem.exists("/proc/\(identifier)/fd/\($0)") }
  }
}
