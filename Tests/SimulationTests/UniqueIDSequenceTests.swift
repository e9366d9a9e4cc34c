import Simulation
import Testing
import Timekeeping

@Suite struct UniqueIDSequenceTests {
  @Test(arguments: [0, 1, 893_605_946_402_811_985, UInt64.max])
  func `an id leads back to its number`(sequence: UInt64) {
    for seed in [0, 7, UInt64.max] {
      let text = UniqueID(seed: seed, sequence: sequence).description
      #expect(UniqueID.sequence(of: text, seed: seed) == sequence)
      #expect(UniqueID.sequence(of: text, seed: seed &+ 1) != sequence)
    }
  }

  @Test(arguments: [
    "", "x", "00000000-0000-4000-8000-000000000000", String(repeating: "z", count: 36),
    String(repeating: "-", count: 36), "\u{E9}0000000-0000-4000-8000-0000000000",
  ])
  func `text that no seed makes leads nowhere`(text: String) {
    #expect(UniqueID.sequence(of: text, seed: 0) == nil)
  }

  @Test func `another spelling of an id is none`() {
    let text = UniqueID(seed: 1, sequence: 2).description
    #expect(UniqueID.sequence(of: text.uppercased(), seed: 1) == nil)
  }
}
