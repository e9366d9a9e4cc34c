import Conformance
import StrictJSON
import Testing

@Suite struct JSONLinesReportTests {
  private static let editions = [TestCatalogue.early, TestCatalogue.late]

  private func reading(_ text: String) throws(ReportFault) -> ReportedRun {
    try JSONLinesReport.run(
      reading: SourceText(name: "r", path: "r.jsonl", bytes: Array(text.utf8)),
      editions: Self.editions)
  }

  @Test func `a header, a line for each, a footer`() {
    let lines = JSONLinesReport().text(of: Samples.run([Samples.each[0], Samples.each[2]]))
    #expect(
      lines == """
        {"type":"header","format":"kling-mock report 1","program":"kling-mock 1.2.3",\
        "subject":{"kind":"client","name":"sh x.sh"},"cases":2}
        {"type":"case","name":"a/one","about":"A test.","file":"scenarios/a/one.json",\
        "outcome":"passed","editions":["2026-03","2026-09"],"rows":3,"steps":0,"exchanges":0}
        {"type":"case","name":"b/three","about":"A test.","file":"scenarios/b/three.json",\
        "outcome":"skipped","reason":"no \\"goal\\"","editions":["2026-03","2026-09"],"rows":3,\
        "steps":0,"exchanges":0}
        {"type":"footer","good":true,"passed":1,"failed":0,"skipped":1,"known-failure":0,\
        "flaky-failure":0,"unexpected-pass":0,"errored":0,"not-run":0,"rows":6,"steps":0,\
        "exchanges":0}

        """)
  }

  @Test func `what was written is read again, hostile texts too`() throws {
    let run = Samples.run(Samples.each + [Samples.spiteful])
    let again = try reading(JSONLinesReport().text(of: run))
    #expect(again.results == run.results)
    #expect(again.subject == run.subject)
    #expect(again.version == run.version)
  }

  @Test func `each result is on one line, whatever is in it`() {
    let text = JSONLinesReport().text(of: Samples.run([Samples.spiteful]))
    #expect(text.split(separator: "\n").count == 3)
  }

  private static let header =
    #"{"type":"header","format":"kling-mock report 1","program":"kling-mock 1","#
    + #""subject":{"kind":"mock"},"cases":0}"#
  private static let footer = #"{"type":"footer"}"#

  /// A report of these lines cannot be read, for this reason.
  private struct Spoiled: Sendable {
    let lines: [String]
    let message: String

    init(_ message: String, _ lines: String...) {
      self.lines = lines
      self.message = message
    }
  }

  private static let spoiled: [Spoiled] = [
    Spoiled("r.jsonl:1: there is no header: is this a report?"),
    Spoiled("r.jsonl:1: this is no JSON", "<html>"),
    Spoiled("r.jsonl:1: 'type' is missing", "[]"),
    Spoiled("r.jsonl:1: 'case' stands before the header", #"{"type":"case","name":"x"}"#),
    Spoiled("the format is another one", #"{"type":"header","format":"kling-mock report 9"}"#),
    Spoiled("r.jsonl:2: the report is cut off", header),
    Spoiled("r.jsonl:2: 'header' is no line of its own here", header, header),
    Spoiled("r.jsonl:3: there is more behind the footer", header, footer, footer),
    Spoiled("r.jsonl:2: 'name' is no string", header, #"{"type":"case","editions":[],"name":5}"#),
    Spoiled(
      "r.jsonl:2: there is no edition '2031-01'", header,
      #"{"type":"case","name":"x","about":"","editions":["2031-01"]}"#),
    Spoiled(
      "r.jsonl:2: 'lost' is no outcome", header,
      #"{"type":"case","name":"x","about":"","editions":[],"outcome":"lost"}"#),
  ]

  @Test(arguments: spoiled.indices)
  func `a report that cannot be read is told where and why`(index: Int) {
    let spoiled = Self.spoiled[index]
    let text = spoiled.lines.map { $0 + "\n" }.joined()
    let fault = #expect(throws: ReportFault.self) { try reading(text) }
    #expect(fault?.description.contains(spoiled.message) == true, "\(fault?.description ?? "")")
  }

  @Test func `the schema names every outcome and lets no other member in`() throws {
    let schema = try JSON(parsing: JSONLinesReport.schemaText)
    let outcomes = schema["$defs"]?["case"]?["properties"]?["outcome"]?["enum"]?.array
    #expect(outcomes?.compactMap(\.string) == ScenarioResult.Mark.allCases.map(\.rawValue))
    for name in ["header", "case", "footer", "finding", "difference", "task", "request"] {
      #expect(schema["$defs"]?[name]?["additionalProperties"] == false, "\(name)")
    }
  }
}
