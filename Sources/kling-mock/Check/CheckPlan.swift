import Conformance
import KlingSpec
import Posix
import Schema

/// What one `check` is to do: the command line, understood.
struct CheckPlan: Sendable {
  let run: CheckRun
  /// The places of the chosen scenarios among all.
  let chosen: [Int]
  let jobs: Int
  let repeats: Int
  let reports: [ReportWish]
  let stages: StageMaker
  private let orphans: [String]
  private let optionsAgain: String

  init(_ arguments: Arguments) throws(UsageFault) {
    var options = CheckOptions()
    options.edition = try arguments.edition("--edition")
    options.isStrict = arguments.has("--strict")
    options.update = try Self.update(arguments)
    options.goldenFolder = arguments.text("--golden") ?? options.goldenFolder
    if arguments.has("--server"), arguments.has("--client") {
      throw UsageFault(message: "--server and --client exclude each other")
    }
    if let command = arguments.text("--client") {
      options.subject = .client(try Self.template(command))
      if options.update != .no {
        throw UsageFault(message: "--update records what the mock says, never what a client does")
      }
    }
    stages = try StageMaker(server: arguments.text("--server"))
    options.account = Account(
      accessKey: Environment["KLING_ACCESS_KEY"], secretKey: Environment["KLING_SECRET_KEY"],
      apiKey: Environment["KLING_API_KEY"])
    let folder = try ScenarioFolder(arguments)
    let run = CheckRun(
      scenarios: folder.scenarios, goldens: folder.goldens, catalogue: try .compiled(),
      options: options)
    let selection = Selection(
      arguments.operands, folder: arguments.text("--scenarios") ?? "scenarios")
    let names = folder.scenarios.map(\.name)
    if let operand = selection.unmatched(names).first {
      throw UsageFault(
        message: "'\(operand)' is no scenario; `kling-mock check --list` prints their names")
    }
    self.run = run
    chosen = run.scenarios.indices.filter { selection.includes(run.scenarios[$0].name) }
    if chosen.isEmpty, run.faults.isEmpty { throw UsageFault(message: "there are no scenarios") }
    orphans = arguments.operands.isEmpty ? run.orphans : []
    optionsAgain = ["--server", "--client", "--scenarios", "--golden"].compactMap { name in
      arguments.text(name).map { " \(name) \(ShellWord.quoted($0))" }
    }.joined()
    jobs = try arguments.number("--jobs", in: 1...256, standard: Processors.count)
    repeats = try arguments.number("--repeat", in: 1...1_000, standard: 1)
    reports = try ReportWish.all(arguments)
  }

  var pretty: PrettyReport {
    PrettyReport(isColoured: ReportWish.isColoured, options: optionsAgain)
  }

  /// Runs all chosen scenarios, several at a time, and hands the results over in their order.
  func results() -> [ScenarioResult] {
    ResultBoard.results(chosen.count, jobs: jobs) { place in
      run.run(chosen[place]) { edition throws(HarnessTrouble) -> any Stage in
        try stages.stage(edition)
      }
    }
  }

  func exitCode(of results: [ScenarioResult]) -> ExitCode {
    if results.contains(where: \.isTroubled) { return .trouble }
    let isStale = results.contains { if case .unexpectedPass = $0.outcome { true } else { false } }
    if results.contains(where: { $0.outcome == .failed && !$0.lacksGolden }) { return .mismatch }
    for name in orphans {
      Console.error.write("golden/\(name).json has no scenario: remove it, or write one\n")
    }
    return orphans.isEmpty && !isStale && !results.contains(where: \.lacksGolden) ? .good : .stale
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

  private static func template(_ command: String) throws(UsageFault) -> ClientTemplate {
    do {
      return try ClientTemplate(command)
    } catch {
      throw UsageFault(message: "--client: \(error)")
    }
  }
}
