/// A task id as the service makes them: time, worker and sequence in one 63-bit number.
///
/// `(milliseconds - 1568028518800) << 22 | worker << 12 | sequence` (`obs.task_id.snowflake`).
package struct Snowflake: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The instant from which the vendor counts.
  package static let epoch = Instant(milliseconds: 1_568_028_518_800)

  /// The number itself; its decimal spelling is the id.
  package let value: Int

  /// The id made of a number already known.
  package init(value: Int) {
    self.value = value
  }

  /// The id whose spelling this is; nil unless it is a plain positive decimal number.
  package init?(_ text: String) {
    self.init(digits: text.utf8.span)
  }

  /// The id of this spelling, as `init(_:)` reads it.
  package init?(digits: Span<UInt8>) {
    // Digits by hand: every query passes here, and the library's parser is general and slow.
    guard (1...19).contains(digits.count), digits[0] != UInt8(ascii: "0") || digits.count == 1
    else { return nil }
    var value: UInt64 = 0
    for index in digits.indices {
      let digit = digits[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      // Nineteen digits always fit into 64 bits, though not into 63.
      value = value * 10 + UInt64(digit)
    }
    guard let value = Int(exactly: value) else { return nil }
    self.value = value
  }

  /// The millisecond that the id carries.
  package var instant: Instant {
    Snowflake.epoch + (value >> 22)
  }

  /// Orders earlier ids first.
  package static func < (left: Snowflake, right: Snowflake) -> Bool { left.value < right.value }

  /// Decimal digits; 18 of them from 2020 to 2036.
  package var description: String { String(value) }
}

/// Hands out the ids of one account, each greater than the one before.
package struct SnowflakeMaker: Sendable {
  private let worker: Int
  private var lastMillisecond = -1
  private var sequence = 0

  /// A maker for one of 1,024 workers; only the low ten bits of the number count.
  package init(worker: Int) {
    self.worker = worker & 0x3FF
  }

  /// The next id at an instant.
  ///
  /// When 4,096 ids of a millisecond are used up, or the clock was set back, the id borrows the next
  /// free millisecond: ids rise with creation, which the task store relies on. Instants outside of
  /// what 41 bits hold are clamped.
  package mutating func next(at now: Instant) -> Snowflake {
    let wanted = min(max(now - Snowflake.epoch, 0), (1 << 41) - 1)
    if wanted > lastMillisecond {
      lastMillisecond = wanted
      sequence = 0
    } else if sequence < 4_095 {
      sequence += 1
    } else {
      lastMillisecond += 1
      sequence = 0
    }
    return Snowflake(value: lastMillisecond << 22 | worker << 12 | sequence)
  }
}
