/// A date and time of day in UTC, by the proleptic Gregorian calendar; leap seconds do not exist.
package struct CivilDate: Hashable, Sendable {
  /// The year; 0 and below are before the common era.
  package let year: Int
  /// The month, 1...12.
  package let month: Int
  /// The day of the month, 1...31.
  package let day: Int
  /// The day of the week, 0 for Sunday.
  package let weekday: Int
  /// The hour, 0...23.
  package let hour: Int
  /// The minute, 0...59.
  package let minute: Int
  /// The second, 0...59.
  package let second: Int

  /// The date at an instant, the fraction of a second dropped.
  package init(_ instant: Instant) {
    let seconds = instant.seconds
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    let rest = seconds - days * 86_400
    hour = rest / 3_600
    minute = rest / 60 % 60
    second = rest % 60
    weekday = ((days % 7) + 11) % 7
    // Years that begin in March put the leap day last: 146,097 days make 400 of them.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The days from 1970 to a date; a month has as many days as are counted.
  static func days(year: Int, month: Int, day: Int) -> Int {
    // The inverse of the count above, years beginning in March.
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The form that HTTP dates take: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
  package var httpDate: String {
    let name = CivilDate.weekdays[weekday]
    let month = CivilDate.months[month - 1]
    return
      "\(name), \(two(day)) \(month) \(four(year)) \(two(hour)):\(two(minute)):\(two(second)) GMT"
  }

  /// The form of RFC 3339, whole seconds: `1994-11-06T08:49:37Z`.
  package var timestamp: String {
    "\(four(year))-\(two(month))-\(two(day))T\(two(hour)):\(two(minute)):\(two(second))Z"
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func four(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
