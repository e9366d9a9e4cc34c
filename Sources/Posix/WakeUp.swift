import CEpoll
import Glibc

/// A bell that any thread can ring and one poller hears.
package final class WakeUp: Sendable {
  /// What pollers watch; readable while the bell has rung.
  package let descriptor: Descriptor

  /// A bell that has not rung.
  package init() throws(SystemFault) {
    let flags = Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK)
    let number = eventfd(0, flags)
    guard number >= 0 else { throw .last("eventfd", on: "a new bell") }
    descriptor = Descriptor(number)
  }

  /// Rings; ringing twice before it is heard is ringing once.
  package func ring() {
    // Only a counter at its end refuses to count, and then the bell is heard anyway.
    _ = eventfd_write(descriptor.number, 1)
  }

  /// Silences the bell until it is rung again.
  package func silence() {
    var count: eventfd_t = 0
    // Sound: the call fills the number that it is given.
    _ = unsafe eventfd_read(descriptor.number, &count)
  }
}
