import Conformance
import KlingSpec
import Posix
import Schema

/// What one `check` is to do: the command line, understood.
struct CheckPlan: Sendable {
  private(set) var run: CheckRun
  /// The places of the chosen scenarios among all.
  let chosen: [Int]
  private(set) var jobs: Int
  let repeats: Int
  private let tested: ReportedRun.Subject
  private(set) var stages: StageMaker
  /// What is wrong in the files; nothing should be run while there is something.
  let faults: [ScenarioFault]
  private let orphans: [String]
  private let strayPatterns: [String]
  private let optionsAgain: String
  private let stream: ClientTemplate?
  private let required: [String]
  private var client: StreamClient?
  private var clients: RunningClients?
  /// What a client that stays says of itself; nil before it is greeted.
  private(set) var hello: ClientHello?

  init(_ arguments: Arguments) throws(UsageFault) {
    var options = CheckOptions()
    options.edition = try arguments.edition("--edition")
    options.isStrict = arguments.has("--strict")
    options.update = try Self.update(arguments)
    options.goldenFolder = arguments.text("--golden") ?? options.goldenFolder
    options.tellsTimes = arguments.has("--timings")
    if options.tellsTimes, arguments.has("--repeat") {
      throw UsageFault(message: "--timings differ from run to run; leave out --repeat")
    }
    options.subject = try Self.subject(arguments)
    stream = try Self.template(arguments, "--stream")
    stages = try StageMaker(server: arguments.text("--server"))
    options.account = Account(
      accessKey: Environment["KLING_ACCESS_KEY"], secretKey: Environment["KLING_SECRET_KEY"],
      apiKey: Environment["KLING_API_KEY"])
    let catalogue = try Catalogue.compiled()
    let files = try SideFiles(arguments, catalogue)
    options.known = files.known
    options.capabilities = files.capabilities
    required = arguments.texts("--require-capability")
    let folder =
      try arguments.has("--smoke")
      ? ScenarioFolder(smoking: stages, catalogue) : ScenarioFolder(arguments)
    let run = CheckRun(
      scenarios: folder.scenarios, goldens: folder.goldens, catalogue: catalogue,
      options: options)
    self.run = run
    faults = files.faults + run.faults
    let selection = try Selection(arguments)
    let names = Set(
      try selection.places(among: folder.scenarios.map(\.name)).map { place in
        folder.scenarios[place].name
      })
    chosen = run.scenarios.indices.filter { names.contains(run.scenarios[$0].name) }
    if folder.scenarios.isEmpty { throw UsageFault(message: "there are no scenarios") }
    orphans = selection.isWhole ? run.orphans : []
    strayPatterns = files.known.complaints(among: folder.scenarios.map(\.name))
    optionsAgain = Self.repeated.compactMap { name in
      arguments.text(name).map { " \(name) \(ShellWord.quoted($0))" }
    }.joined()
    jobs = try arguments.number("--jobs", in: 1...256, standard: Processors.count)
    repeats = try arguments.number("--repeat", in: 1...1_000, standard: 1)
    tested = Self.tested(arguments)
  }

  /// The options that a command to run one scenario again needs.
  private static let repeated = [
    "--server", "--client", "--stream", "--capabilities", "--scenarios", "--golden",
  ]

  /// Makes ready for clients, and learns of one that stays what it can do; nothing for servers.
  mutating func greet() throws(HarnessTrouble) {
    guard run.options.subject.isClient else { return }
    Signals.ignoreBrokenPipes()
    let clients: RunningClients
    let client: StreamClient
    do throws(SystemFault) {
      clients = try RunningClients()
      client = try StreamClient()
    } catch {
      throw HarnessTrouble("\(error)")
    }
    self.clients = clients
    if case .client(let template) = run.options.subject {
      stages.client = .started(template, among: clients)
    }
    guard let stream else { return }
    clients.join(client)
    self.client = client
    let hello = try client.greet(stream)
    self.hello = hello
    stages.client = .staying(client)
    run.options.capabilities.append(hello.capabilities)
    jobs = min(jobs, hello.maxInFlight)
  }

