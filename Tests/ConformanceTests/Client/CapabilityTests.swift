import Conformance
import Testing

@Suite struct CapabilityTests {
  private static func read(_ members: String) throws(ScenarioFault) -> Capabilities {
    let text = "{\"format\": \"kling-mock capabilities 1\"\(members)}"
    return try Capabilities(
      reading: SourceText(name: "c", path: "can.json", bytes: Array(text.utf8)),
      TestCatalogue.catalogue)
  }

  /// How a scenario with this goal goes for a client that can do so much and does nothing.
  private static func outcome(
    goal: String, needs: String = "[]", _ members: String
  ) throws -> ScenarioResult.Outcome {
    let source = TestCatalogue.source(
      """
      "needs": \(needs), "goal": \(goal),
      "steps": [{"call": "clip.create", "body": {"model": "m1", "prompt": "Rain."}}]
      """, name: "client/x")
    let made = golden(source) { FakeStage(FakeMock()) }
    return check(
      source, golden: made, subject: .stream, capabilities: [try read(members)]
    ) { FakeStage(FakeMock()) }.outcome
  }

  private static let create =
    #"{"do": "create", "endpoint": "clip", "input": {"model": "m1", "prompt": "Rain."}}"#

  @Test(arguments: [
    (#""actions": ["get"]"#, "the client does not 'create'"),
    (#""endpoints": ["unified"]"#, "the client does not know the endpoint 'clip'"),
    (#""models": ["m2", "kling-*"]"#, "the client does not offer the model 'm1'"),
    (#""features": []"#, "the client does not do 'webhooks'"),
    (
      #""features": ["webhooks"], "endpoints": ["clip"]"#,
      "the client does not know the endpoint 'unified'"
    ),
  ])
  func `what a client cannot do is skipped, with the reason`(
    members: String, reason: String
  ) throws {
    #expect(
      try Self.outcome(goal: Self.create, needs: #"["unified", "webhooks"]"#, ", " + members)
        == .skipped(reason))
  }

  @Test(arguments: [
    "", #", "actions": ["create"], "endpoints": ["c*"], "models": ["m*"], "features": ["x"]"#,
  ])
  func `what it can do is asked of it`(members: String) throws {
    // The client does nothing, so being asked is failing.
    #expect(try Self.outcome(goal: Self.create, members) == .failed)
  }

  @Test func `to receive callbacks is a feature of its own`() throws {
    #expect(
      try Self.outcome(
        goal: #"{"do": "receive", "endpoint": "clip", "input": {}}"#, #", "features": ["x"]"#)
        == .skipped("the client does not do 'callbacks'"))
  }

  @Test(arguments: [
    (#", "endpoint": []"#, "can.json:1:41: a capability file has no key 'endpoint'"),
    (
      #", "endpoints": "clip""#,
      "can.json:1:54: /endpoints must be an array of strings, not a string"
    ),
    (
      #", "endpoints": ["clip", "clop"]"#,
      "can.json:1:63: /endpoints/1 is 'clop', which is no endpoint"
    ),
    (#", "models": [1]"#, "can.json:1:52: /models/0 must be a string, not a number"),
    (
      #", "actions": ["make"]"#,
      "can.json:1:53: /actions/0 is 'make', and must be one of create, get"
    ),
  ])
  func `a slip in the file is shown at its place`(members: String, message: String) {
    #expect {
      try Self.read(members)
    } throws: { error in
      "\(error)".hasPrefix(message)
    }
  }

  @Test func `another format is refused`() {
    let bytes = Array(#"{"format": "kling-mock capabilities 2"}"#.utf8)
    #expect(throws: ScenarioFault.self) {
      try Capabilities(
        reading: SourceText(name: "c", path: "c", bytes: bytes), TestCatalogue.catalogue)
    }
  }
}
