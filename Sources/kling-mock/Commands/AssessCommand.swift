import Conformance
import Posix

/// `assess`: runs any program against a fresh mock and judges what it sends by the laws.
enum AssessCommand {
  static let command = Command(
    name: "assess", summary: "run any program against a fresh mock and judge what it sends",
    operands: "-- COMMAND [ARGUMENT ...]",
    options: [
      .init(name: "--edition", value: "E", help: "2026-03 or 2026-09 (2026-03)"),
      .init(name: "--clock", value: "real|manual|polls", help: "what moves tasks on (real)"),
      .init(name: "--pace", value: "instant|fast|real", help: "how long tasks take (fast)"),
      .init(name: "--seed", value: "N", help: "what ids and media are drawn from (0)"),
      .init(name: "--callback-hosts", value: "LIST", help: "hosts that callbacks may go to"),
      .init(name: "--within", value: "SECONDS", help: "end the command after that time (never)"),
      .init(
        name: "--unknown-members", value: nil,
        help: "run it once more, with members in all answers that nobody documented"),
      .init(
        name: "--law", value: "ID=LEVEL", help: "let a law be must, should, may or off",
        repeats: true),
      .init(name: "--strict", value: nil, help: "what should hold must hold"),
      .init(name: "--laws", value: nil, help: "print the laws and stop"),
    ] + ReportPlan.options)

  static func run(_ arguments: Arguments) throws(UsageFault) -> ExitCode {
    if arguments.has("--laws") {
      Console.output.write(LawListing.text)
      return .good
    }
    let reports = try ReportPlan(arguments)
    if reports.isSchema { return .told(reports.writeSchema(), by: command, or: .good) }
    let plan = try AssessPlan(arguments, reports)
    do throws(SystemFault) {
      let (assessment, signal) = try plan.assessment(until: Interruption())
      let code = signal.map(ExitCode.init) ?? (assessment.isGood ? .good : .mismatch)
      return .told(plan.report(assessment), by: command, or: code)
    } catch {
      Console.error.write("kling-mock assess: \(error)\n")
      return .trouble
    }
  }
}

extension ExitCode {
  /// What a shell makes of a program that a signal ended.
  init(_ ending: Signals.Ending) {
    switch ending {
    case .interrupt: self = .interrupted
    case .terminate: self = .terminated
    }
  }
}
