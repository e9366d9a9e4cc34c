import Conformance
import HTTPWire
import Testing

@Suite struct WireTests {
  @Test func `a command line is safe for a shell and never tells a secret`() {
    let request = HTTPRequest(
      method: "PUT", target: "/v1/x?a=1&b='2'",
      fields: HTTPFields([
        ("Authorization", "Bearer secret"), ("Host", "h"), ("X-Odd", "$HOME `id`"),
      ]),
      body: Array("{\"prompt\":\"it's\"}".utf8))
    #expect(
      CurlLine.text(of: request) == """
        curl -sS -X 'PUT' "$KLING_BASE_URL"'/v1/x?a=1&b='\\''2'\\''' \
        -H "Authorization: Bearer $KLING_TOKEN" -H 'X-Odd: $HOME `id`' \
        --data-raw '{"prompt":"it'\\''s"}'
        """)
    let raw = HTTPRequest(
      method: "GET", target: "/", fields: HTTPFields([("Authorization", "secret")]))
    #expect(
      CurlLine.text(of: raw)
        == "curl -sS \"$KLING_BASE_URL\"'/' -H \"Authorization: $KLING_AUTHORIZATION\"")
  }

  @Test func `a field's name cannot leave its quotation marks`() {
    let request = HTTPRequest(
      method: "HEAD", target: "/", fields: HTTPFields([("X'; id; '", "v")]))
    #expect(
      CurlLine.text(of: request)
        == "curl -sS --head \"$KLING_BASE_URL\"'/' -H 'X'\\''; id; '\\'': v'")
  }

  @Test func `long and binary bodies are told by size and digest`() {
    let exchange = ObservedExchange(
      milliseconds: 0,
      request: HTTPRequest(
        method: "POST", target: "/", fields: HTTPFields(),
        body: Array(String(repeating: "a", count: 3_000).utf8)),
      answer: HTTPResponse(status: 200, content: .bytes([0, 255, 1])))
    let lines = WireDump.text(of: exchange).split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines[2].contains("…(3000 characters)…"))
    #expect(lines[5].hasPrefix("< (3 bytes, sha256 "))
    #expect(lines[5].count == 19 + 64 + 1)
  }
}
