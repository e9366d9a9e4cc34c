import Glibc

/// A numeric internet address with a port; names are not resolved.
package struct SocketAddress: Hashable, Sendable, CustomStringConvertible {
  /// The address as it was given, `localhost` replaced.
  package let host: String
  /// The port; 0 asks the system for a free one.
  package let port: Int
  let isVersion6: Bool

  /// An address out of its text; nil for names other than `localhost` and for odd ports.
  package init?(host: String, port: Int) {
    let numeric = host == "localhost" ? "127.0.0.1" : host
    guard 0...65_535 ~= port else { return nil }
    self.host = numeric
    self.port = port
    var version4 = in_addr()
    var version6 = in6_addr()
    // Sound: each call fills a whole structure of the family that it is told.
    if unsafe inet_pton(AF_INET, numeric, &version4) == 1 {
      isVersion6 = false
    } else if unsafe inet_pton(AF_INET6, numeric, &version6) == 1 {
      isVersion6 = true
    } else {
      return nil
    }
  }

  /// True for addresses that only this machine can reach.
  package var isLoopback: Bool {
    isVersion6 ? host == "::1" : host.utf8.starts(with: "127.".utf8)
  }

  /// `127.0.0.1:80` or `[::1]:80`.
  package var description: String { isVersion6 ? "[\(host)]:\(port)" : "\(host):\(port)" }

  var family: Int32 { isVersion6 ? AF_INET6 : AF_INET }

  /// Hands the address to a call in the form of the C library; gives what the call returned.
  func withSystemForm(_ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    // Sound: every address structure begins as `sockaddr` does and may be passed as one together
    // with its true size; the calls only read it while the closure runs.
    if isVersion6 {
      var form = sockaddr_in6()
      form.sin6_family = sa_family_t(AF_INET6)
      form.sin6_port = in_port_t(UInt16(port).bigEndian)
      _ = unsafe inet_pton(AF_INET6, host, &form.sin6_addr)
      return unsafe withUnsafeBytes(of: &form) { memory in
        guard let start = memory.baseAddress else { return -1 }
        return unsafe call(
          start.assumingMemoryBound(to: sockaddr.self), socklen_t(memory.count))
      }
    }
    var form = sockaddr_in()
    form.sin_family = sa_family_t(AF_INET)
    form.sin_port = in_port_t(UInt16(port).bigEndian)
    _ = unsafe inet_pton(AF_INET, host, &form.sin_addr)
    return unsafe withUnsafeBytes(of: &form) { memory in
      guard let start = memory.baseAddress else { return -1 }
      return unsafe call(start.assumingMemoryBound(to: sockaddr.self), socklen_t(memory.count))
    }
  }
}
