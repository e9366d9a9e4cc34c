import Glibc

/// A socket on which clients arrive.
package struct ListeningSocket: ~Copyable, Sendable {
  /// What pollers watch.
  package let descriptor: Descriptor
  /// The address with the port that was really bound.
  package let address: SocketAddress

  /// Binds and listens; a port that lingers from an earlier run is taken over.
  package init(_ wanted: SocketAddress, backlog: Int = 1_024) throws(SystemFault) {
    let subject = wanted.description
    let descriptor = try newSocket(wanted.family, subject)
    try setOption(descriptor, SOL_SOCKET, SO_REUSEADDR, 1, subject)
    if wanted.isLoopback { spareCongestionControl(descriptor) }
    let number = descriptor.number
    guard unsafe wanted.withSystemForm({ unsafe bind(number, $0, $1) }) == 0 else {
      throw .last("bind", on: subject)
    }
    guard listen(number, Int32(backlog)) == 0 else { throw .last("listen", on: subject) }
    let port = try boundPort(descriptor, subject)
    guard let bound = SocketAddress(host: wanted.host, port: port) else {
      throw SystemFault("getsockname", on: subject, number: EINVAL)
    }
    self.descriptor = descriptor
    address = bound
  }

  /// The next client that has arrived; nil when there is none now.
  ///
  /// A client that was gone again before it was taken counts as none. `isShortage` faults leave the
  /// client waiting.
  package borrowing func accept() throws(SystemFault) -> StreamSocket? {
    Inheritance.lock()
    defer { Inheritance.unlock() }
    let number = Glibc.accept(descriptor.number, nil, nil)
    guard number >= 0 else {
      let fault = SystemFault.last("accept", on: address.description)
      let passing = [EINTR, ECONNABORTED, EPROTO, ENETDOWN, EHOSTUNREACH, ENETUNREACH]
      guard fault.isWouldBlock || passing.contains(fault.number) else { throw fault }
      return nil
    }
    let accepted = Descriptor(number)
    try accepted.closeOnExec()
    try setOption(accepted, Int32(IPPROTO_TCP), TCP_NODELAY, 1, "connection")
    return StreamSocket(accepted)
  }
}

/// One end of a TCP connection; no call on it waits.
package struct StreamSocket: ~Copyable, Sendable {
  /// What pollers watch.
  package let descriptor: Descriptor

  init(_ descriptor: consuming Descriptor) {
    self.descriptor = descriptor
  }

  /// Begins to connect; writable means that `connectionFault` knows how it went.
  ///
  /// The system holds about as many bytes as the window has until they are received; nil leaves
  /// their number to the system.
  package init(connectingTo address: SocketAddress, window: Int? = nil) throws(SystemFault) {
    let subject = address.description
    let descriptor = try newSocket(address.family, subject)
    if let window {
      try setOption(descriptor, SOL_SOCKET, SO_RCVBUF, Int32(clamping: window), subject)
    }
    try setOption(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, 1, subject)
    let number = descriptor.number
    if unsafe address.withSystemForm({ unsafe connect(number, $0, $1) }) != 0 {
      let fault = SystemFault.last("connect", on: subject)
      guard fault.number == EINPROGRESS || fault.number == EINTR else { throw fault }
    }
    self.descriptor = descriptor
  }

  /// Why connecting failed; nil when the connection stands.
  package borrowing func connectionFault(of address: SocketAddress) -> SystemFault? {
    var number: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    // Sound: the option is an Int32, and the call is told that there is room for one.
    guard unsafe getsockopt(descriptor.number, SOL_SOCKET, SO_ERROR, &number, &size) == 0 else {
      return .last("getsockopt", on: address.description)
    }
    guard number != 0 else { return nil }
    return SystemFault("connect", on: address.description, number: number)
  }

  /// Adds up to `limit` received bytes to the end of an array.
  package borrowing func receive(into bytes: inout [UInt8], atMost limit: Int)
    throws(SystemFault) -> Descriptor.Progress
  {
    let number = descriptor.number
    let count = unsafe append(to: &bytes, atMost: limit) {
      unsafe recv(number, $0, $1, Int32(MSG_DONTWAIT))
    }
    if count > 0 { return .moved(count) }
    if count == 0 { return .ended }
    let fault = SystemFault.last("recv", on: "connection")
    guard fault.isWouldBlock || fault.number == EINTR else { throw fault }
    return .wouldBlock
  }

  /// Sends what can be sent now of the bytes from `start` on, at least one of which there must be.
  package borrowing func send(_ bytes: [UInt8], from start: Int) throws(SystemFault)
    -> Descriptor.Progress
  {
    let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
    // Sound: the pointer is used within the closure only, for as many bytes as lie behind it.
    let count = unsafe bytes[start...].withUnsafeBufferPointer { memory in
      unsafe Glibc.send(descriptor.number, memory.baseAddress, memory.count, flags)
    }
    if count >= 0 { return .moved(count) }
    let fault = SystemFault.last("send", on: "connection")
    guard fault.isWouldBlock || fault.number == EINTR else { throw fault }
    return .wouldBlock
  }

  /// Tells the other side that nothing follows, while its own bytes can still come.
  package borrowing func finishSending() {
    _ = shutdown(descriptor.number, Int32(SHUT_WR))
  }

  /// Makes the close that follows a reset, which the other side takes as an error.
  package borrowing func resetOnClose() {
    var choice = linger(l_onoff: 1, l_linger: 0)
    // Sound: the structure is the one this option takes, passed with its size.
    _ = unsafe setsockopt(
      descriptor.number, SOL_SOCKET, SO_LINGER, &choice, socklen_t(MemoryLayout<linger>.size))
  }
}

private func newSocket(_ family: Int32, _ subject: String) throws(SystemFault) -> Descriptor {
  let kind = SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue
  let number = socket(family, Int32(kind), 0)
  guard number >= 0 else { throw .last("socket", on: subject) }
  return Descriptor(number)
}

/// Lets connections of a socket go without the timers that some ways of congestion control set for
/// each answer: on loopback there is nothing to congest.
///
/// Reno is in every kernel. Where it may not be chosen, the system's way stays.
private func spareCongestionControl(_ descriptor: borrowing Descriptor) {
  let name = Array("reno".utf8)
  // Sound: the option is a name, passed with its length.
  _ = unsafe name.withUnsafeBufferPointer {
    unsafe setsockopt(
      descriptor.number, Int32(IPPROTO_TCP), TCP_CONGESTION, $0.baseAddress,
      socklen_t($0.count))
  }
}

private func setOption(
  _ descriptor: borrowing Descriptor, _ level: Int32, _ name: Int32, _ value: Int32,
  _ subject: String
) throws(SystemFault) {
  var value = value
  // Sound: these options are Int32, passed with their size.
  let status = unsafe setsockopt(
    descriptor.number, level, name, &value, socklen_t(MemoryLayout<Int32>.size))
  guard status == 0 else { throw .last("setsockopt", on: subject) }
}

private func boundPort(_ descriptor: borrowing Descriptor, _ subject: String) throws(SystemFault)
  -> Int
{
  var form = sockaddr_in6()
  var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
  let number = descriptor.number
  // Sound: the larger of the two address structures is offered with its size, and both families
  // keep their port at the same place.
  let status = unsafe withUnsafeMutableBytes(of: &form) { memory -> Int32 in
    guard let start = memory.baseAddress else { return -1 }
    return unsafe getsockname(number, start.assumingMemoryBound(to: sockaddr.self), &size)
  }
  guard status == 0 else { throw .last("getsockname", on: subject) }
  return Int(UInt16(bigEndian: form.sin6_port))
}
