import Conformance
import KlingSpec
import Posix
import Schema

/// All reports of a command line, and the reports of other runs that its page shows beside them.
struct ReportPlan: Sendable {
  /// What a subcommand takes that reports.
  static let options: [Command.Option] = [
    .init(
      name: "--report", value: "FORMAT[=FILE]",
      help: "pretty, junit, tap, jsonl, jsonl-schema, github or html; may be repeated",
      repeats: true),
    .init(
      name: "--report-with", value: "FILE",
      help: "a jsonl report of another run, shown beside this one in html; may be repeated",
      repeats: true),
    .init(
      name: "--timings", value: nil,
      help: "let reports tell when a client's requests came, which differs from run to run"),
  ]

  private static let mostBytes = 256 << 20

  /// Whether reports tell when requests came.
  let tellsTimes: Bool
  private let wishes: [ReportWish]
  private let others: [ReportedRun]

  /// Reads the options; without any, the pretty report goes to standard output.
  ///
  /// Two reports in one place are a fault, since they would spoil each other.
  init(_ arguments: Arguments) throws(UsageFault) {
    tellsTimes = arguments.has("--timings")
    var wishes: [ReportWish] = []
    for text in arguments.texts("--report") {
      let wish = try ReportWish(text)
      if let other = wishes.first(where: { $0.path == wish.path && !Self.mayShare($0, wish) }) {
        throw UsageFault(
          message: "\(other.format.rawValue) and \(wish.format.rawValue) both go to "
            + "\(wish.path ?? "standard output"); give one of them a file of its own")
      }
      wishes.append(wish)
    }
    if wishes.count > 1, wishes.contains(where: { $0.format == .schema }) {
      throw UsageFault(message: "--report jsonl-schema stands alone: it runs nothing")
    }
    self.wishes = wishes.isEmpty ? [ReportWish(.pretty, to: nil)] : wishes
    others = try Self.read(arguments)
    if !others.isEmpty, !wishes.contains(where: { $0.format == .html }) {
      throw UsageFault(message: "--report-with needs --report html, which alone shows several runs")
    }
  }

  /// Whether the schema alone is wanted, for which nothing has to be run.
  var isSchema: Bool { wishes.first?.format == .schema }

  /// Writes every report, also behind one that cannot be written, and says what could not be.
  ///
  /// In a step of GitHub Actions its report adds a summary to the file that the step has for it. A
  /// subcommand that speaks to people in its own words gives a closure for them, told whether to
  /// colour.
  func write(_ run: ReportedRun, pretty: ((Bool) -> String)? = nil) -> [SystemFault] {
    var faults: [SystemFault] = []
    for wish in wishes {
      do throws(SystemFault) {
        let own = wish.format == .pretty ? pretty?(wish.isColoured) : nil
        try wish.write(own ?? wish.text(of: run, beside: others))
        if wish.format == .github, let path = Environment["GITHUB_STEP_SUMMARY"], !path.isEmpty {
          try FileSystem.extend(path, by: Array(GitHubSummary().text(of: run).utf8))
        }
      } catch {
        faults.append(error)
      }
    }
    return faults
  }

  /// Prints the schema to where it was wanted.
  func writeSchema() -> [SystemFault] {
    write(ReportedRun(version: KlingMock.version, subject: .init(.mock), results: []))
  }

  private static func mayShare(_ one: ReportWish, _ other: ReportWish) -> Bool {
    one.path == nil && one.format != other.format && one.format.isForReading
      && other.format.isForReading
  }

  private static func read(_ arguments: Arguments) throws(UsageFault) -> [ReportedRun] {
    var runs: [ReportedRun] = []
    for path in arguments.texts("--report-with") {
      do {
        let bytes = try FileSystem.read(path, limit: mostBytes)
        runs.append(
          try JSONLinesReport.run(
            reading: SourceText(name: path, path: path, bytes: bytes), editions: Edition.all))
      } catch {
        throw UsageFault(message: "--report-with: \(error)")
      }
    }
    return runs
  }
}

extension ExitCode {
  /// Trouble, with a line for each file that could not be written; the code where all could be.
  static func told(_ faults: [SystemFault], by command: Command, or code: ExitCode) -> ExitCode {
    for fault in faults { Console.error.write("kling-mock \(command.name): \(fault)\n") }
    return faults.isEmpty ? code : .trouble
  }
}
