extension Instant {
  /// The instant of a date in any of the three forms of HTTP (RFC 9110, section 5.6.7).
  ///
  /// `Sun, 06 Nov 1994 08:49:37 GMT`, and obsolete `Sunday, 06-Nov-94 08:49:37 GMT`, whose years
  /// below 70 are of this century, and `Sun Nov  6 08:49:37 1994`. Nil for other text and for days
  /// that no calendar has; the name of the weekday is not held against the date.
  package init?(httpDate text: String) {
    let words = text.utf8.split { " ,-:".utf8.contains($0) }.map { String(Substring($0)) }
    let order =
      switch words.count {
      case 8 where words[7] == "GMT": (day: 1, month: 2, year: 3, time: 4)
      case 7: (day: 2, month: 1, year: 6, time: 3)
      default: (day: 0, month: 0, year: 0, time: 0)
      }
    guard order.time > 0, words[0].utf8.count >= 3,
      let month = CivilDate.months.firstIndex(of: words[order.month]),
      let day = Instant.number(words[order.day], digits: 1...2),
      let year = Instant.number(words[order.year], digits: 2...4),
      let hour = Instant.number(words[order.time], digits: 2...2), hour < 24,
      let minute = Instant.number(words[order.time + 1], digits: 2...2), minute < 60,
      // A leap second counts as the one after it.
      let second = Instant.number(words[order.time + 2], digits: 2...2), second <= 60
    else { return nil }
    let fullYear = words[order.year].utf8.count > 2 ? year : year < 70 ? 2_000 + year : 1_900 + year
    let days = CivilDate.days(year: fullYear, month: month + 1, day: day)
    self.init(milliseconds: (days * 86_400 + hour * 3_600 + minute * 60 + second) * 1_000)
    let date = CivilDate(Instant(milliseconds: days * 86_400_000))
    guard date.day == day, date.month == month + 1 else { return nil }
  }

  private static func number(_ text: String, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text)
  }
}
