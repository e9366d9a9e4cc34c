/// A point in time, in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// The API dates everything in milliseconds, so nothing finer is kept. Arithmetic saturates instead
/// of trapping: an absurd advance ends at the far end of time, it does not end the program.
package struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since the epoch; negative before it.
  package let milliseconds: Int

  /// The instant so many milliseconds after the epoch.
  package init(milliseconds: Int) {
    self.milliseconds = milliseconds
  }

  /// The epoch itself.
  package static let epoch = Instant(milliseconds: 0)

  /// Whole seconds since the epoch, rounded down, as JSON Web Tokens count them (RFC 7519, NumericDate).
  package var seconds: Int {
    (milliseconds >= 0 ? milliseconds : milliseconds - 999) / 1_000
  }

  /// Orders earlier instants first.
  package static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The instant so many milliseconds later; the far end of time where that cannot be counted.
  package static func + (instant: Instant, milliseconds: Int) -> Instant {
    let (sum, overflow) = instant.milliseconds.addingReportingOverflow(milliseconds)
    return Instant(milliseconds: overflow ? (milliseconds > 0 ? .max : .min) : sum)
  }

  /// The milliseconds from the right instant to the left one; saturating.
  package static func - (later: Instant, earlier: Instant) -> Int {
    let (span, overflow) = later.milliseconds.subtractingReportingOverflow(earlier.milliseconds)
    return overflow ? (later > earlier ? .max : .min) : span
  }
}
