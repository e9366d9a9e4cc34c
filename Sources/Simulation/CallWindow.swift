import KlingSpec
import Timekeeping

/// Counts the calls of a tenant against a rate (`ratelimit.qps`, `ratelimit.account_costs`).
///
/// The window slides: a call passes when fewer than the limit have passed within the span before it.
/// Calls that are refused do not count, so who waits long enough gets through.
struct CallWindow: Sendable {
  private let rate: Call.Rate
  /// When the last calls passed, as many as the limit; once full, a ring.
  private var passed: [Instant] = []
  /// Where the oldest of them stands.
  private var oldest = 0

  /// A window through which no call has passed yet.
  init(_ rate: Call.Rate) {
    self.rate = rate
  }

  /// Whether a call passes at an instant; if it does, it is counted.
  mutating func admits(at now: Instant) -> Bool {
    guard passed.count == rate.limit else {
      passed.append(now)
      return true
    }
    guard rate.limit > 0, now - passed[oldest] >= rate.span else { return false }
    passed[oldest] = now
    oldest = (oldest + 1) % rate.limit
    return true
  }
}
