import Glibc

/// An open file, pipe or socket, which is closed when this value ends.
package struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  /// Takes over an open descriptor; nobody else may close it.
  init(_ number: Int32) {
    self.number = number
  }

  deinit {
    _ = close(number)
  }

  /// How far a call that does not wait has come.
  package enum Progress: Hashable, Sendable {
    /// So many bytes were moved, at least one.
    case moved(Int)
    /// Nothing could be moved now.
    case wouldBlock
    /// The other side has said that nothing follows.
    case ended
  }

  /// Adds up to `limit` bytes of a pipe, file or terminal to the end of an array.
  package borrowing func read(into bytes: inout [UInt8], atMost limit: Int) throws(SystemFault)
    -> Progress
  {
    let count = unsafe append(to: &bytes, atMost: limit) { unsafe Glibc.read(number, $0, $1) }
    if count > 0 { return .moved(count) }
    if count == 0 { return .ended }
    let fault = SystemFault.last("read", on: "descriptor \(number)")
    guard fault.isWouldBlock || fault.number == EINTR else { throw fault }
    return .wouldBlock
  }

  /// Writes what can be written now of the bytes from `start` on.
  package borrowing func write(_ bytes: [UInt8], from start: Int = 0) throws(SystemFault)
    -> Progress
  {
    // Sound: the pointer is used within the closure only, for as many bytes as lie behind it.
    let count = unsafe bytes[start...].withUnsafeBufferPointer { memory in
      unsafe Glibc.write(number, memory.baseAddress, memory.count)
    }
    if count > 0 || start == bytes.count { return .moved(max(count, 0)) }
    let fault = SystemFault.last("write", on: "descriptor \(number)")
    guard fault.isWouldBlock || fault.number == EINTR else { throw fault }
    return .wouldBlock
  }

  /// Keeps programs that are started from inheriting this.
  borrowing func closeOnExec() throws(SystemFault) {
    guard fcntl(number, F_SETFD, FD_CLOEXEC) == 0 else {
      throw .last("fcntl", on: "descriptor \(number)")
    }
  }

  /// Makes calls on this return instead of waiting.
  borrowing func doNotWait() throws(SystemFault) {
    guard fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK) == 0 else {
      throw .last("fcntl", on: "descriptor \(number)")
    }
  }
}

/// Lets a call fill the unused end of an array; gives what the call returned.
func append(
  to bytes: inout [UInt8], atMost limit: Int,
  _ call: (_ memory: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int
) -> Int {
  var count = 0
  // Sound: the call may write `limit` bytes, for which the array has reserved room, and only as
  // many as it reports to have written are counted as initialized.
  bytes.append(addingCapacity: limit) { (room: inout OutputSpan<UInt8>) in
    unsafe room.withUnsafeMutableBufferPointer { memory, initialized in
      let free = min(limit, memory.count - initialized)
      count = unsafe call(memory.baseAddress.map { unsafe $0 + initialized }, free)
      initialized += max(0, min(count, free))
    }
  }
  return count
}