  /// Lets a client that stays go.
  func leave() {
    client?.leave()
    clients?.finish()
    try? FileSystem.remove(WorkFolder.root)
  }

  /// The request to end the program that came; nil if none did.
  var signal: Signals.Ending? { clients?.signal }

  /// What the client must be able to do and cannot, in a sentence; nil if it can do it all.
  var lack: String? {
    required.first(where: run.lacks).map { word in
      "the client does not say that it can do '\(word)', which --require-capability asks for"
    }
  }

  /// What reports tell of these results.
  func reported(_ results: [ScenarioResult]) -> ReportedRun {
    ReportedRun(
      version: KlingMock.version, subject: tested, results: results,
      repetition: .check(options: optionsAgain))
  }

  /// Runs all chosen scenarios, several at a time, and hands the results over in their order.
  func results() -> [ScenarioResult] {
    let progress = Progress.shown(chosen.count)
    defer { progress?.clear() }
    return ResultBoard.results(chosen.count, jobs: jobs) { place in
      let result = run.run(chosen[place]) { edition throws(HarnessTrouble) -> any Stage in
        try stages.stage(edition)
      }
      progress?.finished(result.name)
      return result
    }
  }

  func exitCode(of results: [ScenarioResult]) -> ExitCode {
    if results.contains(where: \.isTroubled) { return .trouble }
    let isStale = results.contains { if case .unexpectedPass = $0.outcome { true } else { false } }
    if results.contains(where: { $0.outcome == .failed && !$0.lacksGolden }) { return .mismatch }
    for name in orphans {
      Console.error.write("golden/\(name).json has no scenario: remove it, or write one\n")
    }
    for complaint in strayPatterns { Console.error.write("\(complaint)\n") }
    return orphans.isEmpty && strayPatterns.isEmpty && !isStale
      && !results.contains(where: \.lacksGolden) ? .good : .stale
  }

  private static func update(_ arguments: Arguments) throws(UsageFault) -> CheckOptions.Update {
    guard let text = arguments.text("--update") else { return .no }
    if Environment["CI"] != nil {
      throw UsageFault(message: "goldens are not written where CI is set; review them by hand")
    }
    switch text {
    case "", "all": return .all
    case "missing": return .missing
    default: throw UsageFault(message: "--update is missing or all, not '\(text)'")
    }
  }

  /// Who is under test, as reports call them.
  private static func tested(_ arguments: Arguments) -> ReportedRun.Subject {
    if let command = arguments.text("--client") { return .init(.client, command) }
    if let command = arguments.text("--stream") { return .init(.stream, command) }
    if let url = arguments.text("--server") { return .init(.server, url) }
    return .init(.mock)
  }

  /// Who is under test; the options that say so exclude each other.
  private static func subject(_ arguments: Arguments) throws(UsageFault) -> CheckOptions.Subject {
    let given = ["--server", "--client", "--stream"].filter(arguments.has)
    if given.count > 1 {
      throw UsageFault(message: "\(given[0]) and \(given[1]) exclude each other")
    }
    let isClient = arguments.has("--client") || arguments.has("--stream")
    if isClient, arguments.has("--update") {
      throw UsageFault(message: "--update records what the mock says, never what a client does")
    }
    for option in ["--capabilities", "--require-capability", "--smoke"]
    where arguments.has(option) && !isClient {
      throw UsageFault(message: "\(option) is about a client: it goes with --client or --stream")
    }
    if let template = try template(arguments, "--client") { return .client(template) }
    guard let template = try template(arguments, "--stream") else { return .server }
    guard let hole = template.holes.first else { return .stream }
    throw UsageFault(
      message: "--stream: the client stays for all jobs, so nothing can be filled in for "
        + "'{\(hole)}'; each run message has it")
  }

  private static func template(
    _ arguments: Arguments, _ option: String
  ) throws(UsageFault) -> ClientTemplate? {
    guard let command = arguments.text(option) else { return nil }
    do throws(ClientTemplateFault) {
      return try ClientTemplate(command)
    } catch {
      throw UsageFault(message: "\(option): \(error)")
    }
  }
}
