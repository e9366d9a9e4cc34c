import Glibc

/// The variables that the program was started with.
package enum Environment {
  /// The value of a variable; nil when it is not set.
  package static subscript(name: String) -> String? {
    // Sound: the program never sets variables, so that what the call points to stays as it is.
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// All variables in the order in which they were handed over, for starting other programs.
  ///
  /// Empty where the system does not tell.
  package static var all: [(name: String, value: String)] {
    let bytes = (try? FileSystem.read("/proc/self/environ", limit: 8 << 20)) ?? []
    return bytes.split(separator: 0).map { entry in
      let parts = entry.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
      return (String(decoding: parts[0], as: UTF8.self), value)
    }
  }
}
