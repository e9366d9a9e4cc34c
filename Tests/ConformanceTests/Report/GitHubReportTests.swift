import Conformance
import Testing

@Suite struct GitHubReportTests {
  @Test func `failures are groups, and annotations at the lines of their scenarios`() {
    let text = GitHubReport().text(of: Samples.run(Samples.each))
    let commands = text.split(separator: "\n").filter { $0.hasPrefix("::") }
      .filter { !$0.contains("kling-mock-") && !$0.contains("endgroup") }
    #expect(
      commands == [
        "::group::1 passed, 0 failed, 1 skipped, 1 failed as known, 1 failed as now and then",
        "::group::failed: a/two", "::group::unexpected-pass: b/six", "::group::errored: c/seven",
        "::group::not-run: c/eight",
        "::error file=scenarios/a/two.json,line=7,title=a/two [2026-03]::"
          + "row a: it is <wrong> & bad",
        "::error file=scenarios/b/six.json,line=1,title=b/six::passed unexpectedly: "
          + "passed, but is listed as failing: issue 13",
        "::error file=scenarios/c/seven.json,line=1,title=c/seven::could not be run: port busy",
        "::error file=scenarios/c/eight.json,line=1,title=c/eight::not begun: the client exited",
      ])
  }

  @Test func `a text that looks like a command stays a text`() throws {
    let text = GitHubReport().text(of: Samples.run([Samples.spiteful]))
    var token: Substring?
    for line in text.split(separator: "\n") {
      let command = line.drop { $0 == " " }
      guard command.hasPrefix("::") else { continue }
      if let end = token {
        if command == "::\(end)::" { token = nil }
      } else if command.hasPrefix("::stop-commands::") {
        token = command.dropFirst("::stop-commands::".count)
      } else {
        // Outside of the silence stands nothing but what the report says itself.
        let isOwn = ["::group::", "::endgroup::", "::error file="].contains {
          command.hasPrefix($0)
        }
        #expect(isOwn, "\(line)")
        #expect(!command.hasPrefix("::error::"), "\(line)")
      }
    }
    #expect(token == nil)
    #expect(text.contains("%0A::error::owned%0A"))
    #expect(text.contains("100%25"))
  }

  @Test func `no more annotations are asked for than are shown`() {
    let many = (0..<25).map { Samples.result("a/\($0)", .failed) }
    let errors = GitHubReport().text(of: Samples.run(many)).split(separator: "\n")
      .filter { $0.hasPrefix("::error") }
    #expect(errors.count == GitHubReport.most)
    #expect(
      errors.last?.hasSuffix(
        "and 16 more of this kind; the log of this step and its summary "
          + "have all of them") == true)
  }

  @Test func `a property ends where it ends`() {
    var result = Samples.result("a/two", .failed)
    result.path = "a,b:c%.json"
    let text = GitHubReport().text(of: Samples.run([result]))
    #expect(text.contains("::error file=a%2Cb%3Ac%25.json,line=7,"))
  }

  @Test func `what is tolerated warns, and fails only a strict run`() {
    var result = Samples.result("a/two", .passed)
    var finding = Finding(
      level: .should, side: .client, edition: TestCatalogue.early, place: "traffic", message: "x")
    finding.line = 3
    result.findings = [finding]
    let line = "file=scenarios/a/two.json,line=3,title=a/two [2026-03]::traffic: x\n"
    #expect(GitHubReport().text(of: Samples.run([result])).contains("::warning " + line))
    result.outcome = .failed
    #expect(GitHubReport().text(of: Samples.run([result])).contains("::error " + line))
  }

  @Test func `the summary folds each failure in a fence that nothing in it ends`() {
    let text = GitHubSummary().text(of: Samples.run([Samples.spiteful] + Samples.good))
    #expect(text.hasPrefix("### kling-mock: ❌ 1 passed, 1 failed, 1 skipped\n"))
    #expect(text.contains("\n`````diff\n"))
    #expect(text.contains("\n`````\n\n</details>\n"))
    #expect(text.contains("<summary><b>a/spite</b> row a: &lt;/pre&gt;&lt;script&gt;"))
  }

  @Test func `a summary of too many failures says how many it leaves out`() {
    let long = String(repeating: "x", count: 90_000)
    let many = (0..<9).map { Samples.result("a/\($0)", .failed, message: long) }
    let text = GitHubSummary().text(of: Samples.run(many))
    #expect(text.utf8.count < GitHubSummary.most + 1_000)
    #expect(text.hasSuffix("more; the log of the step has all of them\n"))
  }
}
