import Media
import Testing

@Suite struct ColourTests {
  @Test func `a seed makes one colour, always the same`() {
    let colours = (0..<4 as Range<UInt64>).map { Colour(seed: $0) }
    #expect(colours == [0x4274E0, 0xCAA431, 0xC537E8, 0x3D48CB].map { Colour(rgb: $0) })
  }

  @Test func `seeded colours are saturated and of many kinds`() {
    let colours = (0..<2_000 as Range<UInt64>).map { Colour(seed: $0) }
    for colour in colours {
      let parts = [colour.red, colour.green, colour.blue].sorted()
      #expect(192..<240 ~= parts[2])
      #expect(32..<96 ~= parts[0])
      #expect(parts[0]...parts[2] ~= parts[1])
    }
    #expect(Set(colours).count > 1_950)
  }
}
