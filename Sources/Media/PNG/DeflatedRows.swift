import Digest

/// A zlib stream of a few rows, each repeated many times (RFC 1950, RFC 1951).
///
/// One block of fixed codes: a row is written with runs of equal bytes as copies from one byte back,
/// its repetitions as copies from one row back.
struct DeflatedRows: Sendable {
  private var block = FixedBlock()

  /// The stream; rows are equally long, of 32 KiB at most.
  init(_ rows: [(row: [UInt8], copies: Int)]) {
    var sum = Adler32()
    for (row, copies) in rows where copies > 0 {
      block.appendRuns(of: row)
      block.copy(row, count: row.count * (copies - 1), from: row.count)
      for _ in 0..<copies { sum.update(row) }
    }
    block.end(sum.value)
  }

  /// The stream.
  var bytes: [UInt8] { block.bytes }
}
