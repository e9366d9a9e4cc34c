import HTTPWire
import Testing

@Suite struct RequestRefusalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let fault: HTTPFault
    var testDescription: String { "\(fault.kind)" }

    init(_ text: String, _ kind: HTTPFault.Kind, line: Int = 0) {
      bytes = Array(text.utf8)
      fault = HTTPFault(kind, line: line)
    }

    static func head(_ fields: String, _ kind: HTTPFault.Kind, line: Int = 0) -> Case {
      Case("POST / HTTP/1.1\r\n\(fields)\r\n\r\n", kind, line: line)
    }

    static func chunks(_ body: String, _ kind: HTTPFault.Kind) -> Case {
      Case("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n\(body)", kind)
    }
  }

  static let lines: [Case] = [
    Case("GET / HTTP/1.1\nHost: a\n\n", .bareLineFeed, line: 1),
    Case("GET / HTTP/1.1\rHost: a\r\r", .bareCarriageReturn, line: 1),
    Case("\u{16}\u{3}\u{1}\u{2}\u{0}", .controlCharacter, line: 1),
    Case("GET /\r\n", .requestLine, line: 1),
    Case("GET\r\n", .requestLine, line: 1),
    Case("GET  HTTP/1.1\r\n", .requestLine, line: 1),
    Case("GET / http/1.1\r\n", .requestLine, line: 1),
    Case("GET / HTTP/1.1 \r\n", .requestLine, line: 1),
    Case("GET / HTTP/1.10\r\n", .requestLine, line: 1),
    Case(" GET / HTTP/1.1\r\n", .method, line: 1),
    Case("G(T / HTTP/1.1\r\n", .method, line: 1),
    Case("GÉT / HTTP/1.1\r\n", .method, line: 1),
    Case("GET /a b HTTP/1.1\r\n", .target, line: 1),
    Case("GET  / HTTP/1.1\r\n", .target, line: 1),
    Case("GET /a#b HTTP/1.1\r\n", .target, line: 1),
    Case("GET /é HTTP/1.1\r\n", .target, line: 1),
    Case("GET a HTTP/1.1\r\n", .target, line: 1),
    Case("GET ftp://a/ HTTP/1.1\r\n", .target, line: 1),
    Case("GET http:///x HTTP/1.1\r\n", .target, line: 1),
    Case("GET http://u@h/x HTTP/1.1\r\n", .target, line: 1),
    Case("GET * HTTP/1.1\r\n", .asterisk, line: 1),
    Case("CONNECT a:80 HTTP/1.1\r\n", .connect, line: 1),
    Case("GET https://a/ HTTP/1.1\r\n", .secured, line: 1),
    Case("GET /50% HTTP/1.1\r\n", .percentEncoding, line: 1),
    Case("GET /%zz HTTP/1.1\r\n", .percentEncoding, line: 1),
    Case("GET /?q=%4 HTTP/1.1\r\n", .percentEncoding, line: 1),
    Case("GET http://a/%%41 HTTP/1.1\r\n", .percentEncoding, line: 1),
    Case(String(repeating: "\r\n", count: 9), .emptyLines(limit: 8), line: 1),
    Case("GET / HTTP/2.0\r\n", .version, line: 1),
    Case("GET / HTTP/0.9\r\n", .version, line: 1),
    Case("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .version, line: 1),
  ]

  static let fields: [Case] = [
    .head("Host: a\r\n\tb: c", .foldedLine, line: 3),
    .head(" Host: a", .foldedLine, line: 2),
    .head("Host : a", .fieldName, line: 2),
    .head("Host: a\r\n: b", .fieldName, line: 3),
    .head("Host: a\r\nX", .fieldName, line: 3),
    .head("Host: a\r\nX y: z", .fieldName, line: 3),
    .head("Host: a\r\nX: a\u{0}b", .controlCharacter, line: 3),
    .head("Host: a\r\nX: a\u{7F}", .controlCharacter, line: 3),
    .head("Host: a\r\nX: a\nY: b", .bareLineFeed, line: 3),
    .head("Host: a\r\nX: a\rY: b", .bareCarriageReturn, line: 3),
    .head("X: y", .hostMissing),
    .head("Host: a\r\nHost: a", .hostRepeated),
    .head("Host: a b", .hostInvalid),
    .head("Host: a,b:c", .hostInvalid),
    .head("Host: a:65536", .hostInvalid),
    .head("Host: [::1", .hostInvalid),
    .head("Host: u@a", .hostInvalid),
  ]

  static let framing: [Case] = [
    .head("Host: a\r\nContent-Length: 5\r\nContent-Length: 5", .contentLengthRepeated),
    .head("Host: a\r\nContent-Length: 5, 5", .contentLengthRepeated),
    .head("Host: a\r\nContent-Length:", .contentLengthInvalid),
    .head("Host: a\r\nContent-Length: +5", .contentLengthInvalid),
    .head("Host: a\r\nContent-Length: 0x5", .contentLengthInvalid),
    .head("Host: a\r\nContent-Length: 5 5", .contentLengthInvalid),
    .head(
      "Host: a\r\nContent-Length: 99999999999999999999999", .bodyTooLong(limit: 192 << 20)),
    .head("Host: a\r\nContent-Length: 201326593", .bodyTooLong(limit: 192 << 20)),
    .head("Host: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked", .lengthAndCoding),
    .head("Host: a\r\nTransfer-Encoding: gzip", .transferCodingOrder),
    .head("Host: a\r\nTransfer-Encoding: gzip, chunked", .transferCoding),
    .head("Host: a\r\nTransfer-Encoding: identity", .transferCodingOrder),
    .head("Host: a\r\nExpect: 200-ok\r\nContent-Length: 1", .expectation),
    .head("Host: a\r\nExpect: 100-continue, x=y", .expectation),
    .head("Host: a\r\nTransfer-Encoding: chunked, gzip", .transferCodingOrder),
    .head(
      "Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked", .transferCodingOrder),
    .head("Host: a\r\nTransfer-Encoding:", .transferCodingOrder),
    Case("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", .transferCodingVersion),
    .chunks("\r\n", .chunkSize),
    .chunks("g\r\n", .chunkSize),
    .chunks("-1\r\n", .chunkSize),
    .chunks("0x1\r\n", .chunkSize),
    .chunks("1 \r\n", .chunkSize),
    .chunks("1234567890123456\r\n", .chunkSize),
    .chunks("3\nabc", .bareLineFeed),
    .chunks("3\r\nabcd\r\n", .chunkEnd),
    .chunks("3\r\nabc\n", .chunkEnd),
    .chunks("C000001\r\n", .bodyTooLong(limit: 192 << 20)),
    .chunks("0\r\nT : 1\r\n\r\n", .fieldName),
    .chunks("0\r\n folded\r\n\r\n", .foldedLine),
    .chunks(
      String(repeating: "1;\(String(repeating: "e", count: 4_000))\r\nx\r\n", count: 3),
      .chunkExtensions(limit: 8_192)),
    .chunks("1;" + String(repeating: "e", count: 9_000), .chunkExtensions(limit: 8_192)),
  ]

  @Test(arguments: lines + fields + framing)
  func `refuses what can be read two ways, at its line`(refused: Case) {
    let whole = Feeding(refused.bytes)
    #expect(whole.fault == refused.fault)
    #expect(whole.requests.isEmpty)
    #expect(Feeding(refused.bytes, pieces: [1]) == whole)
    #expect(Feeding(refused.bytes, pieces: [7, 2, 5]) == whole)
  }

  private static let small: HTTPLimits = {
    var limits = HTTPLimits()
    limits.startLine = 20
    limits.fieldBytes = 40
    limits.fieldCount = 3
    limits.body = 10
    return limits
  }()

  @Test(arguments: [
    ("GET /67890 HTTP/1.1\r\nHost: a\r\n\r\n", nil as HTTPFault.Kind?),
    ("GET /678901 HTTP/1.1\r\nHost: a\r\n\r\n", nil),
    ("GET /6789012 HTTP/1.1\r\nHost: a\r\n\r\n", .startLineTooLong(limit: 20)),
    ("GET /67890123456789012345678901234567890", .startLineTooLong(limit: 20)),
    ("GET / HTTP/1.1\r\nHost: a\r\nA: 45678901234567890123456789\r\n\r\n", nil),
    (
      "GET / HTTP/1.1\r\nHost: a\r\nA: 456789012345678901234567890\r\n\r\n",
      .fieldsTooLong(limit: 40)
    ),
    ("GET / HTTP/1.1\r\nHost: a\r\nA:\r\nB:\r\n\r\n", nil),
    ("GET / HTTP/1.1\r\nHost: a\r\nA:\r\nB:\r\nC:\r\n\r\n", .fieldsTooMany(limit: 3)),
    ("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n0123456789", nil),
    (
      "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n", .bodyTooLong(limit: 10)
    ),
  ])
  func `keeps each limit to the byte`(text: String, kind: HTTPFault.Kind?) {
    let whole = Feeding(text, limits: Self.small)
    #expect(whole.fault?.kind == kind)
    #expect(whole.requests.count == (kind == nil ? 1 : 0))
    #expect(Feeding(text, pieces: [1], limits: Self.small) == whole)
  }

  @Test func `a chunked body keeps its limit across chunks and in its trailers`() {
    var limits = HTTPLimits()
    limits.body = 10
    limits.fieldCount = 2
    let head = "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
    let good = head + "6\r\n012345\r\n4\r\n6789\r\n0\r\nA:\r\nB:\r\n\r\n"
    #expect(Feeding(good, limits: limits).requests.count == 1)
    let long = head + "6\r\n012345\r\n5\r\n"
    #expect(Feeding(long, limits: limits).fault?.kind == .bodyTooLong(limit: 10))
    let trailers = head + "0\r\nA:\r\nB:\r\nC:\r\n\r\n"
    #expect(Feeding(trailers, limits: limits).fault?.kind == .fieldsTooMany(limit: 2))
  }

  @Test(arguments: [("HEAD", true), ("GET", false)])
  func `knows whether the refused request was HEAD`(method: String, isHEAD: Bool) {
    var parser = RequestParser()
    parser.append("\(method) / HTTP/1.1\r\n".utf8)
    guard case .needMore = parser.next() else { return }
    #expect(parser.isHEAD == isHEAD)
    parser.append("Host : a\r\n\r\n".utf8)
    guard case .refuse = parser.next() else {
      Issue.record("it was not refused")
      return
    }
    #expect(parser.isHEAD == isHEAD)
  }

  @Test func `gives nothing else after a refusal`() {
    let text = "GET /\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"
    #expect(Feeding(text, pieces: [7, 100]).requests.isEmpty)
  }

  @Test(arguments: [
    (HTTPFault.Kind.bareLineFeed, 400), (.headTimedOut(limit: 1), 408),
    (.bodyTimedOut(limit: 1), 408), (.bodyTooLong(limit: 1), 413),
    (.startLineTooLong(limit: 1), 414), (.fieldsTooLong(limit: 1), 431),
    (.fieldsTooMany(limit: 1), 431), (.transferCoding, 501), (.connect, 501), (.version, 505),
    (.bodiesInFlight(limit: 1), 503), (.connections(limit: 1), 503), (.endedEarly, 400),
    (.emptyLines(limit: 1), 400), (.expectation, 417), (.secured, 421),
  ])
  func `has a status and problem details for each kind`(kind: HTTPFault.Kind, status: Int) {
    let response = HTTPFault(kind, line: 3).response
    #expect(response.status == status)
    #expect(response.fields["content-type"] == "application/problem+json")
    #expect(response.fields["retry-after"] == (status == 503 ? "1" : nil))
    guard case .bytes(let body) = response.content else { return }
    let text = String(decoding: body, as: UTF8.self)
    let title = StatusPhrase.of(status)
    #expect(
      text == #"{"type":"about:blank","title":"\#(title)","status":\#(status),"#
        + #""detail":"Line 3 of the head: \#(kind.sentence)"}"#)
  }

  @Test func `no sentence needs escapes in JSON`() {
    for refused in Self.lines + Self.fields + Self.framing {
      let text = refused.fault.description
      #expect(text.utf8.allSatisfy { $0 >= 32 && $0 < 127 && $0 != 34 && $0 != 92 })
    }
  }
}
