import Glibc

/// The two streams on which the program speaks to people and pipes.
package enum Console: Int32, Sendable {
  /// Standard output: results only.
  case output = 1
  /// Standard error: logs, progress, complaints.
  case error = 2

  /// True when a person is likely to read along.
  package var isTerminal: Bool { isatty(rawValue) == 1 }

  /// True when standard input is a terminal.
  package static var inputIsTerminal: Bool { isatty(0) == 1 }

  /// Writes all of the text, waiting as long as the reader makes it; a closed stream swallows it.
  package func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes all of the bytes, waiting as long as the reader makes it; a closed stream swallows them.
  package func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // Sound: the pointer is used within the closure only, for as many bytes as lie behind it.
      let count = unsafe rest.withUnsafeBufferPointer { memory in
        unsafe Glibc.write(rawValue, memory.baseAddress, memory.count)
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var wanted = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
        // Sound: one structure is offered and one is counted.
        _ = unsafe poll(&wanted, 1, -1)
      } else if errno != EINTR {
        return
      }
    }
  }
}
