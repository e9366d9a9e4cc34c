import Conformance
import Testing

@Suite struct KnownFailureTests {
  private static let good = #"{"case": "a", "keeps": "clip.mode.enum"}"#
  private static let bad = #"{"case": "a", "breaks": "clip.mode.enum"}"#

  private static func outcome(
    _ row: String, failing: String? = nil, flaky: String? = nil, lacksGolden: Bool = false
  ) throws -> ScenarioResult.Outcome {
    let list = { (text: String?) in
      try text.map {
        try NameList(reading: SourceText(name: "", path: "k", bytes: Array($0.utf8)))
      }
    }
    let source = TestCatalogue.table(row)
    let made = lacksGolden ? nil : golden(TestCatalogue.table(good)) { FakeStage(FakeMock()) }
    return check(
      source, golden: made, known: KnownFailures(failing: try list(failing), flaky: try list(flaky))
    ) { FakeStage(FakeMock()) }.outcome
  }

  @Test func `what is known to fail must fail`() throws {
    #expect(try Self.outcome(Self.bad) == .failed)
    #expect(try Self.outcome(Self.bad, failing: "clip/* # late") == .knownFailure("late"))
    #expect(try Self.outcome(Self.good, failing: "clip/* # late") == .unexpectedPass("late"))
    #expect(try Self.outcome(Self.bad, failing: "song/* # late") == .failed)
  }

  @Test func `what is flaky may do either`() throws {
    #expect(try Self.outcome(Self.bad, flaky: "clip # slow") == .flakyFailure("slow"))
    #expect(try Self.outcome(Self.good, flaky: "clip # slow") == .passed)
    #expect(try Self.outcome(Self.good, failing: "clip # a", flaky: "clip # b") == .passed)
    #expect(
      try Self.outcome(Self.bad, failing: "clip # a", flaky: "clip # b") == .flakyFailure("b"))
  }

  @Test func `a missing golden is no known failure`() throws {
    #expect(try Self.outcome(Self.good, failing: "clip # late", lacksGolden: true) == .failed)
  }

  @Test func `entries that mean nothing are told with their place`() throws {
    let list = try NameList(
      reading: SourceText(name: "", path: "k.txt", bytes: Array("a # x\nb # y".utf8)))
    #expect(
      KnownFailures(failing: list, flaky: nil).complaints(among: ["a/x"]) == [
        "k.txt:2: 'b' is no scenario: remove the line, or correct it"
      ])
  }
}
