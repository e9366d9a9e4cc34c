import Conformance
import HTTPWire
import StrictJSON

/// A stage without sockets: requests go straight to a fake, the client is a closure.
final class FakeStage: Stage {
  let mock: FakeMock
  var client: (FakeStage, ClientJob) -> ClientExit = { _, _ in
    ClientExit(end: .exited(0))
  }
  /// Signs a callback of an id; nil for callbacks without signatures.
  var sign: ((_ id: String, _ body: [UInt8]) -> String)?
  private(set) var waited = 0
  private var statuses: [Int] = []
  private var taken = 0
  private var traffic: [ObservedExchange] = []
  /// Which of the requests to the API find their connection reset, from 1.
  var broken: Set<Int> = []
  private var requests = 0
  var time = 5_000

  init(_ mock: FakeMock) { self.mock = mock }

  let server = "http://127.0.0.1:4000"
  let wallClock = 1_790_000_500_000

  func exchange(
    _ request: HTTPRequest, with authority: String
  ) throws(HarnessTrouble) -> HTTPResponse {
    guard authority == "127.0.0.1:4000" else { throw HarnessTrouble("nobody is at \(authority)") }
    if !request.path.hasPrefix("/__kling/") {
      requests += 1
      guard !broken.contains(requests) else {
        throw HarnessTrouble(
          "\(request.method) \(request.path): the connection was reset", isBrokenConnection: true)
      }
    }
    let answer = mock.answer(request, from: server)
    traffic.append(ObservedExchange(milliseconds: time, request: request, answer: answer))
    return answer
  }

  func openReceiver(answering statuses: [Int]) throws(HarnessTrouble) -> String {
    self.statuses = statuses
    return "http://127.0.0.1:5000"
  }

  func received() -> [HTTPRequest] {
    defer { taken = mock.deliveries.count }
    return mock.deliveries.indices[taken...].map { index in
      let body = mock.deliveries[index].body.utf8(.compact)
      var fields = HTTPFields([("Content-Type", "application/json; charset=utf-8")])
      if let sign {
        fields.append("webhook-id", "\(900 + index)")
        fields.append("webhook-timestamp", "1790000003")
        fields.append("webhook-signature", sign("\(900 + index)", body))
      }
      return HTTPRequest(
        method: "POST",
        target: mock.deliveries[index].url.replacing("http://127.0.0.1:5000", with: ""),
        fields: fields, body: body)
    }
  }

  func reserveListener() throws(HarnessTrouble) -> String { "http://127.0.0.1:6000" }

  func run(_ job: ClientJob) throws(HarnessTrouble) -> ClientExit { client(self, job) }

  func observed() -> [ObservedExchange] { traffic }

  func wait(milliseconds: Int) { waited += milliseconds }

  /// A request as a client under test would send it, `later` milliseconds after the one before.
  func send(
    _ method: String, _ target: String, key: String?, _ body: JSON? = nil, later: Int = 1_000
  ) -> JSON {
    time += later
    var fields = HTTPFields()
    if let key { fields.append("Authorization", "Bearer \(key)") }
    let request = HTTPRequest(
      method: method, target: target.replacing(server, with: ""), fields: fields,
      body: body?.utf8(.compact) ?? [])
    guard let answer = try? exchange(request, with: "127.0.0.1:4000") else { return .null }
    guard case .bytes(let bytes) = answer.content else { return .null }
    return (try? JSON(parsing: bytes)) ?? .null
  }
}

/// Runs one scenario against a fake, as the executable would.
func check(
  _ source: SourceText, golden: String? = nil, update: CheckOptions.Update = .no,
  strict: Bool = false, subject: CheckOptions.Subject = .server, foreign: Bool = false,
  known: KnownFailures = KnownFailures(), capabilities: [Capabilities] = [],
  stage: () -> FakeStage
) -> ScenarioResult {
  var options = CheckOptions()
  options.update = update
  options.isStrict = strict
  options.subject = subject
  options.known = known
  options.capabilities = capabilities
  if foreign { options.account = Account(accessKey: "a", secretKey: "s", apiKey: nil) }
  let goldens = golden.map {
    [SourceText(name: source.name, path: "golden/\(source.name).json", bytes: Array($0.utf8))]
  }
  let run = CheckRun(
    scenarios: [source], goldens: goldens ?? [], catalogue: TestCatalogue.catalogue,
    options: options)
  guard run.faults.isEmpty else {
    var result = ScenarioResult(name: "", about: "", editions: [], outcome: .failed)
    result.notes = run.faults.map(\.description)
    return result
  }
  return run.run(0) { _ throws(HarnessTrouble) in stage() }
}

/// The messages of a result, each behind its place.
func messages(_ result: ScenarioResult) -> [String] {
  result.findings.map { "\($0.level.rawValue) \($0.place): \($0.message)" }
}

/// Makes the golden of a scenario and hands it over as text.
func golden(_ source: SourceText, stage: () -> FakeStage) -> String {
  let result = check(source, update: .missing, stage: stage)
  return String(decoding: result.update?.bytes ?? [], as: UTF8.self)
}
