extension HTTPFault.Kind {
  /// What was wrong and what to do, for the sender; free of quotation marks and backslashes.
  package var sentence: String {
    switch self {
    case .bareLineFeed: "A line ends in LF alone; end every line with CRLF."
    case .bareCarriageReturn: "A CR stands alone; end every line with CRLF."
    case .controlCharacter:
      "A control character stands in the line; remove it (is this TLS? only http:// is served)."
    case .emptyLines(let limit):
      "More than \(limit) empty lines come before the request line; leave them out."
    case .requestLine:
      "The request line must be a method, a target and HTTP/1.1, one space between."
    case .method: "The method is no token; use letters, such as GET or POST."
    case .target:
      "The target must be a path or an http:// URL, its special characters percent-encoded."
    case .percentEncoding:
      "A % of the target must be followed by two hexadecimal digits; write %25 for a % itself."
    case .secured:
      "The target says https, but this connection is not secured; send http:// or the path alone."
    case .asterisk: "The target * goes with OPTIONS only; send a path."
    case .connect: "CONNECT is for proxies, and this is none; send the request itself."
    case .version: "Only HTTP/1.1 and HTTP/1.0 are spoken; send the request as HTTP/1.1."
    case .foldedLine: "A field line goes on in a second line; write it in one."
    case .fieldName: "A field line needs a name, which is a token, and a colon right after it."
    case .hostMissing: "The request has no Host field; HTTP/1.1 asks for one."
    case .hostRepeated: "The request has more than one Host field; send one."
    case .hostInvalid: "The Host field is no host with an optional port; correct it."
    case .contentLengthInvalid: "The Content-Length is no decimal number; send digits only."
    case .contentLengthRepeated: "There is more than one Content-Length; send one."
    case .lengthAndCoding:
      "Content-Length and Transfer-Encoding exclude each other; send one of them."
    case .transferCoding: "The only transfer coding known is chunked; send the content uncoded."
    case .transferCodingOrder:
      "Transfer-Encoding must end with chunked, named once; send chunked alone or a Content-Length."
    case .transferCodingVersion: "HTTP/1.0 has no Transfer-Encoding; send a Content-Length."
    case .expectation: "The only expectation known is 100-continue; send no other Expect."
    case .chunkSize: "A chunk must begin with its size in hexadecimal digits and CRLF."
    case .chunkEnd: "The data of a chunk must be as long as its size says and end with CRLF."
    case .chunkExtensions(let limit): "The chunk extensions exceed \(limit) bytes; leave them out."
    case .startLineTooLong(let limit): "The line exceeds \(limit) bytes; shorten the target."
    case .fieldsTooLong(let limit):
      "The header fields exceed \(limit) bytes; send fewer or shorter."
    case .fieldsTooMany(let limit): "There are more than \(limit) header fields; send fewer."
    case .bodyTooLong(let limit): "The content exceeds \(limit) bytes; send less."
    case .headTimedOut(let limit):
      "The request head did not arrive within \(limit) ms; send it faster."
    case .bodyTimedOut(let limit): "Too little content arrived within \(limit) ms; send it faster."
    case .endedEarly: "The connection ended inside the request; send all of it before that."
    case .bodiesInFlight(let limit):
      "Requests that are still arriving hold \(limit) bytes already; try again later."
    case .connections(let limit):
      "There are \(limit) connections already; close some or try again later."
    }
  }
}

extension HTTPFault {
  /// The answer to the message, as problem details (RFC 9457); the connection closes after it.
  package var response: HTTPResponse {
    // No sentence has a character that JSON would want escaped.
    let text =
      #"{"type":"about:blank","title":"\#(StatusPhrase.of(status))","status":\#(status),"#
      + #""detail":"\#(description)"}"#
    var fields = HTTPFields([("Content-Type", "application/problem+json")])
    if status == 503 { fields.append("Retry-After", "1") }
    return HTTPResponse(status: status, fields: fields, content: .bytes(Array(text.utf8)))
  }
}
