import CEpoll
import Glibc

/// Watching by `epoll`.
///
/// Safe to use: the union in an event is only ever a number here.
@safe final class EpollWatcher {
  private let descriptor: Descriptor
  private var events = unsafe [epoll_event](repeating: epoll_event(), count: 256)

  init() throws(SystemFault) {
    let number = epoll_create1(Int32(EPOLL_CLOEXEC))
    guard number >= 0 else { throw .last("epoll_create1", on: "a new poller") }
    descriptor = Descriptor(number)
  }

  func add(_ other: borrowing Descriptor, for interest: Interest, token: Int)
    throws(SystemFault)
  {
    guard control(EPOLL_CTL_ADD, other.number, interest, token) == 0 else {
      throw .last("epoll_ctl", on: "descriptor \(other.number)")
    }
  }

  func change(_ other: borrowing Descriptor, to interest: Interest, token: Int) {
    let status = control(EPOLL_CTL_MOD, other.number, interest, token)
    precondition(status == 0, "only a watched descriptor can be watched differently")
  }

  func forget(_ other: borrowing Descriptor) {
    _ = control(EPOLL_CTL_DEL, other.number, [], 0)
  }

  func wait(_ timeout: Int32, into found: inout [Readiness]) throws(SystemFault) {
    let number = descriptor.number
    // Sound: the call fills at most as many elements as the array has.
    let count = unsafe events.withUnsafeMutableBufferPointer { memory in
      unsafe epoll_wait(number, memory.baseAddress, Int32(memory.count), timeout)
    }
    guard count >= 0 else {
      if errno == EINTR { return }
      throw .last("epoll_wait", on: "the poller")
    }
    for index in 0..<Int(count) {
      // Sound: the number is the member of the union that was set when the descriptor was added.
      let token = unsafe events[index].data.u64
      let flags = unsafe events[index].events
      found.append(
        Readiness(
          token: Int(truncatingIfNeeded: token),
          isReadable: flags & EPOLLIN.rawValue != 0,
          isWritable: flags & EPOLLOUT.rawValue != 0,
          isBroken: flags & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0))
    }
  }

  private func control(_ operation: Int32, _ number: Int32, _ interest: Interest, _ token: Int)
    -> Int32
  {
    var event = unsafe epoll_event()
    unsafe event.events =
      (interest.contains(.read) ? EPOLLIN.rawValue : 0)
      | (interest.contains(.write) ? EPOLLOUT.rawValue : 0)
    unsafe event.data.u64 = UInt64(truncatingIfNeeded: token)
    // Sound: the call reads one structure while it runs and keeps a copy.
    return unsafe epoll_ctl(descriptor.number, operation, number, &event)
  }
}
