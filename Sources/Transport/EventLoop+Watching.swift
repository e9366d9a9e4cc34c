import HTTPWire
package import Posix

/// Something beside connections that a loop watches, such as a pipe.
final class Watch {
  let report: (Readiness) -> Void

  init(_ report: @escaping (Readiness) -> Void) {
    self.report = report
  }
}

extension EventLoop {
  /// Watches a descriptor of the caller's; gives the number to end it with.
  ///
  /// The closure is called on the loop's thread for as long as the descriptor is ready.
  package func watch(
    _ descriptor: borrowing Descriptor, for interest: Interest,
    _ report: @escaping (Readiness) -> Void
  ) throws(SystemFault) -> Int {
    let token = watches.insert(Watch(report))
    do throws(SystemFault) {
      try poller.add(descriptor, for: interest, token: token)
    } catch {
      _ = watches.remove(token)
      throw error
    }
    return token
  }

  /// Changes what a descriptor is watched for.
  package func rewatch(_ descriptor: borrowing Descriptor, _ watch: Int, for interest: Interest) {
    poller.change(descriptor, to: interest, token: watch)
  }

  /// Ends watching; to be called before the descriptor is closed.
  package func unwatch(_ descriptor: borrowing Descriptor, _ watch: Int) {
    if watches.remove(watch) { poller.forget(descriptor) }
  }

  /// Closes everything that is left when draining is over.
  func closeEverything() {
    for client in connections.elements.compactMap(\.self) { close(&client.connection) }
    for call in calls.elements.compactMap(\.self) { end(call, .failed("the program ends")) }
  }
}
