import Digest

/// A zlib stream of a few rows, each repeated many times (RFC 1950, RFC 1951).
///
/// One block of fixed codes: a row is written with runs of equal bytes as copies from one byte back,
/// its repetitions as copies from one row back. A copy of 258 bytes costs 13 bits from one byte back
/// and some 22 from a row back, so the stream is a small part of what it stands for; rows of nothing
/// but zeros are a single run.
struct DeflatedRows: Sendable {
  private var block = FixedBlock()

  /// The stream; rows are equally long, of 1 byte to 32 KiB.
  init(_ rows: [(row: [UInt8], copies: Int)]) {
    var sum = Adler32()
    for (row, copies) in rows where copies > 0 {
      if row.allSatisfy({ $0 == row[0] }) {
        block.appendRun(of: row[0], count: row.count * copies)
      } else {
        block.appendRuns(of: row)
        block.copy(row, count: row.count * (copies - 1), from: row.count)
      }
      sum.update(row, copies: copies)
    }
    block.end(sum.value)
  }

  /// The stream.
  var bytes: [UInt8] { block.bytes }
}
