import Digest
import Testing

/// The pixels of one of our PNG files, read the way any viewer does.
struct DecodedPicture {
  let width: Int
  let height: Int
  /// The colours, `0xRRGGBB`.
  let palette: [Int]
  private let rows: [UInt8]

  init(_ bytes: [UInt8]) throws {
    let header = try #require(bytes.firstIndex(of: "IHDR"))
    width = bytes.number(at: header + 4)
    height = bytes.number(at: header + 8)
    #expect(Array(bytes[header + 12..<header + 17]) == [1, bytes[header + 13], 0, 0, 0])
    palette =
      bytes.firstIndex(of: "PLTE").map { start in
        stride(from: 0, to: bytes.number(at: start - 4), by: 3).map {
          bytes.number(at: start + 3 + $0) & 0xFF_FFFF
        }
      } ?? [0, 0xFF_FFFF]
    let data = try #require(bytes.firstIndex(of: "IDAT"))
    let stream = Array(bytes[data + 4..<data + 4 + bytes.number(at: data - 4)])
    #expect((Int(stream[0]) << 8 | Int(stream[1])) % 31 == 0)
    rows = Inflation(of: Array(stream[2..<stream.count - 4])).output
    #expect(stream.number(at: stream.count - 4) == Int(Adler32.checksum(rows)))
    try #require(rows.count == height * (1 + (width + 7) / 8), "the rows fill the picture")
  }

  /// Whether a pixel has the second colour.
  func isSet(_ column: Int, _ row: Int) -> Bool {
    rows[row * (1 + (width + 7) / 8) + 1 + column / 8] >> UInt8(7 - column % 8) & 1 == 1
  }

  /// A part of the picture as text, one character for each square of so many pixels.
  func text(_ columns: Range<Int>, _ lines: Range<Int>, step: Int) -> String {
    stride(from: lines.lowerBound, to: lines.upperBound, by: step).map { row in
      let pixels = stride(from: columns.lowerBound, to: columns.upperBound, by: step).map {
        isSet($0, row) ? "#" : " "
      }.joined()
      return (pixels.lastIndex(of: "#").map { String(pixels[...$0]) } ?? "") + "\n"
    }.joined()
  }
}
