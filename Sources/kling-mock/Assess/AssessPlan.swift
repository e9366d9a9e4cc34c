import Conformance
import Posix
import Schema
import Simulation

/// What one `assess` is to do: the command line, understood.
struct AssessPlan {
  private let settings: TenantSettings
  private let command: [String]
  private let seconds: Int?
  private let runsTwice: Bool
  private let isStrict: Bool
  private let levels: [String: Level]
  /// The laws that are left out.
  private let off: Set<String>
  private let reports: ReportPlan
  private let repetition: Repetition

  init(_ given: Arguments, _ reports: ReportPlan) throws(UsageFault) {
    guard !given.operands.isEmpty else {
      throw UsageFault(
        message: "say what to run: `kling-mock assess -- python3 -m pytest tests`")
    }
    let arguments = given.completed(from: "KLING_MOCK_", for: ServeCommand.command)
    command = arguments.operands
    settings = try TenantSettings(arguments)
    seconds =
      arguments.has("--within")
      ? try arguments.number("--within", in: 1...86_400, standard: 0) : nil
    runsTwice = arguments.has("--unknown-members")
    isStrict = arguments.has("--strict")
    (levels, off) = try Self.levels(arguments.texts("--law"))
    self.reports = reports
    repetition = .command(Self.line(given))
  }

  /// Runs the command, once or twice, and judges it; with the signal that came meanwhile.
  func assessment(
    until interruption: Interruption
  ) throws(SystemFault) -> (Assessment, Signals.Ending?) {
    let first = try run().run(until: interruption)
    var strange: Observation?
    if runsTwice, first.signal == nil {
      let second = try run(isStrange: true).run(until: interruption)
      strange = second.observation
      // A command that ends badly anyway shows nothing about the members.
      if second.signal == nil, first.end == .exited(0) {
        strange?.strangeEnd = second.end == first.end ? .same : .worse
      }
    }
    let assessment = Assessment(
      first.observation, again: strange, in: settings.edition, end: first.end, isStrict: isStrict,
      levels: levels, without: off)
    return (assessment, first.signal)
  }

  /// Writes the reports that were asked for, and says which could not be written.
  func report(_ assessment: Assessment) -> [SystemFault] {
    let words = command.map(ShellWord.spelled).joined(separator: " ")
    let run = ReportedRun(
      version: KlingMock.version, subject: .init(.program, words),
      results: assessment.results(tellingTimes: reports.tellsTimes),
      repetition: repetition)
    return reports.write(run) { isColoured in assessment.text(isColoured: isColoured) }
  }

  /// The command line that assesses the same once more; reports apart.
  private static func line(_ arguments: Arguments) -> String {
    var words = ["kling-mock", "assess"]
    for option in AssessCommand.command.options where !option.name.hasPrefix("--report") {
      for value in arguments.texts(option.name) {
        words.append(option.name)
        if option.value != nil { words.append(ShellWord.spelled(value)) }
      }
    }
    return (words + ["--"] + arguments.operands.map(ShellWord.spelled)).joined(separator: " ")
  }

  private func run(isStrange: Bool = false) -> AssessRun {
    AssessRun(settings: settings, command: command, seconds: seconds, isStrange: isStrange)
  }

  private static func levels(
    _ texts: [String]
  ) throws(UsageFault) -> ([String: Level], off: Set<String>) {
    var levels: [String: Level] = [:]
    var off: Set<String> = []
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, parts[1] == "off" || Level(rawValue: parts[1]) != nil else {
        throw UsageFault(
          message: "--law is ID=LEVEL with a level among must, should, may and off, not '\(text)'")
      }
      guard Law.all.contains(where: { $0.id == parts[0] }) else {
        throw UsageFault(
          message: "'\(parts[0])' is no law; `kling-mock assess --laws` lists them")
      }
      levels[parts[0]] = Level(rawValue: parts[1])
      if parts[1] == "off" { off.insert(parts[0]) }
    }
    return (levels, off)
  }
}
