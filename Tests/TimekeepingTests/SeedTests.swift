import Testing
import Timekeeping

@Suite struct SeedTests {
  @Test func `the stream is that of SplitMix64`() {
    var mixer = Mixer(seed: 1_234_567)
    #expect(mixer.next() == 6_457_827_717_110_365_317)
    #expect(mixer.next() == 3_203_168_211_198_807_973)
  }

  @Test func `a bounded number stays in its bounds`() {
    var mixer = Mixer(seed: 7)
    #expect((0..<1_000).allSatisfy { _ in (0..<6).contains(mixer.next(below: 6)) })
    #expect(mixer.next(below: 0) == 0)
  }

  @Test func `ids look like version 4 UUIDs and repeat with their seed`() throws {
    let id = UniqueID(seed: 3, sequence: 9)
    #expect(id.description == UniqueID(seed: 3, sequence: 9).description)
    #expect(id != UniqueID(seed: 3, sequence: 10))
    let pattern = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
    #expect(id.description.wholeMatch(of: pattern) != nil)
  }

  @Test func `due things come earliest first and in order of arrival`() {
    var queue = DueQueue<Int>()
    for (element, due) in [(1, 30), (2, 10), (3, 30), (4, 20), (5, 10)] {
      queue.add(element, due: Instant(milliseconds: due))
    }
    var taken: [Int] = []
    while let next = queue.take(by: Instant(milliseconds: 29)) { taken.append(next.element) }
    #expect(taken == [2, 5, 4])
    while let next = queue.take(by: Instant(milliseconds: 30)) { taken.append(next.element) }
    #expect(taken == [2, 5, 4, 1, 3])
    #expect(queue.nextDue == nil)
  }
}
