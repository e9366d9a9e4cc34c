import Posix
import Testing

/// A TCP connection on which bytes are written by hand.
final class RawConnection {
  /// How the server ended a connection.
  enum End: String {
    /// In order: everything that it sent has come.
    case closed
    /// By a reset, which may have destroyed what was on its way.
    case reset
  }

  private let socket: StreamSocket
  private let poller: Poller
  private var bytes: [UInt8] = []
  private var end: End?
  /// How much of what has come was awaited before.
  private var awaited = 0

  init(to address: SocketAddress) throws {
    socket = try StreamSocket(connectingTo: address)
    poller = try Poller()
    try poller.add(socket.descriptor, for: .write, token: 1)
    try wait()
    if let fault = socket.connectionFault(of: address) { throw fault }
  }

  /// Sends all of it, or as much as the server takes before it resets the connection.
  func send(_ bytes: [UInt8]) throws {
    var sent = 0
    poller.change(socket.descriptor, to: .write, token: 1)
    while sent < bytes.count {
      switch try? socket.send(bytes, from: sent) {
      case .moved(let count): sent += count
      case .wouldBlock: try wait()
      case .ended, nil: return
      }
    }
  }

  /// Tells the server that nothing more follows.
  func finishSending() { socket.finishSending() }

  /// Lets the connection end with a reset when it is given up.
  func resetOnClose() { socket.resetOnClose() }

  /// Reads until what has come anew ends with these bytes, or until the server has closed.
  func read(until mark: [UInt8]) throws {
    while !bytes[awaited...].ends(with: mark), end == nil { try receive() }
    awaited = bytes.count
  }

  /// All that comes until the server closes, and how it does.
  func everything() throws -> (bytes: [UInt8], end: End) {
    while true {
      if let end { return (bytes, end) }
      try receive()
    }
  }

  private func receive() throws {
    poller.change(socket.descriptor, to: .read, token: 1)
    try wait()
    do throws(SystemFault) {
      if try socket.receive(into: &bytes, atMost: 65_536) == .ended { end = .closed }
    } catch {
      end = .reset
    }
  }

  private func wait() throws {
    var found: [Readiness] = []
    try poller.wait(milliseconds: 30_000, into: &found)
    try #require(!found.isEmpty, "nothing happens on the connection")
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with mark: [UInt8]) -> Bool { suffix(mark.count) == mark[...] }
}
