import HTTPWire
import Testing

@Suite struct ResponseEncoderTests {
  private var encoder: ResponseEncoder { ResponseEncoder(date: "Sun, 06 Nov 1994 08:49:37 GMT") }

  private func text(_ response: HTTPResponse, _ context: ResponseContext) -> String {
    var bytes: [UInt8] = []
    encoder.append(response, in: context, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let keep = ResponseContext(isHEAD: false, closes: false, isHTTP11: true)

  @Test func `writes status, date, fields, length and content`() {
    let response = HTTPResponse(status: 200, type: "text/plain", body: Array("hello".utf8))
    #expect(
      text(response, Self.keep)
        == "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
        + "Content-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello")
  }

  @Test func `tells when the connection ends, and old clients when it does not`() {
    let response = HTTPResponse(status: 599)
    let closing = ResponseContext(isHEAD: false, closes: true, isHTTP11: true)
    #expect(text(response, closing).hasPrefix("HTTP/1.1 599 \r\nDate: "))
    #expect(text(response, closing).hasSuffix("Content-Length: 0\r\nConnection: close\r\n\r\n"))
    let old = ResponseContext(isHEAD: false, closes: false, isHTTP11: false)
    #expect(text(response, old).hasSuffix("\r\nConnection: keep-alive\r\n\r\n"))
  }

  @Test func `keeps the length of what a HEAD leaves out`() {
    let response = HTTPResponse(status: 200, type: "a/b", body: [1, 2, 3])
    let head = ResponseContext(isHEAD: true, closes: false, isHTTP11: true)
    #expect(text(response, head).hasSuffix("Content-Length: 3\r\n\r\n"))
  }

  @Test(arguments: [204, 304])
  func `has neither length nor content where there is none`(status: Int) {
    let response = HTTPResponse(status: status, type: "a/b", body: Array("lost".utf8))
    #expect(text(response, Self.keep).hasSuffix("Content-Type: a/b\r\n\r\n"))
  }

  private struct Zeros: ContentSource {
    let count: Int
    func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
      bytes += [UInt8](repeating: 0, count: range.count)
    }
  }

  @Test func `adds the head alone of drawn content`() {
    let response = HTTPResponse(status: 206, content: .drawn(Zeros(count: 1_234_567)))
    #expect(text(response, Self.keep).hasSuffix("Content-Length: 1234567\r\n\r\n"))
  }

  @Test func `line breaks in a value cannot start a line`() {
    let fields = HTTPFields([("X", "a\r\nInjected: b\0")])
    #expect(
      text(HTTPResponse(status: 200, fields: fields), Self.keep).contains("X: a  Injected: b \r\n"))
  }

  @Test func `a request gets what its framing needs unless it brings its own`() {
    func text(_ request: HTTPRequest, host: String = "127.0.0.1", port: Int = 8787) -> String {
      var bytes: [UInt8] = []
      RequestEncoder.append(request, host: host, port: port, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    let none = HTTPFields()
    #expect(
      text(HTTPRequest(method: "GET", target: "/a?b", fields: none))
        == "GET /a?b HTTP/1.1\r\nHost: 127.0.0.1:8787\r\nConnection: close\r\n\r\n")
    #expect(
      text(HTTPRequest(method: "POST", target: "/", fields: none), host: "::1", port: 80)
        == "POST / HTTP/1.1\r\nHost: [::1]\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    let own = HTTPFields([("host", "x"), ("Content-Length", "9"), ("connection", "keep-alive")])
    #expect(
      text(HTTPRequest(method: "PUT", target: "/", fields: own, body: [65]))
        == "PUT / HTTP/1.1\r\nhost: x\r\nContent-Length: 9\r\nconnection: keep-alive\r\n\r\nA")
  }
}
