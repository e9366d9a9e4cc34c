import Conformance
import Testing

@Suite struct JUnitReportTests {
  @Test func `mismatches are failures, trouble is an error, what is excused is skipped`() {
    let text = JUnitReport().text(of: Samples.run(Samples.each))
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="kling-mock" tests="8" failures="2" errors="2" time="0">
          <testsuite name="a" tests="2" failures="1" errors="0" skipped="0" time="0">
            <testcase name="one" classname="a" time="0"/>
            <testcase name="two" classname="a" time="0">
              <failure message="row a: it is &lt;wrong&gt; &amp; bad" type="failed">FAIL  a/two (3 rows)
          must row a [2026-03]: it is &lt;wrong&gt; &amp; bad
            --- x
            +++ y
            @@ -1 +1 @@
            -old
            +new
            curl x
          again: kling-mock check a/two --edition 2026-03 --client &#39;sh x.sh&#39;
        </failure>
            </testcase>
          </testsuite>
          <testsuite name="b" tests="4" failures="1" errors="0" skipped="3" time="0">
            <testcase name="three" classname="b" time="0">
              <skipped message="no &quot;goal&quot;"/>
            </testcase>
            <testcase name="four" classname="b" time="0">
              <skipped message="issue 12"/>
            </testcase>
            <testcase name="five" classname="b" time="0">
              <skipped message="now and then"/>
            </testcase>
            <testcase name="six" classname="b" time="0">
              <failure message="passed, but is listed as failing: issue 13" type="unexpected-pass">\
        PASS  b/six, which is listed as failing: issue 13
        </failure>
            </testcase>
          </testsuite>
          <testsuite name="c" tests="2" failures="0" errors="2" skipped="0" time="0">
            <testcase name="seven" classname="c" time="0">
              <error message="port busy" type="errored"/>
            </testcase>
            <testcase name="eight" classname="c" time="0">
              <error message="the client exited" type="not-run"/>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func `markup is escaped, and what XML has no character for is written by number`() {
    let text = JUnitReport().text(of: Samples.run([Samples.spiteful]))
    #expect(!text.contains("<script>"))
    #expect(!text.contains("]]>"))
    #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;&#39; ]]&gt; \\u{1B}"))
    #expect(text.contains("&#10;::error::owned&#10;"))
    #expect(
      text.unicodeScalars.allSatisfy { scalar in
        scalar == "\n" || scalar.value >= 32 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
      })
  }

  @Test func `what is tolerated is told in the output of the case`() {
    var result = Samples.result("one", .passed)
    result.findings = [
      Finding(
        level: .should, side: .client, edition: TestCatalogue.late, place: "traffic",
        message: "an unknown field")
    ]
    let text = JUnitReport().text(of: Samples.run([result]))
    #expect(text.contains("<testsuite name=\"scenarios\""))
    #expect(text.contains("<system-out>pass  one (3 rows)\n  should traffic [2026-09]"))
  }
}
