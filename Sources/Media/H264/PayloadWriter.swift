/// Writes the payload of a NAL unit whose long runs of one byte are kept as runs.
///
/// What stands between the runs is escaped on its own. That is right as long as no run is of a byte
/// that escaping looks at, 0 to 3, for then no pattern reaches from one part into the next.
struct PayloadWriter: Sendable {
  /// Bits that belong to no run.
  var bits = BitWriter()
  private var pieces = Pieces()

  /// A run shorter than this is not worth a piece of its own.
  private static let shortest = 32

  /// Appends a byte so many times over, wherever in a byte the first one begins.
  mutating func append(_ byte: UInt8, copies: Int) {
    guard copies > PayloadWriter.shortest else {
      bits.append(byte, copies: copies)
      return
    }
    bits.append(byte, copies: 2)
    let written = bits.takeBytes()
    let seam = written[written.count - 1]
    precondition(seam > 3, "the bytes of a run are not escaped")
    pieces.append(NetworkUnit.escaped(written))
    pieces.append([seam], copies: copies - 2)
  }

  /// Ends the payload and hands it over.
  mutating func finish() -> Pieces {
    bits.appendTrailingBits()
    pieces.append(NetworkUnit.escaped(bits.takeBytes()))
    return pieces
  }
}
