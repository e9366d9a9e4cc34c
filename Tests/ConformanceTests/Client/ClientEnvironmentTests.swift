import Conformance
import Testing

@Suite struct ClientEnvironmentTests {
  private static let whole: ClientEnvironment = {
    var environment = ClientEnvironment(
      server: "http://127.0.0.1:1",
      account: Account(name: "t", accessKey: "ak", secretKey: "sk", apiKey: "key"))
    environment.goal = "/w/goal.json"
    environment.out = "/w/out"
    environment.scenario = "client/poll"
    environment.callbackListen = "127.0.0.1:2"
    environment.deadline = 900
    return environment
  }()

  @Test(arguments: [
    ("KLING_BASE_URL", "http://127.0.0.1:1"), ("KLING_API_BASE_URL", "http://127.0.0.1:1"),
    ("KLING_ACCESS_KEY", "ak"), ("KLINGAI_ACCESS_KEY", "ak"),
    ("KLING_SECRET_KEY", "sk"), ("KLINGAI_SECRET_KEY", "sk"),
    ("KLING_API_KEY", "key"), ("KLINGAI_API_KEY", "key"),
    ("KLING_MOCK_GOAL", "/w/goal.json"), ("KLING_MOCK_OUT", "/w/out"),
    ("KLING_MOCK_SCENARIO", "client/poll"), ("KLING_MOCK_CALLBACK_LISTEN", "127.0.0.1:2"),
    ("KLING_MOCK_DEADLINE_MS", "900"),
  ])
  func `a client finds what it needs under the names that clients read`(
    name: String, value: String
  ) {
    #expect(Self.whole.variables.filter { $0.name == name }.map(\.value) == [value])
    #expect(Self.whole.variables.count == 13)
  }

  @Test func `what does not apply is not set`() {
    let account = Account(accessKey: "ak", secretKey: "sk", apiKey: nil)
    let names = ClientEnvironment(server: "http://h", account: account).variables.map(\.name)
    #expect(
      names == [
        "KLING_BASE_URL", "KLING_ACCESS_KEY", "KLING_SECRET_KEY", "KLING_API_BASE_URL",
        "KLINGAI_ACCESS_KEY", "KLINGAI_SECRET_KEY",
      ])
    #expect(ClientEnvironment().variables.isEmpty)
  }

  @Test func `the keys of a real account never reach a client`() {
    let inherited = [
      ("PATH", "/bin"), ("KLING_API_KEY", "real"), ("KLINGAI_SECRET_KEY", "real"), ("HOME", "/h"),
      ("KLING_MOCK_OUT", "/another/run"),
    ]
    let account = Account(accessKey: nil, secretKey: nil, apiKey: "key")
    let variables = ClientEnvironment(server: "http://h", account: account)
      .replacing(in: inherited)
    #expect(
      variables.map { "\($0.name)=\($0.value)" } == [
        "PATH=/bin", "HOME=/h", "KLING_BASE_URL=http://h", "KLING_API_KEY=key",
        "KLING_API_BASE_URL=http://h", "KLINGAI_API_KEY=key",
      ])
  }
}
