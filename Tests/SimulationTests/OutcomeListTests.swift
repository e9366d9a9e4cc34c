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

  private func take(
    _ list: inout OutcomeList, for endpoint: String, externalID: String = "", prompt: String = ""
  ) -> ScriptedOutcome.Ending? {
    guard let place = list.place(for: endpoint, externalID: externalID, prompt: prompt) else {
      return nil
    }
    let ending = list.entries[place].outcome.ending
    list.use(place)
    return ending
  }

  @Test func `an outcome lasts for its count of matching creates`() {
    var list = OutcomeList([
      ScriptedOutcome(.stuckProcessing, match: match(prompt: "rain"), count: 2)
    ])
    let endings = ["sun", "more rain", "rain", "rain"].map { prompt in
      take(&list, for: "text2video", prompt: prompt)
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
      take(&list, for: $0, externalID: $1)
    }
    #expect(endings == [nil, nil, .succeed])
    #expect(list.entries.map(\.left) == [8])
  }

  @Test func `the oldest one that covers a create is taken`() {
    var list = OutcomeList([
      ScriptedOutcome(.fail(message: "no")), ScriptedOutcome(.stuckSubmitted),
    ])
    let endings = (0..<2).map { _ in take(&list, for: "x") }
    #expect(endings == [.fail(message: "no"), .stuckSubmitted])
  }

  @Test func `an outcome that is looked for stays until it is used`() {
    let list = OutcomeList([ScriptedOutcome(.refuse)])
    #expect(list.place(for: "x", externalID: "", prompt: "") == 0)
    #expect(list.entries.map(\.left) == [1])
  }
}
