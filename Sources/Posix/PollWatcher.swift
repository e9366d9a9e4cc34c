import Glibc

/// Watching by `poll(2)`, for systems without `epoll`.
final class PollWatcher {
  private var wanted: [pollfd] = []
  private var tokens: [Int] = []
  private var places: [Int32: Int] = [:]

  func add(_ descriptor: borrowing Descriptor, for interest: Interest, token: Int) {
    precondition(places[descriptor.number] == nil, "a descriptor is watched once")
    places[descriptor.number] = wanted.count
    wanted.append(
      pollfd(fd: descriptor.number, events: PollWatcher.flags(interest), revents: 0))
    tokens.append(token)
  }

  func change(_ descriptor: borrowing Descriptor, to interest: Interest, token: Int) {
    guard let place = places[descriptor.number] else {
      preconditionFailure("only a watched descriptor can be watched differently")
    }
    wanted[place].events = PollWatcher.flags(interest)
    tokens[place] = token
  }

  func forget(_ descriptor: borrowing Descriptor) {
    guard let place = places.removeValue(forKey: descriptor.number) else { return }
    wanted.swapAt(place, wanted.count - 1)
    tokens.swapAt(place, tokens.count - 1)
    wanted.removeLast()
    tokens.removeLast()
    if place < wanted.count { places[wanted[place].fd] = place }
  }

  func wait(_ timeout: Int32, into found: inout [Readiness]) throws(SystemFault) {
    // Sound: the call reads and marks as many elements as the array has.
    let count = unsafe wanted.withUnsafeMutableBufferPointer { memory in
      unsafe poll(memory.baseAddress, nfds_t(memory.count), timeout)
    }
    guard count >= 0 else {
      if errno == EINTR { return }
      throw .last("poll", on: "the poller")
    }
    var left = Int(count)
    var index = -1
    while left > 0 {
      index += 1
      let flags = Int32(wanted[index].revents)
      guard flags != 0 else { continue }
      left -= 1
      found.append(
        Readiness(
          token: tokens[index], isReadable: flags & POLLIN != 0,
          isWritable: flags & POLLOUT != 0,
          isBroken: flags & (POLLERR | POLLHUP | POLLNVAL) != 0))
    }
  }

  private static func flags(_ interest: Interest) -> Int16 {
    Int16(
      (interest.contains(.read) ? POLLIN : 0) | (interest.contains(.write) ? POLLOUT : 0))
  }
}
