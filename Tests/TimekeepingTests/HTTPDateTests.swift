import Testing
import Timekeeping

@Suite struct HTTPDateTests {
  @Test(arguments: [
    ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
    ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
    ("Thu, 29 Feb 2024 23:59:59 GMT", 1_709_251_199),
    ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799),
    ("Saturday, 01-Jan-00 00:00:00 GMT", 946_684_800),
    ("Sat, 31 Dec 2016 23:59:60 GMT", 1_483_228_800),
  ])
  func `a date is read in any of its three forms`(text: String, seconds: Int) {
    #expect(Instant(httpDate: text) == Instant(milliseconds: seconds * 1_000))
  }

  @Test(arguments: [
    "", "Sun", "*", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 UTC",
    "Sun, 31 Feb 1994 08:49:37 GMT", "Thu, 29 Feb 2023 00:00:00 GMT",
    "Sun, 00 Nov 1994 08:49:37 GMT",
    "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
    "Sun, 06 Nov 1994 08:60:37 GMT", "Sun, 06 Nov 1994 08:49:61 GMT",
    "Sun, 06 Nov 99999 08:49:37 GMT", "Sun, +6 Nov 1994 08:49:37 GMT", "784111777",
    "Sun, 6 Nov 1994 8:49:37 GMT", "\u{1F4C5}, 06 Nov 1994 08:49:37 PST",
  ])
  func `other text is no date`(text: String) {
    #expect(Instant(httpDate: text) == nil)
  }

  @Test(arguments: [-2_208_988_800, -1, 0, 951_782_400, 1_790_000_000, 4_102_444_800])
  func `what is written is read again`(seconds: Int) {
    let instant = Instant(milliseconds: seconds * 1_000)
    #expect(Instant(httpDate: CivilDate(instant).httpDate) == instant)
  }
}
