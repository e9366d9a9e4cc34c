/// Received bytes that have not been used up, and the lines among them.
///
/// A line that arrives in pieces is searched once: the buffer remembers how far it has looked.
@usableFromInline
struct WireBuffer: ~Copyable {
  @usableFromInline var bytes: [UInt8] = []
  /// Where what has not been used up begins.
  private(set) var position = 0
  private var scanned = 0
  /// Whether the array is one in which bytes are received.
  private var hasRoom = false

  /// How many bytes have not been used up.
  var available: Int { bytes.count - position }

  /// The next line without its CRLF, used up; nil until it is complete.
  ///
  /// No more than `limit` bytes are searched for the line's end, however many there are, so that
  /// the verdict does not depend on how the bytes were cut.
  mutating func line(limit: Int, orThrow excess: HTTPFault.Kind) throws(HTTPFault.Kind)
    -> Range<Int>?
  {
    let start = position
    let end = min(bytes.count, start + limit + 1)
    var index = max(scanned, start)
    index = ByteClass.endOfText(in: bytes.span, from: index, to: end)
    scanned = index
    guard index < end else {
      if end - start > limit { throw excess }
      return nil
    }
    switch bytes[index] {
    case ByteClass.carriageReturn:
      guard index + 1 < bytes.count else { return nil }
      guard bytes[index + 1] == ByteClass.lineFeed else { throw .bareCarriageReturn }
      position = index + 2
      return start..<index
    case ByteClass.lineFeed: throw .bareLineFeed
    default: throw .controlCharacter
    }
  }

  /// Uses up a CRLF; nil while it is not all there, false when something else stands in its place.
  mutating func lineBreak() -> Bool? {
    guard available > 0 else { return nil }
    guard bytes[position] == ByteClass.carriageReturn else { return false }
    guard available > 1 else { return nil }
    guard bytes[position + 1] == ByteClass.lineFeed else { return false }
    position += 2
    return true
  }

  /// Moves up to `count` bytes to the end of `body`.
  mutating func move(_ count: Int, to body: inout [UInt8]) -> Int {
    let taken = min(count, available)
    body.append(contentsOf: bytes[position..<(position + taken)])
    position += taken
    return taken
  }

  /// Makes room by forgetting what was used up; places that were handed out are void after it.
  mutating func compact() {
    guard position > 0 else { return }
    if position == bytes.count {
      bytes.removeAll(keepingCapacity: true)
    } else {
      bytes.removeSubrange(..<position)
    }
    scanned = max(0, scanned - position)
    position = 0
  }

  /// Takes over memory to receive bytes in, unless it has some already.
  mutating func borrow(from memory: ParsingMemory) {
    guard !hasRoom else { return }
    memory.lendReceived(to: &bytes)
    hasRoom = true
  }

  /// Gives that memory back and keeps no more than the bytes that are not used up.
  mutating func giveBack(to memory: ParsingMemory) {
    guard hasRoom else { return }
    memory.takeReceived(&bytes)
    hasRoom = false
  }
}
