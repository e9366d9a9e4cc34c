import Media
import Testing

@Suite struct WebPProbeTests {
  static func file(_ name: String, _ chunk: [UInt8]) -> [UInt8] {
    let head = Array("WEBP\(name)".utf8) + [UInt8(chunk.count), 0, 0, 0] + chunk
    return Array("RIFF".utf8) + [UInt8(head.count), 0, 0, 0] + head
  }

  private static let pictures: [(name: String, chunk: [UInt8], width: Int, height: Int)] = [
    ("VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2A, 0x2C, 0x41, 0xEE, 0x02], 300, 750),
    ("VP8L", [0x2F, 0x2B, 0x41, 0xBB, 0x00], 300, 750),
    ("VP8X", [0, 0, 0, 0, 0x2B, 0x01, 0, 0xED, 0x02, 0], 300, 750),
    ("VP8X", [0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0, 0, 0], 16_777_216, 1),
  ]

  @Test(arguments: pictures)
  func `each kind of first chunk tells the size`(
    name: String, chunk: [UInt8], width: Int, height: Int
  ) throws {
    let facts = try MediaProbe.facts(of: Self.file(name, chunk))
    #expect(facts.kind == .webp)
    #expect((facts.width, facts.height) == (width, height))
  }

  @Test(
    arguments: [
      ("VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2B, 0x2C, 0x01, 0xEE, 0x02]),
      ("VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2A, 0, 0, 0, 0]), ("VP8 ", [0x10]), ("VP8 ", []),
      ("VP8L", [0x2E, 0, 0, 0, 0]), ("VP8L", [0x2F, 0, 0]), ("VP8X", [0, 0, 0, 0, 1]),
      ("ANIM", [0, 0, 0, 0, 0, 0]),
    ] as [(String, [UInt8])])
  func `what is no picture is a fault`(name: String, chunk: [UInt8]) {
    #expect(throws: MediaFault.self) { try MediaProbe.facts(of: Self.file(name, chunk)) }
  }

  @Test func `a file that was cut short is a fault wherever it ends`() {
    let file = Self.file("VP8L", [0x2F, 0x2B, 0x41, 0xBB, 0x00])
    for count in 0..<file.count {
      #expect(throws: MediaFault.self) { try MediaProbe.facts(of: Array(file.prefix(count))) }
    }
  }
}
