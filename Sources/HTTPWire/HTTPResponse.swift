/// A response before it is put into bytes: the encoder adds what framing needs.
package struct HTTPResponse: Sendable {
  /// What follows the head.
  package enum Content: Sendable {
    /// Bytes at hand.
    case bytes([UInt8])
    /// Bytes that are drawn as the socket takes them.
    ///
    /// Indirect, so that responses can be passed on without asking the source how it is copied.
    indirect case drawn(any ContentSource)
  }

  /// The status code (RFC 9110, section 15).
  package var status: Int
  /// Fields beyond `Content-Length`, `Connection` and `Date`, which the encoder writes.
  package var fields: HTTPFields
  /// The content; a response to HEAD keeps its length and loses its bytes.
  package var content: Content

  /// A response with these fields and content.
  package init(status: Int, fields: HTTPFields = HTTPFields(), content: Content = .bytes([])) {
    self.status = status
    self.fields = fields
    self.content = content
  }

  /// A response with one content type and its bytes.
  package init(status: Int, type: String, body: [UInt8]) {
    self.init(status: status, fields: HTTPFields([("Content-Type", type)]), content: .bytes(body))
  }

  /// The number of bytes that the content has.
  package var count: Int {
    switch content {
    case .bytes(let bytes): bytes.count
    case .drawn(let source): source.count
    }
  }
}

/// Content of known length of which any part can be drawn at any time, so that it is never held whole.
package protocol ContentSource: Sendable {
  /// The number of bytes.
  var count: Int { get }

  /// Adds the bytes of a range within `0..<count`; the same range always gives the same bytes.
  func append(_ range: Range<Int>, to bytes: inout [UInt8])
}

/// Content at hand that is too large to be copied as a whole.
package struct HeldContent: ContentSource {
  private let bytes: [UInt8]

  /// These bytes as content.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The number of bytes.
  package var count: Int { bytes.count }

  /// Adds the bytes of a range, which must lie within the content.
  package func append(_ range: Range<Int>, to output: inout [UInt8]) {
    output.append(contentsOf: bytes[range])
  }
}
