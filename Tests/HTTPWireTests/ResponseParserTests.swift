import HTTPWire
import Testing

@Suite struct ResponseParserTests {
  private static func read(
    _ text: String, pieces: Int = .max, limits: HTTPLimits = .standard, isHEAD: Bool = false
  ) throws(ResponseFault) -> String {
    var parser = ResponseParser(limits: limits, isHEAD: isHEAD)
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      parser.append(rest.prefix(pieces))
      rest = rest.dropFirst(pieces)
      if rest.isEmpty { break }
      _ = try parser.next()
    }
    let response = try parser.finish()
    guard case .bytes(let body) = response.content else { return "drawn" }
    let fields = response.fields.pairs.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
    return "\(response.status) [\(fields)] \(String(decoding: body, as: UTF8.self))"
  }

  @Test(arguments: [
    ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", "200 [Content-Length=2] hi"),
    ("HTTP/1.1 404\r\nContent-Length: 0\r\n\r\n", "404 [Content-Length=0] "),
    ("HTTP/1.1 200 \r\n\r\nuntil the end", "200 [] until the end"),
    ("HTTP/1.0 200 OK\r\nA: b\r\n\r\n", "200 [A=b] "),
    ("HTTP/1.1 204 No Content\r\n\r\n", "204 [] "),
    (
      "HTTP/1.1 304 Not Modified\r\nContent-Length: 999999999999\r\n\r\n",
      "304 [Content-Length=999999999999] "
    ),
    (
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 \r\nX: y\r\n\r\nHTTP/1.1 200 OK\r\n\r\nz",
      "200 [] z"
    ),
    (
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n1\r\nd\r\n0\r\nT: u\r\n\r\n",
      "200 [Transfer-Encoding=chunked] abcd"
    ),
  ])
  func `reads responses however they are cut`(text: String, expected: String) throws {
    #expect(try Self.read(text) == expected)
    #expect(try Self.read(text, pieces: 1) == expected)
    #expect(try Self.read(text, pieces: 3) == expected)
  }

  @Test func `a response to HEAD ends with its head`() throws {
    let text = "HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n"
    #expect(try Self.read(text, isHEAD: true) == "200 [Content-Length=999999999999] ")
  }

  @Test(arguments: [
    ("SSH-2.0-x\r\n", ResponseFault.statusLine),
    ("HTTP/2.0 200 OK\r\n\r\n", .statusLine),
    ("HTTP/1.1 2000 OK\r\n\r\n", .statusLine),
    ("HTTP/1.1 600 OK\r\n\r\n", .statusLine),
    ("HTTP/1.1 099 OK\r\n\r\n", .statusLine),
    ("HTTP/1.1  200 OK\r\n\r\n", .statusLine),
    ("HTTP/1.1 200 OK\n\n", .malformed(.bareLineFeed)),
    ("HTTP/1.1 101 Up\r\n\r\n", .switchingProtocols),
    ("HTTP/1.1 200 OK\r\nA b: c\r\n\r\n", .malformed(.fieldName)),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", .malformed(.transferCoding)),
    ("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab", .endedEarly),
    ("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nab", .excessBytes),
    ("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n", .malformed(.bodyTooLong(limit: 10))),
    ("HTTP/1.1 200 OK\r\n\r\n01234567890", .malformed(.bodyTooLong(limit: 10))),
    ("HTTP/1.1 200 O", .endedEarly),
    ("", .endedEarly),
  ])
  func `refuses what is no response`(text: String, fault: ResponseFault) {
    var limits = HTTPLimits()
    limits.body = 10
    #expect(throws: fault) { try Self.read(text, limits: limits) }
    #expect(throws: fault) { try Self.read(text, pieces: 1, limits: limits) }
    #expect(!fault.description.isEmpty)
  }
}
