/// A clock that follows real time or stands still until it is told to move.
package struct VirtualClock: Sendable {
  /// What makes the clock move.
  package enum Mode: String, Sendable, CaseIterable {
    /// It runs with the wall clock.
    case real
    /// It moves only when advanced.
    case manual
    /// It stands still; each query of a task moves that task alone.
    case polls
  }

  /// What makes this clock move.
  package let mode: Mode
  private var offset: Int
  private var standing: Instant

  /// A clock that shows `start` when the wall clock shows `now`.
  package init(mode: Mode, start: Instant, wall now: Instant) {
    self.mode = mode
    standing = start
    offset = start - now
  }

  /// What the clock shows when the wall clock shows `now`.
  package func instant(wall now: Instant) -> Instant {
    mode == .real ? now + offset : standing
  }

  /// Moves the clock forward to an instant; an earlier one leaves it alone, time never runs back.
  package mutating func advance(to target: Instant, wall now: Instant) {
    let shown = instant(wall: now)
    guard target > shown else { return }
    standing = target
    offset = target - now
  }

  /// The wall-clock instant at which the clock will show `target`; nil if only an advance gets there.
  package func wallInstant(of target: Instant) -> Instant? {
    mode == .real ? target + -offset : nil
  }
}
