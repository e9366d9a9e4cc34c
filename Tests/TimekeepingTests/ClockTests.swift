import Testing
import Timekeeping

@Suite struct ClockTests {
  private let wall = Instant(milliseconds: 5_000)
  private let start = Instant(milliseconds: 1_790_000_000_000)

  @Test func `a real clock runs with the wall clock from where it was set`() {
    var clock = VirtualClock(mode: .real, start: start, wall: wall)
    #expect(clock.instant(wall: wall + 250) == start + 250)
    clock.advance(to: start + 10_000, wall: wall + 250)
    #expect(clock.instant(wall: wall + 300) == start + 10_050)
    #expect(clock.wallInstant(of: start + 10_050) == wall + 300)
  }

  @Test(arguments: [VirtualClock.Mode.manual, .polls])
  func `a clock that stands moves only forward and only when told`(mode: VirtualClock.Mode) {
    var clock = VirtualClock(mode: mode, start: start, wall: wall)
    #expect(clock.instant(wall: wall + 86_400_000) == start)
    clock.advance(to: start + 1_000, wall: wall)
    clock.advance(to: start, wall: wall)
    #expect(clock.instant(wall: wall) == start + 1_000)
    #expect(clock.wallInstant(of: start + 2_000) == nil)
  }

  @Test func `time saturates instead of trapping`() {
    #expect((start + .max).milliseconds == .max)
    #expect(Instant(milliseconds: .max) - Instant(milliseconds: .min) == .max)
  }

  @Test(arguments: [
    (784_111_777_000, "Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
    (0, "Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T00:00:00Z"),
    (951_782_400_000, "Tue, 29 Feb 2000 00:00:00 GMT", "2000-02-29T00:00:00Z"),
    (-1, "Wed, 31 Dec 1969 23:59:59 GMT", "1969-12-31T23:59:59Z"),
  ])
  func `dates are written as HTTP and RFC 3339 want them`(ms: Int, http: String, stamp: String) {
    let date = CivilDate(Instant(milliseconds: ms))
    #expect(date.httpDate == http)
    #expect(date.timestamp == stamp)
  }
}
