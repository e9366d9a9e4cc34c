import Glibc

/// Signals that ask the program to end, as bytes that a loop reads.
///
/// The handler does nothing but write the signal's number into a pipe.
package enum Signals {
  /// A request to end.
  package enum Ending: Int32, Sendable, CaseIterable {
    /// From the keyboard.
    case interrupt = 2
    /// From another program.
    case terminate = 15
  }

  /// Lets broken pipes and connections be errors of calls instead of the program's end.
  package static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Sends requests to end into a pipe and gives its reading end; to be called once.
  package static func watchEndings() throws(SystemFault) -> Descriptor {
    precondition(unsafe writingEnd < 0, "signals are watched once")
    let pipe = try Pipe()
    // Sound: the handlers that read the number are installed after it is set, and it never
    // changes again. The pipe stays open as long as the program runs, so it is duplicated out of
    // the value that would close it.
    unsafe writingEnd = fcntl(pipe.writing.number, F_DUPFD_CLOEXEC, 0)
    guard unsafe writingEnd >= 0 else { throw .last("fcntl", on: "the signal pipe") }
    for ending in Ending.allCases {
      _ = signal(ending.rawValue) { number in
        // `write` is async-signal-safe; the interrupted code must find its own `errno` again.
        let kept = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = unsafe write(writingEnd, &byte, 1)
        errno = kept
      }
    }
    return pipe.reading
  }

  /// The requests that came since they were read last, in their order.
  package static func read(_ pipe: borrowing Descriptor) throws(SystemFault) -> [Ending] {
    var bytes: [UInt8] = []
    _ = try pipe.read(into: &bytes, atMost: 64)
    return bytes.compactMap { Ending(rawValue: Int32($0)) }
  }
}

/// Where the handlers write; a plain number, because a handler can be given nothing.
private nonisolated(unsafe) var writingEnd: Int32 = -1
