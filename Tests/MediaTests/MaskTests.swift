import Media
import Testing

/// Masks are told as runs and drawn as pictures; both say the same.
@Suite struct MaskTests {
  @Test func `runs go column by column and begin outside`() {
    let mask = Mask(width: 3, height: 4, columns: 1..<3, rows: 1..<3)
    #expect(mask.runs == [5, 2, 2, 2, 1])
    #expect(Mask(width: 2, height: 2, columns: 0..<1, rows: 0..<2).runs == [0, 2, 2])
    #expect(Mask(width: 2, height: 2, columns: 5..<9, rows: 0..<2).runs == [4])
    #expect(Mask(width: 2, height: 2, columns: 0..<2, rows: 0..<2).runs == [0, 4])
  }

  @Test(
    arguments: [
      (Mask(width: 2, height: 2, columns: 0..<1, rows: 1..<2), "112"),
      (Mask(width: 3, height: 4, columns: 1..<3, rows: 1..<3), "5220O"),
      (Mask(width: 40, height: 40, columns: 0..<0, rows: 0..<0), "Pb1"),
      (Mask(width: 40, height: 40, columns: 1..<39, rows: 1..<39), nil),
    ] as [(Mask, String?)])
  func `counts can be read back as the format's own decoder reads them`(
    mask: Mask, text: String?
  ) {
    if let text { #expect(mask.counts == text) }
    #expect(Self.runs(of: mask.counts) == mask.runs)
  }

  @Test(arguments: [
    Mask(width: 1_280, height: 720, columns: 560..<720, rows: 135..<225),
    Mask(width: 7, height: 5, columns: 0..<7, rows: 0..<5),
    Mask(width: 720, height: 1_280, columns: 0..<0, rows: 0..<0),
  ])
  func `the picture has the size of the mask`(mask: Mask) throws {
    let facts = try MediaProbe.facts(of: mask.file.bytes)
    #expect((facts.width, facts.height) == (mask.width, mask.height))
    #expect(facts.kind == .png)
  }

  /// The decoder of the COCO tools, as its description has it.
  private static func runs(of text: String) -> [Int] {
    var runs: [Int] = []
    var (number, shift) = (0, 0)
    for byte in text.utf8 {
      let group = Int(byte) - 48
      number |= (group & 31) << shift
      shift += 5
      guard group & 32 == 0 else { continue }
      if group & 16 != 0 { number |= -1 << shift }
      runs.append(runs.count > 2 ? number + runs[runs.count - 2] : number)
      (number, shift) = (0, 0)
    }
    return runs
  }
}
