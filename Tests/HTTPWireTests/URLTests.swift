import HTTPWire
import Testing

@Suite struct URLTests {
  @Test(arguments: [
    ("http://127.0.0.1:8787/cb?x=1#frag", "127.0.0.1", 8_787, "/cb?x=1"),
    ("HTTP://localhost", "localhost", 80, "/"),
    ("https://a.example?q", "a.example", 443, "/?q"),
    ("http://[::1]:9/a%20b", "::1", 9, "/a%20b"),
    ("http://host:/x?", "host", 80, "/x?"),
  ])
  func `takes URLs apart`(text: String, host: String, port: Int, target: String) throws {
    let url = try URLReference(text)
    #expect(url.host == host)
    #expect(url.port == port)
    #expect(url.target == target)
    #expect(try URLReference(url.description) == url)
  }

  @Test(arguments: [
    ("", URLReference.Fault.scheme), ("//h/", .scheme), ("ftp://h", .scheme), ("http:/h", .scheme),
    ("http://", .authority), ("http:///p", .authority), ("http://u:p@h/", .authority),
    ("http://h:65536", .authority), ("http://h:x", .authority), ("http://[::1/", .authority),
    ("http://[1]/", .authority), ("http://[::1]x/", .authority), ("http://a b/", .authority),
    ("http://h\r\n/", .authority), ("http://h/a b", .character), ("http://h/é", .character),
    ("http://h/\r\nX: y", .character), ("http://h/{}", .character),
  ])
  func `refuses what is no URL`(text: String, fault: URLReference.Fault) {
    #expect(throws: fault) { try URLReference(text) }
  }

  @Test(arguments: [
    ("", "" as String?), ("abc", "abc"), ("a%2Fb%2f", "a/b/"), ("%E4%BD%A0", "你"), ("+", "+"),
    ("%", nil), ("%1", nil), ("%g0", nil), ("a%2", nil), ("%%41", nil),
  ])
  func `decodes percent signs or nothing`(text: String, expected: String?) {
    #expect(PercentEncoding.decode(text).map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test func `encodes what is not unreserved`() {
    let text = "aZ9-._~ /?#&=+%你"
    #expect(PercentEncoding.encode(text) == "aZ9-._~%20%2F%3F%23%26%3D%2B%25%E4%BD%A0")
    #expect(PercentEncoding.decode(PercentEncoding.encode(text)) == Array(text.utf8))
  }

  @Test(arguments: [
    ("", ""), ("a=1&b=2&a=3", "a:1|b:2|a:3"), ("a", "a:"), ("=x", ":x"), ("a=b=c", "a:b=c"),
    ("&&a=1&", "a:1"), ("a+b=%2B+%20", "a b:+  "), ("a=%zz%4", "a:%zz%4"),
    ("%E4%BD%A0=%FF", "你:\u{FFFD}"),
  ])
  func `reads query pairs in their order`(query: String, expected: String) {
    let pairs = FormDecoding.pairs(query).map { "\($0.name):\($0.value)" }
    #expect(pairs.joined(separator: "|") == expected)
  }

  @Test func `field names compare without case, values by list element`() {
    var fields = HTTPFields([("Connection", "a, Close"), ("X-Long-Name-Of-A-Field", "1")])
    fields.append("x-long-name-of-a-field", "2")
    #expect(fields.indices(of: "x-long-name-of-a-field") == [1, 2])
    #expect(fields["x-long-name-of-a-field"] == "1")
    #expect(fields["x-long-name-of-a-fielt"] == nil)
    #expect(fields.list("connection", contains: "close"))
    #expect(!fields.list("connection", contains: "clos"))
    #expect(fields.name(2) == "x-long-name-of-a-field")
    #expect(Array(fields.valueBytes(0)) == Array("a, Close".utf8))
    #expect(fields.count == 3)
  }
}
