import Glibc

/// What this machine has to compute with.
package enum Processors {
  /// How many processors are online; at least 1.
  package static var count: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
