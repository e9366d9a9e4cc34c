import Glibc

/// The running program itself.
package enum Program {
  /// Ends the program at once with an exit code.
  package static func exit(_ code: Int32) -> Never {
    Glibc.exit(code)
  }

  /// The number that the system knows the program by.
  package static var identifier: Int { Int(getpid()) }
}
