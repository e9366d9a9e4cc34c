import Conformance
import Testing

@Suite struct HTMLReportTests {
  @Test func `the matrix has a row for each scenario and a column for each client`() {
    let one = Samples.run([Samples.each[0], Samples.each[1]], subject: "sh one.sh")
    let two = Samples.run([Samples.each[1], Samples.each[2]], subject: "python3 two.py")
    let page = HTMLReport(beside: [two]).text(of: one)
    #expect(page.contains("<title>2 of 4 results failed - kling-mock</title>"))
    #expect(
      page.contains(
        "<th scope=\"col\"><code>sh one.sh</code></th><th scope=\"col\"><code>python3 two.py"))
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("<tr data-name=") }
    #expect(
      rows.map { $0.prefix { $0 != ">" } } == [
        "<tr data-name=\"a/one\" data-marks=\"passed\"",
        "<tr data-name=\"a/two\" data-marks=\"failed failed\"",
        "<tr data-name=\"b/three\" data-marks=\"skipped\"",
      ])
    #expect(rows[0].contains("aria-label=\"not run\""))
    #expect(rows[1].contains("href=\"#s2-1\""))
    #expect(rows[1].contains("href=\"#s2-2\""))
    for id in ["s2-1", "s2-2", "s3-2"] { #expect(page.contains("id=\"\(id)\""), "\(id)") }
  }

  @Test func `every outcome has its word and its shape`() {
    let page = HTMLReport().text(of: Samples.run(Samples.each))
    for mark in ScenarioResult.Mark.allCases {
      #expect(page.contains("<symbol id=\"m-\(mark.rawValue)\""))
      #expect(page.contains("<td class=\"\(mark.rawValue)\">"))
    }
    for role in TaskTimeline.Event.Role.allCases {
      #expect(page.contains("<symbol id=\"e-\(role.rawValue)\""))
    }
  }

  @Test func `no text becomes markup, and nothing is fetched`() {
    let page = HTMLReport().text(of: Samples.run([Samples.spiteful], subject: Samples.hostile))
    #expect(page.components(of: "<script>") == 1)
    #expect(page.components(of: "</script>") == 1)
    #expect(!page.contains("<!-- "))
    #expect(!page.contains("http://"))
    #expect(!page.contains("https://"))
    #expect(page.contains("default-src &#39;none&#39;"))
    #expect(page.unicodeScalars.allSatisfy { $0.value >= 32 || $0 == "\n" })
    #expect(page.contains("<del>-&lt;/pre&gt;&lt;script&gt;alert(1)"))
  }

  @Test func `a timeline stands where its requests came, if that is told`() {
    let page = HTMLReport().text(of: Samples.run([Samples.spiteful]))
    #expect(page.contains("class=\"event create\""))
    #expect(page.contains("<svg x=\"97.00%\" y=\"20\" class=\"event refused\">"))
    #expect(page.contains("2 requests in 1200 ms"))
  }

  @Test func `of very many requests the middle ones are not drawn`() {
    var result = Samples.result("a/one", .passed)
    let poll = TaskTimeline.Event(request: "GET /x", status: 200, code: 0, state: "processing")
    result.timelines = [
      TaskTimeline(
        edition: TestCatalogue.late, task: "<task:1>", events: Array(repeating: poll, count: 500))
    ]
    let page = HTMLReport().text(of: Samples.run([result]))
    #expect(page.contains("460 requests in the middle are not drawn"))
    #expect(page.components(of: "class=\"event underway\"><title>") == 40)
  }

  @Test func `a run without any scenario is a page too`() {
    let page = HTMLReport().text(of: Samples.run([]))
    #expect(page.contains("<h1>No scenario was run</h1>"))
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of text: String) -> Int {
    var (count, rest) = (0, self[...])
    while let range = rest.firstRange(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
