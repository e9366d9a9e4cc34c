import Posix
import Testing

@Suite struct DescriptorLimitTests {
  @Test func `raising the limit twice is raising it once`() {
    let limit = DescriptorLimit.raise()
    #expect(limit >= 256)
    #expect(DescriptorLimit.raise() == limit)
  }
}
