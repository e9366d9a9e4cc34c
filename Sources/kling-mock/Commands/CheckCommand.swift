import Conformance
import KlingSpec
import Posix
import Schema

/// `check`: replays scenarios and holds the traffic against goldens.
enum CheckCommand {
  static let command = Command(
    name: "check", summary: "replay scenarios and diff the traffic against golden transcripts",
    operands: "[NAME|PATTERN|FILE ...]",
    options: [
      .init(name: "--scenarios", value: "DIR", help: "the scenarios (scenarios)"),
      .init(name: "--golden", value: "DIR", help: "the golden transcripts (golden)"),
      .init(name: "--server", value: "URL", help: "check this server instead of a fresh mock"),
      .init(name: "--client", value: "'COMMAND'", help: "check this client, once for each goal"),
      .init(
        name: "--stream", value: "'COMMAND'", help: "check this client, which stays for all goals"),
      .init(
        name: "--capabilities", value: "FILE", help: "what the client can do; more is skipped"),
      .init(
        name: "--require-capability", value: "WORD",
        help: "fail at once if the client cannot do this; may be repeated", repeats: true),
      .init(name: "--edition", value: "E", help: "only in this edition"),
      .init(
        name: "--run", value: "P", help: "only those that this pattern means; may be repeated",
        repeats: true),
      .init(
        name: "--skip", value: "P", help: "not those that this pattern means; may be repeated",
        repeats: true),
      .init(name: "--shard", value: "I/N", help: "only the I-th of N equal parts"),
      .init(name: "--known-failing", value: "FILE", help: "what must fail, with reasons"),
      .init(name: "--known-flaky", value: "FILE", help: "what may fail, with reasons"),
      .init(name: "--jobs", value: "N", help: "run so many scenarios at a time (processors)"),
      .init(name: "--repeat", value: "N", help: "run so often; every run must print the same"),
      .init(
        name: "--update", value: "missing|all", help: "write goldens that are missing, or all",
        optionalValue: true),
      .init(name: "--prove", value: nil, help: "switch each rule off; its proofs must notice"),
      .init(
        name: "--boundaries", value: nil,
        help: "send cases derived from the catalogue; alone unless scenarios are named"),
      .init(name: "--strict", value: nil, help: "what should hold must hold"),
      .init(name: "--smoke", value: nil, help: "try a new client with three cases of our own"),
      .init(name: "--list", value: nil, help: "print the names of the scenarios and stop"),
    ] + ReportPlan.options)

  /// What to tell the author of an adapter that cannot even be greeted.
  private static let greetingAdvice = """
    a client that stays reads lines of JSON from its standard input; the first one is
      {"type":"hello","version":1,...}
    and is returned as a line on standard output:
      {"type":"hello","version":1}
    scenarios/clients/stream.py is one to copy, scenarios/README.md has the grammar

    """

  static func run(_ arguments: Arguments) throws(UsageFault) -> ExitCode {
    if arguments.has("--boundaries") {
      let code = try BoundaryCheck(arguments).report()
      if code != .good || arguments.operands.isEmpty { return code }
    }
    let reports = try ReportPlan(arguments)
    if reports.isSchema { return .told(reports.writeSchema(), by: command, or: .good) }
    var plan = try CheckPlan(arguments)
    if arguments.has("--list") {
      for index in plan.chosen { Console.output.write(plan.run.scenarios[index].name + "\n") }
      return .good
    }
    guard plan.faults.isEmpty else {
      for fault in plan.faults { Console.error.write("\(fault)\n") }
      return .usage
    }
    if arguments.has("--prove") {
      for option in ["--server", "--client", "--stream", "--known-failing", "--known-flaky"]
      where arguments.has(option) {
        throw UsageFault(message: "--prove goes to fresh mocks; leave out \(option)")
      }
      return try ProveCheck(plan: plan, catalogue: .compiled()).run()
    }
    defer { plan.leave() }
    do throws(HarnessTrouble) {
      try plan.greet()
    } catch {
      Console.error.write("kling-mock check: \(error)\n")
      if arguments.has("--smoke") { Console.error.write(greetingAdvice) }
      return .trouble
    }
    if let lack = plan.lack {
      Console.error.write("kling-mock check: \(lack)\n")
      return .mismatch
    }
    var results = plan.results()
    for _ in 1..<plan.repeats {
      let again = plan.results()
      guard again == results else {
        Console.error.write("two runs of the same scenarios differ:\n")
        for (one, other) in zip(results, again) where one != other {
          for result in [one, other] { Console.error.write(PrettyReport().text(of: result)) }
        }
        return .mismatch
      }
      results = again
    }
    do throws(SystemFault) {
      for golden in results.compactMap(\.update) {
        let folder = golden.path[..<(golden.path.lastIndex(of: "/") ?? golden.path.endIndex)]
        try FileSystem.makeDirectories(String(folder))
        try FileSystem.write(golden.bytes, to: golden.path)
      }
    } catch {
      return .told([error], by: command, or: .trouble)
    }
    let isSmoke = arguments.has("--smoke") && !arguments.has("--report")
    let smoke = isSmoke ? SmokeReport(hello: plan.hello).text(of: results) : nil
    let faults = reports.write(plan.reported(results), pretty: smoke.map { text in { _ in text } })
    return .told(
      faults, by: command, or: plan.signal.map(ExitCode.init) ?? plan.exitCode(of: results))
  }
}
