import Testing
import Timekeeping

@Suite struct SnowflakeTests {
  @Test(arguments: [
    (797_182_621_750_399_062, 1_758_091_666_748),
    (926_484_082_518_392_851, 1_788_919_537_338),
    (829_611_643_369_439_283, 1_765_823_347_996),
  ])
  func `carries the creation time of ids recorded from the service`(id: Int, created: Int) {
    let span = Snowflake(value: id).instant - Instant(milliseconds: created)
    #expect(abs(span) <= 50)
  }

  @Test func `rises within a millisecond, beyond 4096 ids and when the clock is set back`() {
    var maker = SnowflakeMaker(worker: 193)
    let now = Instant(milliseconds: 1_790_000_000_000)
    var ids = (0..<5_000).map { _ in maker.next(at: now) }
    ids.append(maker.next(at: now + -60_000))
    ids.append(maker.next(at: now + 60_000))
    #expect(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 })
    #expect(ids[0].instant == now)
    #expect(ids[4_096].instant == now + 1)
    #expect(ids[0].description.count == 18)
    #expect(ids[0].value >> 12 & 0x3FF == 193)
  }

  @Test(arguments: ["", "-5", "007", "12a", "99999999999999999999", "+1", " 1"])
  func `is not read from anything but a plain decimal number`(text: String) {
    #expect(Snowflake(text) == nil)
  }
}
