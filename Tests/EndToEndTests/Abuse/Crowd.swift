import Posix
import Testing

/// Many connections of one client, none of which waits for another.
final class Crowd {
  /// One of the connections.
  final class Member {
    fileprivate let socket: StreamSocket
    fileprivate(set) var received: [UInt8] = []
    /// The server has closed or reset the connection.
    fileprivate(set) var isOver = false

    fileprivate init(_ socket: consuming StreamSocket) { self.socket = socket }

    var text: String { String(decoding: received, as: UTF8.self) }

    /// Sends what goes out at once; nil when the server has reset the connection.
    func send(_ bytes: [UInt8]) -> Int? {
      switch try? socket.send(bytes, from: 0) {
      case .moved(let count): count
      case .wouldBlock: 0
      case .ended, nil: nil
      }
    }

    func send(_ text: String) { _ = send(Array(text.utf8)) }

    /// Tells the server that nothing more follows.
    func finishSending() { socket.finishSending() }

    /// Lets the connection end with a reset when it leaves.
    func resetOnClose() { socket.resetOnClose() }
  }

  private let address: SocketAddress
  private let poller: Poller
  private(set) var members: [Member] = []
  private var found: [Readiness] = []

  init(around server: RunningServer) throws {
    address = server.address
    poller = try Poller(.epoll)
  }

  /// Connects so many more, with windows of that size, and waits until all of them are connected.
  func join(_ count: Int, window: Int? = nil) throws {
    let first = members.count
    for _ in 0..<count {
      let member = Member(try StreamSocket(connectingTo: address, window: window))
      try poller.add(member.socket.descriptor, for: .write, token: members.count)
      members.append(member)
    }
    var missing = count
    while missing > 0 {
      try poller.wait(milliseconds: 30_000, into: &found)
      try #require(!found.isEmpty, "nobody else can connect")
      for event in found where event.isWritable || event.isBroken {
        guard event.token >= first else { continue }
        let member = members[event.token]
        if let fault = member.socket.connectionFault(of: address) { throw fault }
        poller.change(member.socket.descriptor, to: [], token: event.token)
        missing -= 1
      }
    }
  }

  /// Reads what has come for members from a number on; waits for something to come.
  func listen(from first: Int = 0, milliseconds: Int = 30_000) throws {
    for index in first..<members.count where !members[index].isOver {
      poller.change(members[index].socket.descriptor, to: .read, token: index)
    }
    try poller.wait(milliseconds: milliseconds, into: &found)
    for event in found where event.token >= first {
      let member = members[event.token]
      guard !member.isOver else { continue }
      let progress = try? member.socket.receive(into: &member.received, atMost: 65_536)
      if progress == nil || progress == .ended {
        member.isOver = true
        poller.change(member.socket.descriptor, to: [], token: event.token)
      }
    }
  }

  /// Sends all of it from one member, or what the server takes before it resets the connection.
  func send(_ bytes: [UInt8], from index: Int) throws {
    var rest = bytes[...]
    while !rest.isEmpty, let count = members[index].send(Array(rest)) {
      rest = rest.dropFirst(count)
      guard !rest.isEmpty else { return }
      poller.change(members[index].socket.descriptor, to: .write, token: index)
      try poller.wait(milliseconds: 30_000, into: &found)
      try #require(!found.isEmpty, "the server takes nothing")
    }
  }

  /// Lets the first so many leave.
  func leave(_ count: Int) {
    for member in members.prefix(count) { poller.forget(member.socket.descriptor) }
    members.removeFirst(count)
    for (index, member) in members.enumerated() {
      poller.change(member.socket.descriptor, to: [], token: index)
    }
  }
}
