import HTTPWire
import Testing

/// What `Range` fields ask of a content of 1,000 bytes.
@Suite struct ByteRangesTests {
  @Test(
    arguments: [
      ("bytes=0-0", [0..<1]), ("bytes=0-499", [0..<500]), ("bytes=999-", [999..<1_000]),
      ("bytes=900-9999", [900..<1_000]), ("bytes=-1", [999..<1_000]), ("bytes=-5000", [0..<1_000]),
      ("BYTES=1-2", [1..<3]), ("bytes=007-8", [7..<9]),
      ("bytes=0-99999999999999999999999999", [0..<1_000]),
      ("bytes=-99999999999999999999999999", [0..<1_000]),
      ("bytes=0-0,-1", [0..<1, 999..<1_000]), ("bytes= 1-2 ,, \t4-5,", [1..<3, 4..<6]),
      ("bytes=500-599,0-99", [500..<600, 0..<100]), ("bytes=0-99,100-199", [0..<100, 100..<200]),
      ("bytes=5-6,1000-2000", [5..<7]), ("bytes=-0,3-3", [3..<4]),
    ] as [(String, [Range<Int>])])
  func `parts are cut out in the order in which they are asked for`(
    field: String, parts: [Range<Int>]
  ) {
    #expect(ranges(field) == .parts(parts))
  }

  @Test(arguments: [
    "bytes=1000-", "bytes=1000-1001", "bytes=-0", "bytes=1000-,-0",
    "bytes=99999999999999999999-",
  ])
  func `what lies beyond the end is not there`(field: String) {
    #expect(ranges(field) == .unsatisfiable)
  }

  @Test(arguments: [
    "", "bytes", "bytes=", "bytes=,", "bytes=-", "bytes=--1", "bytes=1", "bytes=5-4", "bytes=a-b",
    "bytes=1-2-3", "bytes=1-2;3-4", "bytes=+1-2", "bytes=1-2,x", "bytes=1 -2", "lines=1-2",
    "bytes =1-2", "bytes=0x1-2", "none", "bytes:1-2",
  ])
  func `what breaks the grammar is ignored`(field: String) {
    #expect(ranges(field) == .whole)
  }

  @Test(arguments: ["0-1,1-2", "0-,0-", "-500,0-500", "0-999,5-5", "10-20,0-9,15-15", "-1,-1"])
  func `a byte that is asked for twice makes the answer whole`(set: String) {
    #expect(ranges("bytes=\(set)") == .whole)
  }

  @Test func `sixteen parts are cut out, seventeen are not`() {
    let set = { (count: Int) in (0..<count).map { "\(10 * $0)-\(10 * $0)" }.joined(separator: ",") }
    #expect(ranges("bytes=\(set(16))") == .parts((0..<16).map { 10 * $0..<10 * $0 + 1 }))
    #expect(ranges("bytes=\(set(17))") == .whole)
  }

  @Test func `two fields, and an empty content, have no ranges`() {
    let twice = HTTPFields([("Range", "bytes=0-1"), ("Range", "bytes=4-5")])
    #expect(ByteRanges(twice, count: 1_000) == .whole)
    #expect(ByteRanges(HTTPFields([("Range", "bytes=0-")]), count: 0) == .whole)
    #expect(ByteRanges(HTTPFields(), count: 1_000) == .whole)
  }

  private func ranges(_ field: String) -> ByteRanges {
    ByteRanges(HTTPFields([("Range", field)]), count: 1_000)
  }
}
