import HTTPWire
import Posix

/// The bytes that one connection has yet to send.
///
/// Small responses share one buffer and one send; large contents are drawn piece by piece as the
/// socket takes them.
struct OutputBuffer {
  /// Content above this many bytes is not copied behind its head.
  private static let smallContent = 32 << 10
  private static let piece = 128 << 10

  private var bytes: [UInt8] = []
  private var sent = 0
  private var source: (any ContentSource)?
  private var rest = 0..<0

  /// The bytes that are encoded and not sent.
  var unsent: Int { bytes.count - sent }
  /// True while the content of a response is being drawn; nothing can be added before its end.
  var isDrawing: Bool { source != nil }
  var isEmpty: Bool { unsent == 0 && source == nil }

  mutating func addContinue(_ encoder: ResponseEncoder) {
    encoder.appendContinue(to: &bytes)
  }

  mutating func add(
    _ response: HTTPResponse, in context: ResponseContext, by encoder: ResponseEncoder
  ) {
    encoder.appendHead(of: response, in: context, to: &bytes)
    guard encoder.hasContent(response, in: context) else { return }
    switch response.content {
    case .bytes(let content) where content.count <= OutputBuffer.smallContent:
      bytes.append(contentsOf: content)
    case .bytes(let content): draw(HeldContent(bytes: content))
    case .drawn(let source): draw(source)
    }
  }

  /// Adds no more than the first `limit` bytes of a response.
  mutating func add(
    _ response: HTTPResponse, in context: ResponseContext, by encoder: ResponseEncoder,
    cutTo limit: Int
  ) {
    let start = bytes.count
    add(response, in: context, by: encoder)
    let excess = bytes.count - start - max(0, limit)
    if excess >= 0 {
      bytes.removeLast(excess)
      source = nil
    } else {
      rest = rest.prefix(-excess)
    }
  }

  /// Draws the next piece once everything before it is sent.
  mutating func draw() {
    guard let source, unsent == 0 else { return }
    let next = rest.prefix(OutputBuffer.piece)
    source.append(next, to: &bytes)
    rest = next.upperBound..<rest.upperBound
    if rest.isEmpty { self.source = nil }
  }

  /// Sends what can be sent by one call.
  mutating func send(over socket: borrowing StreamSocket) throws(SystemFault)
    -> Descriptor.Progress
  {
    let progress = try socket.send(bytes, from: sent)
    guard case .moved(let count) = progress else { return progress }
    sent += count
    if sent == bytes.count {
      sent = 0
      if bytes.capacity > 64 << 10, source == nil {
        bytes = []
      } else {
        bytes.removeAll(keepingCapacity: true)
      }
    }
    return progress
  }

  private mutating func draw(_ source: any ContentSource) {
    guard source.count > 0 else { return }
    self.source = source
    rest = 0..<source.count
  }
}

/// Content at hand that is too large to be copied as a whole.
private struct HeldContent: ContentSource {
  let bytes: [UInt8]

  var count: Int { bytes.count }

  func append(_ range: Range<Int>, to output: inout [UInt8]) {
    output.append(contentsOf: bytes[range])
  }
}
