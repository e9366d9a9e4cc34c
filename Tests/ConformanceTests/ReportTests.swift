import Conformance
import HTTPWire
import Testing

@Suite struct ReportTests {
  private static func result(
    _ name: String, _ outcome: ScenarioResult.Outcome, message: String = "it is <wrong> & \u{1}bad"
  ) -> ScenarioResult {
    var result = ScenarioResult(
      name: name, about: "A test.", editions: [TestCatalogue.early, TestCatalogue.late],
      outcome: outcome)
    result.totals.rows = 3
    guard outcome == .failed else { return result }
    var finding = Finding(
      level: .must, side: .server, edition: TestCatalogue.early, place: "row a", message: message)
    finding.diff = "--- x\n+++ y\n-old\n+new\n"
    finding.curl = "curl x"
    result.findings = [finding]
    return result
  }

  private static let results = [
    result("a/one", .passed), result("a/two", .failed), result("b/three", .skipped("no \"goal\"")),
    result("b/four", .errored("port busy")),
  ]

  @Test func `the pretty report has a line for each and all about failures`() {
    let report = PrettyReport(isColoured: false)
    let text =
      Self.results.map(report.text(of:)).joined() + report.summary(of: Self.results)
    #expect(
      text == """
        pass  a/one (3 rows)
        FAIL  a/two (3 rows)
          must row a [2026-03]: it is <wrong> & \u{1}bad
            --- x
            +++ y
            -old
            +new
            curl x
          again: kling-mock check a/two --edition 2026-03
        skip  b/three: no "goal"
        ERROR b/four: port busy
        1 passed, 1 failed, 1 skipped, 1 could not be run (12 rows, 0 steps, 0 exchanges)

        """)
  }

  @Test func `colour is there only when asked for`() {
    let coloured = PrettyReport(isColoured: true).text(of: Self.results[0])
    #expect(coloured == "\u{1B}[32mpass\u{1B}[0m  a/one (3 rows)\n")
  }

  @Test func `the JUnit report escapes markup and drops control characters`() {
    #expect(
      JUnitReport.text(of: Self.results) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="kling-mock" tests="4" failures="1" errors="1" time="0">
          <testsuite name="a" tests="2" failures="1" errors="0" skipped="0" time="0">
            <testcase name="one" classname="a" time="0"/>
            <testcase name="two" classname="a" time="0">
              <failure message="row a: it is &lt;wrong&gt; &amp; bad" type="mismatch">FAIL  a/two (3 rows)
          must row a [2026-03]: it is &lt;wrong&gt; &amp; bad
            --- x
            +++ y
            -old
            +new
            curl x
          again: kling-mock check a/two --edition 2026-03
        </failure>
            </testcase>
          </testsuite>
          <testsuite name="b" tests="2" failures="0" errors="1" skipped="1" time="0">
            <testcase name="three" classname="b" time="0">
              <skipped message="no &quot;goal&quot;"/>
            </testcase>
            <testcase name="four" classname="b" time="0">
              <error message="port busy" type="harness"/>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

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
