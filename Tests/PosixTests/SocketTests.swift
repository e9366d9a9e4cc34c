import Posix
import Testing

@Suite struct SocketTests {
  @Test(arguments: [
    ("127.0.0.1", 80, "127.0.0.1:80", true), ("::1", 0, "[::1]:0", true),
    ("localhost", 65_535, "127.0.0.1:65535", true), ("0.0.0.0", 1, "0.0.0.0:1", false),
    ("10.1.2.3", 1, "10.1.2.3:1", false), ("fe80::1", 9, "[fe80::1]:9", false),
  ])
  func `numeric addresses are known`(host: String, port: Int, text: String, isLoopback: Bool) {
    let address = SocketAddress(host: host, port: port)
    #expect(address?.description == text)
    #expect(address?.isLoopback == isLoopback)
  }

  @Test(arguments: [
    ("example.com", 80), ("", 80), ("127.0.0.1", 65_536), ("127.0.0.1", -1), ("1.2.3", 80),
    ("[::1]", 80), ("127.0.0.1 ", 80),
  ])
  func `names and odd ports are not`(host: String, port: Int) {
    #expect(SocketAddress(host: host, port: port) == nil)
  }

  /// Waits until something is ready, and gives it.
  private func ready(_ poller: Poller) throws -> [Readiness] {
    var found: [Readiness] = []
    try poller.wait(milliseconds: 10_000, into: &found)
    return found.sorted { $0.token < $1.token }
  }

  @Test(arguments: ["127.0.0.1", "::1"], Poller.Mechanism.allCases)
  func `bytes go both ways between two ends`(host: String, mechanism: Poller.Mechanism) throws {
    let wanted = try #require(SocketAddress(host: host, port: 0))
    let listener = try ListeningSocket(wanted)
    #expect(listener.address.port > 0)
    let poller = try Poller(mechanism)
    try poller.add(listener.descriptor, for: .read, token: 1)
    #expect(try listener.accept() == nil)
    let client = try StreamSocket(connectingTo: listener.address)
    try poller.add(client.descriptor, for: .write, token: 2)
    var tokens: Set<Int> = []
    while tokens.count < 2 { tokens.formUnion(try ready(poller).map(\.token)) }
    #expect(client.connectionFault(of: listener.address) == nil)
    poller.change(client.descriptor, to: [], token: 2)
    guard let server = try listener.accept() else {
      Issue.record("nobody arrived")
      return
    }
    var received: [UInt8] = [9]
    #expect(try server.receive(into: &received, atMost: 10) == .wouldBlock)
    #expect(try client.send([1, 2, 3, 4], from: 1) == .moved(3))
    try poller.add(server.descriptor, for: .read, token: 3)
    #expect(try ready(poller).map(\.token) == [3])
    #expect(try server.receive(into: &received, atMost: 2) == .moved(2))
    #expect(try server.receive(into: &received, atMost: 2) == .moved(1))
    #expect(received == [9, 2, 3, 4])
    client.finishSending()
    #expect(try ready(poller).map(\.isReadable) == [true])
    #expect(try server.receive(into: &received, atMost: 2) == .ended)
    poller.forget(server.descriptor)
    poller.change(client.descriptor, to: .read, token: 7)
    server.resetOnClose()
    _ = consume server
    let broken = try ready(poller)
    #expect(broken.map(\.token) == [7] && broken.allSatisfy(\.isBroken))
    #expect(throws: SystemFault.self) { try client.receive(into: &received, atMost: 2) }
  }

  @Test func `a port in use and a refused connection say so`() throws {
    let wanted = try #require(SocketAddress(host: "127.0.0.1", port: 0))
    let listener = try ListeningSocket(wanted)
    let address = listener.address
    #expect(throws: SystemFault("bind", on: address.description, number: 98)) {
      _ = try ListeningSocket(address)
    }
    _ = consume listener
    let client = try StreamSocket(connectingTo: address)
    let poller = try Poller()
    try poller.add(client.descriptor, for: .write, token: 1)
    _ = try ready(poller)
    let fault = client.connectionFault(of: address)
    #expect(fault?.description == "connect \(address): Connection refused")
  }

  @Test(arguments: Poller.Mechanism.allCases)
  func `a bell rung by another thread is heard`(mechanism: Poller.Mechanism) throws {
    let bell = try WakeUp()
    let poller = try Poller(mechanism)
    try poller.add(bell.descriptor, for: .read, token: 5)
    let thread = try Thread.run {
      bell.ring()
      bell.ring()
    }
    #expect(try ready(poller).map(\.token) == [5])
    thread.join()
    bell.silence()
    var found: [Readiness] = []
    try poller.wait(milliseconds: 0, into: &found)
    #expect(found.isEmpty)
  }
}
