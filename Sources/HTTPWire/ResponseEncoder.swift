/// What the head of a response depends on beside the response itself.
package struct ResponseContext: Hashable, Sendable {
  /// The request was HEAD: the length is stated, the content stays away.
  package var isHEAD: Bool
  /// The connection ends after this response.
  package var closes: Bool
  /// The client speaks HTTP/1.1; one of HTTP/1.0 is told when the connection stays.
  package var isHTTP11: Bool

  /// The context of an answer to this request.
  package init(_ request: borrowing HTTPRequest) {
    self.init(
      isHEAD: request.isHEAD, closes: request.closes, isHTTP11: request.isHTTP11)
  }

  /// A context spelled out, for answers to what was no request.
  package init(isHEAD: Bool, closes: Bool, isHTTP11: Bool) {
    self.isHEAD = isHEAD
    self.closes = closes
    self.isHTTP11 = isHTTP11
  }
}

/// Puts responses into bytes, one after another in a buffer that is sent as a whole.
package struct ResponseEncoder: ~Copyable {
  private var date: [UInt8] = []
  /// The beginning of most responses: status line, date, and the field of a JSON content.
  private var jsonHead: [UInt8] = []

  /// An encoder that dates its responses with this text (RFC 9110, section 5.6.7).
  package init(date: String) {
    setDate(date)
  }

  /// Changes the date, once a second.
  package mutating func setDate(_ text: String) {
    date = Array("\r\nDate: \(text)\r\n".utf8)
    jsonHead = Array("HTTP/1.1 200 OK".utf8) + date + HTTPFields.json.bytes
    jsonHead += ResponseEncoder.lengthName
  }

  /// Adds the whole response, but for drawn content, of which only the head is added.
  package func append(
    _ response: HTTPResponse, in context: ResponseContext, to bytes: inout [UInt8]
  ) {
    appendHead(of: response, in: context, to: &bytes)
    if case .bytes(let content) = response.content, hasContent(response, in: context) {
      bytes.append(contentsOf: content)
    }
  }

  /// Adds status line and fields, up to the empty line.
  package func appendHead(
    of response: HTTPResponse, in context: ResponseContext, to bytes: inout [UInt8]
  ) {
    // No length stands where the rules allow no content (RFC 9110, section 8.6).
    let hasLength =
      response.status >= 200 && response.status != 204 && response.status != 304
    // Usually the fields are that one value, and looking at its address is enough to see it.
    if response.status == 200, response.fields.bytes == HTTPFields.json.bytes {
      bytes.append(contentsOf: jsonHead)
    } else {
      bytes.append(contentsOf: "HTTP/1.1 ".utf8)
      bytes.append(contentsOf: String(response.status).utf8)
      bytes.append(ByteClass.space)
      bytes.append(contentsOf: StatusPhrase.of(response.status).utf8)
      bytes.append(contentsOf: date)
      bytes.append(contentsOf: response.fields.bytes)
      if hasLength { bytes.append(contentsOf: ResponseEncoder.lengthName) }
    }
    if hasLength { bytes.append(lineOf: response.count) }
    if context.closes {
      bytes.append(contentsOf: "Connection: close\r\n".utf8)
    } else if !context.isHTTP11 {
      bytes.append(contentsOf: "Connection: keep-alive\r\n".utf8)
    }
    bytes.append(ByteClass.carriageReturn)
    bytes.append(ByteClass.lineFeed)
  }

  // An array, because an array goes over in one copy and a short string byte by byte.
  private static let lengthName = Array("Content-Length: ".utf8)

  /// Adds the interim response that a waiting client needs before it sends its body.
  package func appendContinue(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "HTTP/1.1 100 Continue\r\n\r\n".utf8)
  }

  /// Whether the content follows the head.
  package func hasContent(_ response: HTTPResponse, in context: ResponseContext) -> Bool {
    !context.isHEAD && response.status >= 200 && response.status != 204 && response.status != 304
  }
}

extension [UInt8] {
  /// Adds the digits of a number that is not negative, and the end of the line.
  fileprivate mutating func append(lineOf number: Int) {
    append(addingCapacity: 22) { (line: inout OutputSpan<UInt8>) in
      line.append(digitsOf: number)
      line.append(ByteClass.carriageReturn)
      line.append(ByteClass.lineFeed)
    }
  }
}

extension OutputSpan<UInt8> {
  fileprivate mutating func append(digitsOf number: Int) {
    if number >= 10 { append(digitsOf: number / 10) }
    append(UInt8(truncatingIfNeeded: 48 + number % 10))
  }
}
