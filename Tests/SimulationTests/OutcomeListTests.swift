import Simulation
import Testing

@Suite struct OutcomeListTests {
  private func match(
    endpoint: String? = nil, externalID: String? = nil, prompt: String? = nil
  ) -> ScriptedOutcome.Match {
    var match = ScriptedOutcome.Match()
    match.endpoint = endpoint
    match.externalID = externalID
    match.prompt = prompt
    return match
  }

  @Test func `an outcome lasts for its count of matching creates`() {
    var list = OutcomeList([
      ScriptedOutcome(.stuckProcessing, match: match(prompt: "rain"), count: 2)
    ])
    let endings = ["sun", "more rain", "rain", "rain"].map { prompt in
      list.take(for: "text2video", externalID: "", prompt: prompt)
    }
    #expect(endings == [nil, .stuckProcessing, .stuckProcessing, nil])
    #expect(list.entries.isEmpty)
  }

  @Test func `everything that a match names has to agree`() {
    var list = OutcomeList([
      ScriptedOutcome(
        .succeed, match: match(endpoint: "omni-video", externalID: "a"), count: 9)
    ])
    let endings = [("text2video", "a"), ("omni-video", "ab"), ("omni-video", "a")].map {
      list.take(for: $0, externalID: $1, prompt: "")
    }
    #expect(endings == [nil, nil, .succeed])
    #expect(list.entries.map(\.left) == [8])
  }

  @Test func `the oldest one that covers a create is taken`() {
    var list = OutcomeList([
      ScriptedOutcome(.fail(message: "no")), ScriptedOutcome(.stuckSubmitted),
    ])
    let endings = (0..<2).map { _ in list.take(for: "x", externalID: "", prompt: "") }
    #expect(endings == [.fail(message: "no"), .stuckSubmitted])
  }
}
