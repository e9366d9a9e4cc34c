import Posix
import Testing

/// `kling-mock serve` on a free port, ended with the value.
final class RunningServer {
  let address: SocketAddress
  let firstLine: String
  private let child: ChildProcess

  init(_ arguments: [String] = []) throws {
    child = try Program.start(
      ["serve", "--port", "0", "--clock", "polls", "--log", "off"] + arguments)
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

  /// Sends bytes as they stand, in pieces of that size, and reads until the server closes.
  func talk(_ text: String, pieces: Int = .max) throws -> String {
    let client = try RawConnection(to: address)
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      try client.send(Array(rest.prefix(pieces)))
      rest = rest.dropFirst(pieces)
    }
    return try client.everything()
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

/// A TCP connection on which bytes are written by hand.
final class RawConnection {
  private let socket: StreamSocket
  private let poller: Poller
  private var bytes: [UInt8] = []

  init(to address: SocketAddress) throws {
    socket = try StreamSocket(connectingTo: address)
    poller = try Poller()
    try poller.add(socket.descriptor, for: .write, token: 1)
    try wait()
    if let fault = socket.connectionFault(of: address) { throw fault }
  }

  /// Sends all of it.
  func send(_ bytes: [UInt8]) throws {
    var sent = 0
    while sent < bytes.count {
      switch try socket.send(bytes, from: sent) {
      case .moved(let count): sent += count
      case .wouldBlock:
        poller.change(socket.descriptor, to: .write, token: 1)
        try wait()
      case .ended: return
      }
    }
  }

  /// All that comes until the server closes; a reset counts as a close.
  func everything() throws -> String {
    poller.change(socket.descriptor, to: .read, token: 1)
    while true {
      try wait()
      let progress = try? socket.receive(into: &bytes, atMost: 65_536)
      if progress == nil || progress == .ended { return String(decoding: bytes, as: UTF8.self) }
    }
  }

  private func wait() throws {
    var found: [Readiness] = []
    try poller.wait(milliseconds: 30_000, into: &found)
    try #require(!found.isEmpty, "nothing happens on the connection")
  }
}
