import HTTPWire
import Posix

/// The bytes that one connection has yet to send.
///
/// Small responses share one buffer and one send. Large contents are drawn piece by piece as the
/// socket takes them, on a desk that all connections share: what the socket does not take is not
/// kept but drawn again, so that a client who reads slowly holds nothing.
struct OutputBuffer: ~Copyable {
  /// How far one call to the socket has come.
  enum Progress {
    /// The socket took all that it was given.
    case all
    /// It took something.
    case some
    /// It took nothing.
    case nothing
  }

  /// Content above this many bytes is not copied behind its head.
  private static let smallContent = 32 << 10
  /// What is drawn for one call; a desk of this size stays in the processor's own memory.
  private static let piece = 128 << 10

  private var bytes: [UInt8] = []
  private var sent = 0
  private var source: (any ContentSource)?
  private var rest = 0..<0

  /// The bytes that are encoded and not sent.
  var unsent: Int { bytes.count - sent }
  /// True while the content of a response is being drawn; nothing can be added before its end.
  var isDrawing: Bool { !rest.isEmpty }
  var isEmpty: Bool { unsent == 0 && !isDrawing }

  mutating func addContinue(_ encoder: borrowing ResponseEncoder) {
    encoder.appendContinue(to: &bytes)
  }

  mutating func add(
    _ response: HTTPResponse, in context: ResponseContext, by encoder: borrowing ResponseEncoder
  ) {
    encoder.appendHead(of: response, in: context, to: &bytes)
    guard encoder.hasContent(response, in: context) else { return }
    switch response.content {
    case .bytes(let content) where content.count <= OutputBuffer.smallContent:
      bytes.append(contentsOf: content)
    case .bytes(let content): draw(HeldContent(content))
    case .drawn(let source) where source.count <= OutputBuffer.smallContent:
      source.append(0..<source.count, to: &bytes)
    case .drawn(let source): draw(source)
    }
  }

  /// Adds no more than the first `limit` bytes of a response.
  mutating func add(
    _ response: HTTPResponse, in context: ResponseContext, by encoder: borrowing ResponseEncoder,
    cutTo limit: Int
  ) {
    let start = bytes.count
    add(response, in: context, by: encoder)
    let excess = bytes.count - start - max(0, limit)
    if excess >= 0 {
      bytes.removeLast(excess)
      source = nil
      rest = 0..<0
    } else {
      rest = rest.prefix(-excess)
    }
  }

  /// Sends what one call can send of what is encoded, or else of the content that is drawn.
  mutating func send(
    over socket: borrowing StreamSocket, drawingOn desk: inout [UInt8]
  ) throws(SystemFault) -> Progress {
    guard isDrawing, let source, unsent <= OutputBuffer.smallContent else {
      return try sendEncoded(over: socket)
    }
    // The head goes out with the first piece.
    let head = unsent
    let piece = rest.prefix(OutputBuffer.piece)
    desk.removeAll(keepingCapacity: true)
    desk.append(contentsOf: bytes[sent...])
    source.append(piece, to: &desk)
    guard case .moved(let count) = try socket.send(desk, from: 0) else { return .nothing }
    if count < head {
      sent += count
      return .some
    }
    forgetEncoded()
    rest = rest.dropFirst(count - head)
    if rest.isEmpty { self.source = nil }
    return count == desk.count ? .all : .some
  }

  private mutating func sendEncoded(
    over socket: borrowing StreamSocket
  ) throws(SystemFault) -> Progress {
    guard case .moved(let count) = try socket.send(bytes, from: sent) else { return .nothing }
    sent += count
    guard sent == bytes.count else { return .some }
    forgetEncoded()
    return .all
  }

  /// Gives up what is sent, and memory that few responses need.
  private mutating func forgetEncoded() {
    sent = 0
    if bytes.capacity > 64 << 10 {
      bytes = []
    } else {
      bytes.removeAll(keepingCapacity: true)
    }
  }

  private mutating func draw(_ source: any ContentSource) {
    guard source.count > 0 else { return }
    self.source = source
    rest = 0..<source.count
  }
}
