import HTTPWire
import StrictJSON

/// Judges what a client says of a job and leaves behind: its exit, its report and its files.
struct ClientView {
  /// Something that is not as it must be.
  struct Complaint: Hashable {
    var level = Level.must
    let place: String
    let message: String
  }

  /// The `client` part of the golden.
  let expected: JSON
  let goal: Goal
  /// What the symbols of the golden stand for by now.
  let symbols: SymbolTable
  /// What the client was seen to do.
  let observed: [ObservedExchange]

  private(set) var complaints: [Complaint] = []
  /// What the client makes of the scenario by saying that it cannot do it; nil if it does not.
  private(set) var outcome: ScenarioResult.Outcome?
  /// Where a client that says it is broken says that it broke.
  private(set) var trace = ""

  init(expected: JSON, goal: Goal, symbols: SymbolTable, observed: [ObservedExchange]) {
    self.expected = expected
    self.goal = goal
    self.symbols = symbols
    self.observed = observed
  }

  private var mustFail: Bool { expected["outcome"]?.string == "failed" }

  /// Judges all of it; what was found is in `complaints` then, unless there is an `outcome`.
  mutating func judge(_ exit: ClientExit) {
    let report = report(of: exit)
    if let report {
      judge(report, exit)
      guard outcome == nil else { return }
    }
    switch exit.end {
    case .timedOut: note("exit", "did not finish within \(goal.withinMilliseconds) ms")
    case .exited where !complaints.isEmpty: break  // What it says is wrong enough.
    case .exited(let code) where mustFail && code == 0:
      note("exit", "must report that the job failed, but exited with 0")
    case .exited(let code) where !mustFail && code != 0:
      note("exit", "must finish the job, but exited with \(code)")
    case .exited, .answered, .signalled, .crashed, .absent: break
    }
    judgeFiles(exit)
    if let tasks = report?.tasks { judge(tasks) }
    for file in report?.files ?? [] {
      if let complaint = file.complaint(exit.files) { note("report", complaint) }
    }
  }

  /// What the client says: in its answer, or in the file it may have written.
  private mutating func report(of exit: ClientExit) -> ClientReport? {
    if case .answered(let report) = exit.end { return report }
    let name = ClientReport.fileName
    guard let file = exit.files.first(where: { $0.name == name }) else { return nil }
    do throws(ClientReport.ReportFault) {
      return try ClientReport(reading: file.bytes)
    } catch {
      note("report", "\(name) cannot be read: \(error.description)")
      return nil
    }
  }

  private mutating func judge(_ report: ClientReport, _ exit: ClientExit) {
    switch report.outcome {
    case .skipped(let reason, let issue):
      outcome = .skipped("the client: \(reason)\(issue.map { " (\($0))" } ?? "")")
    case .errored(let message, let trace):
      outcome = .errored("the client: \(message)")
      self.trace = trace
    case .ok:
      if mustFail { note("report", "must report that the job failed, but says that it is done") }
    case .failed(let error):
      if mustFail {
        judge(error)
      } else {
        note("report", "must finish the job, but reports a failure\(ClientView.words(of: error))")
      }
    }
  }

  /// Compares what the client tells of a failure with what the service said.
  private mutating func judge(_ error: ClientReport.ServiceError) {
    if let code = error.code, let wanted = expected["error"]?["code"]?.int, code != wanted {
      note("report", "must report the code \(wanted), but reports \(code)")
    }
    guard let message = error.message, let text = expected["error"]?["message"]?.string else {
      return
    }
    let wanted = (try? symbols.expand(text)) ?? text
    if !message.contains(wanted) {
      note(
        "report",
        "must report the words '\(text)', but reports '\(MiddleCut.text(message, longest: 500))'")
    }
  }

  /// Compares the tasks that a client tells of with those that it was shown.
  private mutating func judge(_ tasks: [String]) {
    let wanted = (expected["tasks"]?.array ?? []).compactMap(\.string)
    guard let ids = try? wanted.map({ try symbols.expand($0) }), ids != tasks else { return }
    let told = tasks.map { symbols.symbol(for: $0, .task)?.description ?? $0 }
    note(
      "report",
      "must tell of the tasks \(wanted.joined(separator: ", ")), but tells of "
        + (told.isEmpty ? "none" : told.joined(separator: ", ")))
  }

  private mutating func judgeFiles(_ exit: ClientExit) {
    for wanted in expected["files"]?.object?.members ?? [] {
      guard let file = exit.files.first(where: { $0.name == wanted.name }) else {
        note("files", "did not save \(wanted.name)")
        continue
      }
      // A body that means the same and says it otherwise is answered with another file.
      let found = Pinned.bytes(file.bytes)
      if found != wanted.value, !observed.contains(where: { $0.hasServed(file.bytes) }) {
        note(
          "files",
          "\(wanted.name) is not the file that was served: expected "
            + "\(wanted.value.text(.compact)), found \(found.text(.compact))")
      }
    }
  }

  private static func words(of error: ClientReport.ServiceError) -> String {
    let parts = [
      error.code.map { "code \($0)" },
      error.message.map { "'\(MiddleCut.text($0, longest: 500))'" },
    ].compactMap(\.self)
    return parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
  }

  private mutating func note(_ place: String, _ message: String) {
    complaints.append(Complaint(place: place, message: message))
  }
}

extension ObservedExchange {
  /// Whether the answer brought the client this whole file.
  fileprivate func hasServed(_ file: [UInt8]) -> Bool {
    isDownload && answer.status == 200 && !isBroken && request.method == "GET"
      && answer.count == file.count && answer.bytes == file
  }
}
