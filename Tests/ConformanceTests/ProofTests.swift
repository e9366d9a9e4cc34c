import Conformance
import Testing

@Suite struct ProofTests {
  private static let table = TestCatalogue.table(
    """
    {"case": "good", "keeps": "common.seconds.enum"},
    {"case": "bad", "breaks": "clip.seconds.enum", "set": {"/seconds": "16"}},
    {"case": "new", "breaks": "clip.mode.enum", "set": {"/mode": "x"}},
    {"case": "odd", "notes": "clip.seconds.type", "set": {"/seconds": 5}}
    """)

  private static let shown = """
    {"format": "kling-mock golden 1", "runs": [{"editions": ["2026-03"], "rows": [
      {"case": "good", "answer": [200, 0]},
      {"case": "bad", "answer": [400, 1201, "x"], "rule": "clip.seconds.enum"},
      {"case": "odd", "answer": [200, 0]}]}]}
    """

  private func proofs(_ golden: String) throws -> [String: [Proofs.Proof]] {
    let scenario = try Scenario(reading: Self.table, catalogue: TestCatalogue.catalogue)
    let source = SourceText(name: "clip/limits", path: "g", bytes: Array(golden.utf8))
    return Proofs.computed(
      from: [(scenario, try Golden(reading: source, editions: [TestCatalogue.early]))],
      catalogue: TestCatalogue.catalogue)
  }

  @Test func `only what a golden shows is a proof`() throws {
    let proofs = try proofs(Self.shown)
    #expect(
      proofs["clip.seconds.enum"]?.map(\.description) == [
        "clip/limits#good", "clip/limits#bad",
      ])
    #expect(proofs["clip.seconds.enum"]?.map(\.verb) == [.keeps, .breaks])
    #expect(proofs["clip.mode.enum"] == nil, "no golden has the row")
    #expect(proofs["clip.seconds.type"] == nil, "the golden has no warning")
  }

  @Test func `a rule is proved by both of its sides`() throws {
    let found = try #require(try proofs(Self.shown)["clip.seconds.enum"])
    #expect(Proofs.isComplete(found, for: .refusal))
    #expect(!Proofs.isComplete([found[0]], for: .refusal))
    #expect(!Proofs.isComplete(found, for: .warning))
    #expect(!Proofs.isComplete(found, for: .laterFailure))
    #expect(!Proofs.isComplete(found, for: .answer))
  }
}
