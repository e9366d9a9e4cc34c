import Conformance
import Testing

@Suite struct ShardTests {
  @Test func `every name is in exactly one part, and stays there`() throws {
    let names = (0..<500).map { "family-\($0 % 7)/scenario-\($0)" }
    let shards = try (1...4).map { try #require(Shard("\($0)/4")) }
    for name in names { #expect(shards.count { $0.includes(name) } == 1) }
    for shard in shards {
      let size = names.count(where: shard.includes)
      #expect((75...175).contains(size), "a part of \(size) of 500 is no quarter")
    }
    // CRC-32 of "123456789" is 0xCBF43926, of which 4 leaves 2.
    #expect(shards.firstIndex { $0.includes("123456789") } == 2)
  }

  @Test(arguments: [
    "", "1", "0/4", "5/4", "1/0", "-1/4", "1/4/2", "a/b", "1 /4", "+1/4", "1/10001",
    "99999999999999999999/1", "1/",
  ])
  func `what is no part is refused`(text: String) {
    #expect(Shard(text) == nil)
  }

  @Test func `the only part is everything`() throws {
    #expect(try #require(Shard("1/1")).includes("anything"))
  }
}
