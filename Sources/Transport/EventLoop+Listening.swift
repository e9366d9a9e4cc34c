import HTTPWire
package import Posix

extension EventLoop {
  /// How many clients beyond the limit are told so at a time.
  private static let turnedAway = 64

  /// Begins to listen; gives the index under which the handler hears of it.
  package func listen(on address: SocketAddress) throws(SystemFault) -> Int {
    let listener = Listener(try ListeningSocket(address), index: listenerTokens.count)
    listener.token = listeners.insert(listener)
    try poller.add(listener.socket.descriptor, for: .read, token: listener.token)
    listenerTokens.append(listener.token)
    return listener.index
  }

  /// Where a listener listens, with the port that it really got; nil once it is closed.
  package func address(of index: Int) -> SocketAddress? {
    guard listenerTokens.indices.contains(index) else { return nil }
    return listeners[listenerTokens[index]]?.socket.address
  }

  /// Ends listening; connections that were accepted stay.
  package func closeListener(_ index: Int) {
    guard listenerTokens.indices.contains(index),
      let listener = listeners[listenerTokens[index]]
    else { return }
    poller.forget(listener.socket.descriptor)
    _ = listeners.remove(listener.token)
  }

  /// Takes in the clients that have arrived.
  func acceptClients(_ listener: Listener) {
    do throws(SystemFault) {
      // Others get their turn before the rest of a crowd.
      for _ in 0..<64 {
        guard connections.count < limits.connections + EventLoop.turnedAway else {
          return pauseAccepting()
        }
        guard let socket = try listener.socket.accept() else { return }
        let connection = Connection(
          socket, listener: listener.index, limits: limits.request, memory: memory, now: tick)
        try takeIn(Client(connection))
      }
    } catch {
      // Whatever the reason, the client still waits; asking again at once would spin.
      pauseAccepting()
    }
  }

  private func takeIn(_ client: Client) throws(SystemFault) {
    let token = connections.insert(client)
    client.connection.token = token
    client.connection.parser.connection = token
    do throws(SystemFault) {
      try poller.add(client.connection.socket.descriptor, for: .read, token: token)
    } catch {
      _ = connections.remove(token)
      throw error
    }
    if connections.count > limits.connections {
      refuse(&client.connection, .connections(limit: limits.connections))
    } else {
      watchPatience(of: &client.connection)
    }
  }

  private func pauseAccepting() {
    guard acceptsAgain == nil else { return }
    acceptsAgain = tick + limits.shortageTime
    setAccepting([])
  }

  /// Accepts again after a pause.
  func resumeAccepting() {
    guard acceptsAgain != nil else { return }
    acceptsAgain = nil
    setAccepting(.read)
  }

  private func setAccepting(_ interest: Interest) {
    for listener in listeners.elements.compactMap(\.self) {
      poller.change(listener.socket.descriptor, to: interest, token: listener.token)
    }
  }
}
