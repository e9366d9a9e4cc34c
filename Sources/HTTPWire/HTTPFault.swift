/// Why a message was refused, and at which line of its head.
package struct HTTPFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule that was broken.
  package enum Kind: Error, Hashable, Sendable {
    /// A line ends in LF without CR, or has a LF inside.
    case bareLineFeed
    /// A CR is not followed by LF.
    case bareCarriageReturn
    /// A control character other than a tab stands in a line.
    case controlCharacter
    /// More empty lines than this come before the request line.
    case emptyLines(limit: Int)
    /// The line is not `method SP target SP version`.
    case requestLine
    /// The method is no token.
    case method
    /// The target has characters that must be percent-encoded, or none of the allowed forms.
    case target
    /// A `%` of the target is not followed by two hexadecimal digits.
    case percentEncoding
    /// An `https` target over a connection that is not secured.
    case secured
    /// `*` came with a method other than OPTIONS.
    case asterisk
    /// CONNECT, which only proxies do.
    case connect
    /// A version of HTTP other than 1.0 and 1.1.
    case version
    /// A field line goes on in a second line.
    case foldedLine
    /// A field line has no colon, or what stands before it is no token.
    case fieldName
    /// An HTTP/1.1 request without Host.
    case hostMissing
    /// More than one Host line.
    case hostRepeated
    /// A Host that is no host with an optional port.
    case hostInvalid
    /// A Content-Length that is no decimal number.
    case contentLengthInvalid
    /// More than one Content-Length, equal ones included.
    case contentLengthRepeated
    /// Both Content-Length and Transfer-Encoding.
    case lengthAndCoding
    /// A transfer coding other than chunked before it.
    case transferCoding
    /// A Transfer-Encoding in which chunked is not last or stands twice: the end cannot be known.
    case transferCodingOrder
    /// A Transfer-Encoding in an HTTP/1.0 message.
    case transferCodingVersion
    /// An expectation other than `100-continue`.
    case expectation
    /// A chunk does not begin with its size in hexadecimal digits.
    case chunkSize
    /// The data of a chunk are not followed by CRLF.
    case chunkEnd
    /// The chunk extensions exceed this many bytes.
    case chunkExtensions(limit: Int)
    /// The first line exceeds this many bytes.
    case startLineTooLong(limit: Int)
    /// The field lines exceed this many bytes.
    case fieldsTooLong(limit: Int)
    /// There are more field lines than this.
    case fieldsTooMany(limit: Int)
    /// The content exceeds this many bytes.
    case bodyTooLong(limit: Int)
    /// The head did not arrive in this many milliseconds.
    case headTimedOut(limit: Int)
    /// The body made too little progress for this many milliseconds.
    case bodyTimedOut(limit: Int)
    /// The client ended its direction before the request was complete.
    case endedEarly
    /// The bodies of all connections together exceed this many bytes.
    case bodiesInFlight(limit: Int)
    /// There are this many connections already.
    case connections(limit: Int)
  }

  /// The rule that was broken.
  package let kind: Kind
  /// The line of the head, 1 for the first; 0 where no single line is to blame.
  package let line: Int

  /// A fault of one line of the head, or of no line in particular.
  package init(_ kind: Kind, line: Int = 0) {
    self.kind = kind
    self.line = line
  }

  /// The status code to answer with.
  package var status: Int {
    switch kind {
    case .headTimedOut, .bodyTimedOut: 408
    case .bodyTooLong: 413
    case .startLineTooLong: 414
    case .expectation: 417
    case .secured: 421
    case .fieldsTooLong, .fieldsTooMany: 431
    case .connect, .transferCoding: 501
    case .bodiesInFlight, .connections: 503
    case .version: 505
    default: 400
    }
  }

  /// The line, if one is to blame, and what to do about it.
  package var description: String {
    line > 0 ? "Line \(line) of the head: \(kind.sentence)" : kind.sentence
  }
}
