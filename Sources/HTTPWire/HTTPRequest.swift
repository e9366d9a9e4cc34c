/// A whole request: its head taken apart and its content complete (RFC 9112, section 3).
package struct HTTPRequest: Sendable {
  /// The method as sent; methods are case-sensitive.
  package var method = ""
  /// The request target as sent, in whichever of the four forms it came.
  package var target = ""
  /// The path, percent-encoded where it has to be; `*` for an asterisk-form target.
  package var path = ""
  /// What follows the first `?`, still percent-encoded; nil when there is none.
  package var query: String?
  /// The header fields; trailers of a chunked body are not among them.
  package var fields = HTTPFields()
  /// The content, chunks joined.
  package var body: [UInt8] = []
  /// False for HTTP/1.0.
  package var isHTTP11 = true
  /// True when the connection ends after the response (RFC 9112, section 9.3).
  package var closes = false
  /// The number of the connection on which it came; 0 for a request that was not received.
  package var connection = 0

  /// A request of version 1.1 made by this program.
  package init(method: String, target: String, fields: HTTPFields, body: [UInt8] = []) {
    self.method = method
    self.target = target
    self.fields = fields
    self.body = body
    if let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) {
      path = String(target[..<mark])
      query = String(target[target.utf8.index(after: mark)...])
    } else {
      path = target
      query = nil
    }
  }

  /// A request of which nothing is known yet, as a parser has it before it has read anything.
  package init() {}

  /// Forgets what the parts of the next request do not replace.
  ///
  /// Its method is asked for even when its first line is refused, and a body is added to.
  mutating func forget() {
    method = ""
    body = []
  }

  /// Whether the answer has no content although it tells of one.
  package var isHEAD: Bool { method.utf8.count == 4 && method == "HEAD" }

  /// The host and port that the client aimed at; nil when it named none.
  ///
  /// An absolute-form target outweighs the Host field (RFC 9112, section 3.2.2).
  package var authority: String? {
    guard !target.utf8.starts(with: "/".utf8), let url = try? URLReference(target) else {
      return fields["host"]
    }
    return url.authority
  }
}
