import Posix
import Testing

/// `kling-mock serve` on a free port, ended with the value.
final class RunningServer {
  let address: SocketAddress
  let firstLine: String
  private let child: ChildProcess

  /// Starts a server; nil for the readiness that the environment chooses.
  init(
    _ arguments: [String] = [], readiness: Poller.Mechanism? = nil, descriptors: Int? = nil
  ) throws {
    child = try Program.start(
      ["serve", "--port", "0", "--clock", "polls", "--log", "off"] + arguments,
      readiness.map { ["KLING_MOCK_READINESS": $0.rawValue] } ?? [:], descriptors: descriptors)
    firstLine = try Self.line(of: child)
    let port = try #require(firstLine.split(separator: ":").last.flatMap { Int($0) })
    address = try #require(SocketAddress(host: "127.0.0.1", port: port))
  }

  deinit {
    child.destroy()
    // A child that nobody waits for would keep the monitor of exit tests from seeing the others.
    _ = child.wait()
  }

  /// Asks the server to end and gives its exit code and what else it printed.
  func end(_ signal: Signals.Ending = .terminate) throws -> (code: ChildProcess.Exit, rest: String)
  {
    child.signal(signal)
    let exit = child.wait()
    var rest: [UInt8] = []
    _ = try child.withOutput { pipe throws(SystemFault) in
      while case .moved = try pipe.read(into: &rest, atMost: 4_096) {}
    }
    return (exit, String(decoding: rest, as: UTF8.self))
  }

  /// The number that the system knows the server by.
  var identifier: Int { child.identifier }

  /// Sends bytes as they stand, in pieces of that size, and reads until the server closes.
  func talk(_ text: String, pieces: Int = .max) throws -> String {
    let client = try RawConnection(to: address)
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      try client.send(Array(rest.prefix(pieces)))
      rest = rest.dropFirst(pieces)
    }
    return String(decoding: try client.everything().bytes, as: UTF8.self)
  }

  private static func line(of child: ChildProcess) throws -> String {
    var bytes: [UInt8] = []
    let poller = try Poller()
    try child.withOutput { pipe throws(SystemFault) in try poller.add(pipe, for: .read, token: 1) }
    while !bytes.contains(10) {
      var found: [Readiness] = []
      try poller.wait(milliseconds: 30_000, into: &found)
      try #require(!found.isEmpty, "the server says nothing")
      let progress = try child.withOutput { pipe throws(SystemFault) in
        try pipe.read(into: &bytes, atMost: 4_096)
      }
      try #require(progress != .ended, "the server ended at once")
    }
    return String(decoding: bytes.prefix { $0 != 10 }, as: UTF8.self)
  }
}
