import Conformance
import Testing

@Suite struct TAPReportTests {
  private func lines(_ results: [ScenarioResult]) -> [Substring] {
    TAPReport().text(of: Samples.run(results)).split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func `every scenario is a test point behind a plan`() {
    let lines = lines(Samples.each)
    #expect(lines.prefix(3) == ["TAP version 14", "1..8", "ok 1 - a/one"])
    #expect(
      lines.filter { $0.hasPrefix("ok") || $0.hasPrefix("not ok") } == [
        "ok 1 - a/one", "not ok 2 - a/two", "ok 3 - b/three # SKIP no \"goal\"",
        "not ok 4 - b/four # TODO issue 12", "not ok 5 - b/five # TODO now and then",
        "not ok 6 - b/six", "not ok 7 - c/seven", "not ok 8 - c/eight",
      ])
    #expect(lines.suffix(2) == ["Bail out! c/seven: port busy", ""])
  }

  @Test func `a failure says everything in a block of YAML`() {
    #expect(
      lines([Samples.each[1]]).dropFirst(3).joined(separator: "\n") == """
          ---
          message: "row a: it is <wrong> & bad"
          severity: "fail"
          about: "A test."
          file: "scenarios/a/two.json"
          outcome: "failed"
          editions:
            - "2026-03"
            - "2026-09"
          rows: 3
          steps: 0
          exchanges: 0
          findings:
            - level: "must"
              side: "server"
              edition: "2026-03"
              place: "row a"
              line: 7
              message: "it is <wrong> & bad"
              diff: |
                --- x
                +++ y
                @@ -1 +1 @@
                -old
                +new
              curl: "curl x"
          again: "kling-mock check a/two --edition 2026-03 --client 'sh x.sh'"
          ...
        # 0 passed, 1 failed (3 rows, 0 steps, 0 exchanges)

        """)
  }

  @Test func `no text can end its block, start a directive or bail out`() {
    let lines = lines([Samples.spiteful, Samples.result("x", .skipped(Samples.hostile))])
    #expect(lines.count { $0.hasPrefix("ok") || $0.hasPrefix("not ok") } == 2)
    #expect(lines.count { $0.hasPrefix("  ...") && !$0.hasPrefix("   ") } == 1)
    let skip = lines.first { $0.hasPrefix("ok 2") } ?? ""
    #expect(skip.hasPrefix("ok 2 - x # SKIP </pre>"))
    #expect(skip.contains("\\# TODO \\\\ 100%"))
    #expect(lines.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 32 } })
  }

  @Test func `no scenario at all is a plan that says so`() {
    #expect(lines([]).prefix(2) == ["TAP version 14", "1..0 # SKIP no scenario was chosen"])
  }
}
