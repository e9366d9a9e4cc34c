/// A long byte string kept as pieces, each of them some bytes that repeat.
///
/// Placeholder media consist of little else than repetition: what takes megabytes as a file takes a
/// few kilobytes here, and any range can be drawn on its own.
struct Pieces: Sendable {
  private struct Piece: Sendable {
    let start: Int
    let unit: [UInt8]

    /// Draws a range of offsets, all of them within this piece.
    func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
      if unit.count == 1 {
        bytes.append(contentsOf: repeatElement(unit[0], count: range.count))
        return
      }
      var offset = range.lowerBound
      while offset < range.upperBound {
        let from = (offset - start) % unit.count
        let to = min(unit.count, from + range.upperBound - offset)
        bytes.append(contentsOf: unit[from..<to])
        offset += to - from
      }
    }
  }

  private var pieces: [Piece] = []
  private(set) var count = 0

  /// Appends bytes so many times over.
  mutating func append(_ unit: [UInt8], copies: Int = 1) {
    precondition(copies >= 0, "pieces do not repeat a negative number of times")
    guard !unit.isEmpty, copies > 0 else { return }
    pieces.append(Piece(start: count, unit: unit))
    count += unit.count * copies
  }

  /// Appends all that another one holds.
  mutating func append(_ other: Pieces) {
    let shift = count
    pieces.append(contentsOf: other.pieces.map { Piece(start: shift + $0.start, unit: $0.unit) })
    count += other.count
  }

  /// Draws a range of offsets, which must lie within `0..<count`.
  func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= count, "the range lies within the file")
    guard !range.isEmpty else { return }
    var offset = range.lowerBound
    var index = lastPiece(startingBy: offset)
    while offset < range.upperBound {
      let end = index + 1 < pieces.count ? pieces[index + 1].start : count
      let stop = min(end, range.upperBound)
      pieces[index].append(offset..<stop, to: &bytes)
      offset = stop
      index += 1
    }
  }

  private func lastPiece(startingBy offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
