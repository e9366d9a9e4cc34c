import Glibc

/// A system call that failed: which one, on what, and why.
package struct SystemFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the call, such as `open`.
  package let call: String
  /// What it was applied to: a path, an address, or a kind of thing.
  package let subject: String
  /// The error number of the C library.
  package let number: Int32

  /// The failure of a call with this error number.
  package init(_ call: String, on subject: String, number: Int32) {
    self.call = call
    self.subject = subject
    self.number = number
  }

  /// The failure of the call that this thread made last.
  static func last(_ call: String, on subject: String) -> SystemFault {
    SystemFault(call, on: subject, number: errno)
  }

  /// The C library's words for the number.
  package var message: String {
    var buffer = [CChar](repeating: 0, count: 128)
    // Sound: the call writes at most `count` bytes into memory that outlives it, zero included.
    let status = unsafe strerror_r(number, &buffer, buffer.count)
    guard status == 0 else { return "error \(number)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// One line for a person: `open scenarios/x.json: No such file or directory`.
  package var description: String { "\(call) \(subject): \(message)" }

  /// True when there is no such file or directory.
  package var isNotFound: Bool { number == ENOENT || number == ENOTDIR }

  /// True when a port is taken.
  package var isAddressInUse: Bool { number == EADDRINUSE }

  /// True when a file is larger than whoever reads it allows.
  package var isTooLarge: Bool { number == EFBIG }

  /// True when descriptors or memory ran out, which passes when something is given back.
  package var isShortage: Bool {
    number == EMFILE || number == ENFILE || number == ENOBUFS || number == ENOMEM
  }

  /// True when a call would have to wait and must not.
  var isWouldBlock: Bool { number == EAGAIN || number == EWOULDBLOCK }
}
