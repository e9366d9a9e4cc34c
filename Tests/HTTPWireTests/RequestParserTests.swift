import HTTPWire
import Testing

@Suite struct RequestParserTests {
  static let good: [(String, [String])] = [
    ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", ["GET / [Host=a]  keep"]),
    ("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", ["GET / [Host=a]  keep"]),
    ("GET /a%2Fb?x=1?y HTTP/1.1\r\nhOST:a:80\r\n\r\n", ["GET /a%2Fb?x=1?y [hOST=a:80]  keep"]),
    ("GET /? HTTP/1.1\r\nHost: [::1]:8\r\n\r\n", ["GET /? [Host=[::1]:8]  keep"]),
    ("GET http://b:1/c?d HTTP/1.1\r\nHost: a\r\n\r\n", ["GET /c?d [Host=a]  keep"]),
    ("GET HTTP://b HTTP/1.1\r\nHost:\r\n\r\n", ["GET / [Host=]  keep"]),
    ("GET http://b?q HTTP/1.1\r\nHost: b\r\n\r\n", ["GET /?q [Host=b]  keep"]),
    ("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", ["OPTIONS * [Host=a]  keep"]),
    ("OPTIONS http://a HTTP/1.1\r\nHost: a\r\n\r\n", ["OPTIONS * [Host=a]  keep"]),
    (
      "GET /%61%2fb%7E%C3%a9?%61 HTTP/1.1\r\nHost: a\r\n\r\n",
      ["GET /a%2Fb~%C3%A9?%61 [Host=a]  keep"]
    ),
    ("GET / HTTP/1.0\r\n\r\n", ["GET / []  close"]),
    ("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", ["GET / [Connection=Keep-Alive]  keep"]),
    ("GET / HTTP/1.7\r\nHost: a\r\n\r\n", ["GET / [Host=a]  keep"]),
    (
      "GET / HTTP/1.1\r\nHost: a\r\nConnection: x , CLOSE\r\n\r\n",
      ["GET / [Host=a,Connection=x , CLOSE]  close"]
    ),
    (
      "PUT /x HTTP/1.1\r\nHost: a\r\nX: \t é \r\nE:\r\ncontent-length: 003\r\n\r\nabc",
      ["PUT /x [Host=a,X=é,E=,content-length=003] abc keep"]
    ),
    (
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: , Chunked\r\n\r\n"
        + "2 ;a=\"b\"\r\nhi\r\n0A;x\r\n0123456789\r\n000\r\nT: 1\r\n\r\n"
        + "GET /2 HTTP/1.1\r\nHost: a\r\n\r\n",
      ["POST / [Host=a,Transfer-Encoding=, Chunked] hi0123456789 keep", "GET /2 [Host=a]  keep"]
    ),
    (
      "POST /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nokGET /2 HTTP/1.1\r\nHost: a\r\n\r\n",
      ["POST /1 [Host=a,Content-Length=2] ok keep", "GET /2 [Host=a]  keep"]
    ),
  ]

  @Test(arguments: good)
  func `takes requests apart however they are cut`(text: String, requests: [String]) {
    let whole = Feeding(text)
    #expect(whole.requests == requests)
    #expect(whole.fault == nil)
    #expect(Feeding(text, pieces: [1]) == whole)
    for first in 1..<text.utf8.count { #expect(Feeding(text, pieces: [first, 3]) == whole) }
  }

  @Test func `takes sixteen pipelined requests out of one piece`() {
    let one = "POST /n HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"
    let feeding = Feeding(String(repeating: one, count: 16))
    #expect(feeding.requests.count == 16)
    #expect(Set(feeding.requests) == ["POST /n [Host=a,Content-Length=3] abc keep"])
  }

  @Test(arguments: ["Content-Length: 5", "Transfer-Encoding: chunked"])
  func `asks to continue only a client that waits`(framing: String) {
    let head = "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\n\(framing)\r\n\r\n"
    #expect(Feeding(head).continues == 1)
    #expect(Feeding(head + "5\r\n").continues == 0)
    #expect(Feeding(head, pieces: [1]).continues == 1)
  }

  @Test func `nobody waits for a body of no bytes or speaks of it in HTTP 1 point 0`() {
    let none = "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 0\r\n\r\n"
    #expect(Feeding(none).continues == 0)
    #expect(Feeding(none).requests.count == 1)
    let old = "POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n"
    #expect(Feeding(old).continues == 0)
  }

  @Test func `a body is read into its own array by those who ask where to read`() {
    var parser = RequestParser()
    var rest = Array("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n".utf8)[...]
    rest += [UInt8](repeating: 7, count: 3_000_000)
    var largest = 0
    while !rest.isEmpty {
      let count = parser.receive { bytes, room in
        largest = max(largest, room)
        let piece = rest.prefix(room)
        bytes += piece
        return piece.count
      }
      rest = rest.dropFirst(count)
      if rest.isEmpty { break }
      guard case .needMore = parser.next() else {
        Issue.record("a request came before its end")
        return
      }
      #expect(parser.arrival != .head && parser.arrival != .nothing)
    }
    guard case .request = parser.next() else {
      Issue.record("no request came")
      return
    }
    #expect(parser.takeRequest().body == [UInt8](repeating: 7, count: 3_000_000))
    #expect(largest == 256 << 10)
    #expect(parser.arrival == .nothing)
  }

  @Test func `names the authority that the client aimed at`() {
    var fields = HTTPFields([("host", "field.example:1")])
    #expect(HTTPRequest(method: "GET", target: "/x", fields: fields).authority == "field.example:1")
    let target = "http://target.example:2/x"
    #expect(
      HTTPRequest(method: "GET", target: target, fields: fields).authority == "target.example:2")
    fields = HTTPFields()
    #expect(HTTPRequest(method: "GET", target: "*", fields: fields).authority == nil)
  }
}
