import Glibc

/// A thread of the system that runs one closure.
package final class Thread: Sendable {
  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private let identifier: pthread_t

  private init(_ identifier: pthread_t) {
    self.identifier = identifier
  }

  /// Starts a thread; it must be joined, once.
  package static func run(_ work: @escaping @Sendable () -> Void) throws(SystemFault) -> Thread {
    var identifier = pthread_t()
    let retained = unsafe Unmanaged.passRetained(Work(work))
    // Sound: the new thread takes over the one reference that was retained for it.
    let status = unsafe pthread_create(
      &identifier, nil,
      { pointer in
        guard let pointer = unsafe pointer else { return nil }
        unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run()
        return nil
      }, retained.toOpaque())
    guard status == 0 else {
      unsafe retained.release()
      throw SystemFault("pthread_create", on: "a new thread", number: status)
    }
    return Thread(identifier)
  }

  /// Waits until the closure has returned.
  package func join() {
    _ = pthread_join(identifier, nil)
  }
}
