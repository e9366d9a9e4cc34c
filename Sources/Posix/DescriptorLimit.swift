import Glibc

/// How many descriptors the program may have open at a time.
package enum DescriptorLimit {
  /// Raises the limit as far as the system lets the program, and gives what holds then.
  ///
  /// Where raising fails, what held before goes on holding.
  package static func raise() -> Int {
    let descriptors = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    // Sound: the call fills the structure that it is given.
    guard unsafe getrlimit(descriptors, &limit) == 0 else { return 256 }
    let before = limit.rlim_cur
    limit.rlim_cur = limit.rlim_max
    // Sound: the call only reads the structure.
    let status = unsafe setrlimit(descriptors, &limit)
    return Int(clamping: status == 0 ? limit.rlim_cur : before)
  }
}
