import Glibc

/// The clocks of the machine; only the loop and the program's edges read them.
package enum Clock {
  /// The wall clock, in milliseconds since 1970; it can be set back.
  package static var wallMilliseconds: Int { milliseconds(CLOCK_REALTIME) }

  /// A clock that never runs back, in milliseconds since some moment.
  package static var monotonicMilliseconds: Int { milliseconds(CLOCK_MONOTONIC) }

  private static func milliseconds(_ clock: clockid_t) -> Int {
    var time = timespec()
    // Sound: the call fills the structure that it is given. Both clocks exist on every Linux.
    _ = unsafe clock_gettime(clock, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
