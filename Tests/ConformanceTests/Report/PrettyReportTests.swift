import Conformance
import Testing

@Suite struct PrettyReportTests {
  @Test func `it has a line for each and all about failures`() {
    #expect(
      PrettyReport().text(of: Samples.run(Samples.each)) == """
        pass  a/one (3 rows)
        FAIL  a/two (3 rows)
          must row a [2026-03]: it is <wrong> & bad
            --- x
            +++ y
            @@ -1 +1 @@
            -old
            +new
            curl x
          again: kling-mock check a/two --edition 2026-03 --client 'sh x.sh'
        skip  b/three: no "goal"
        known b/four: issue 12
        known b/five: now and then
        PASS  b/six, which is listed as failing: issue 13
        ERROR c/seven: port busy
        NONE  c/eight: the client exited
        1 passed, 1 failed, 1 skipped, 1 failed as known, 1 failed as now and then, \
        1 passed unexpectedly, 1 could not be run, 1 not begun (24 rows, 0 steps, 0 exchanges)

        """)
  }

  @Test func `colour is there only when asked for`() {
    let coloured = PrettyReport(isColoured: true).text(of: Samples.each[0])
    #expect(coloured == "\u{1B}[32mpass\u{1B}[0m  a/one (3 rows)\n")
  }

  @Test func `nothing that a client sends reaches the terminal as a command`() {
    let text = PrettyReport().text(of: Samples.run([Samples.spiteful]))
    #expect(text.contains("\\u{1B}[31mred\\u{0}\\u{202E}\\u{FFFF}\\u{D}"))
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 32 || $0 == "\n" })
  }

  @Test func `a client's own words and hints stand below its findings`() {
    var result = Samples.result("a/two", .failed)
    result.stderr = "Traceback\n  KeyError"
    result.hints = ["is it on the path?"]
    #expect(
      PrettyReport().text(of: result).hasSuffix(
        """
            curl x
            stderr | Traceback
            stderr |   KeyError
          hint is it on the path?
          again: kling-mock check a/two --edition 2026-03

        """))
  }
}
