import Conformance
import Posix

/// A report that was asked for, and where it goes.
struct ReportWish: Hashable, Sendable {
  enum Format: String, CaseIterable {
    case pretty, junit, tap, jsonl, github, html
    case schema = "jsonl-schema"

    /// Whether it may share standard output with another that is made of lines for people.
    var isForReading: Bool { self == .pretty || self == .github }
  }

  let format: Format
  /// Where it is written; nil for standard output.
  let path: String?

  /// Reads `FORMAT` or `FORMAT=FILE`, where the file `-` is standard output.
  init(_ text: String) throws(UsageFault) {
    let mark = text.firstIndex(of: "=")
    let name = mark.map { String(text[..<$0]) } ?? text
    guard let format = Format(rawValue: name) else {
      let all = Format.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageFault(message: "--report is one of \(all), not '\(name)'")
    }
    let path = mark.map { String(text[text.index(after: $0)...]) }
    guard path != "" else {
      throw UsageFault(message: "--report \(name)= names no file; leave out the '=' for none")
    }
    self.init(format, to: path == "-" ? nil : path)
  }

  init(_ format: Format, to path: String?) {
    self.format = format
    self.path = path
  }

  /// The report as text; only the page shows other runs beside this one.
  func text(of run: ReportedRun, beside others: [ReportedRun]) -> String {
    switch format {
    case .pretty: PrettyReport(isColoured: isColoured).text(of: run)
    case .junit: JUnitReport().text(of: run)
    case .tap: TAPReport().text(of: run)
    case .jsonl: JSONLinesReport().text(of: run)
    case .github: GitHubReport().text(of: run)
    case .html: HTMLReport(beside: others).text(of: run)
    case .schema: JSONLinesReport.schemaText
    }
  }

  /// Writes a text to where this report goes.
  func write(_ text: String) throws(SystemFault) {
    guard let path else {
      Console.output.write(text)
      return
    }
    try FileSystem.write(Array(text.utf8), to: path)
  }

  /// Whether colour is wanted: on a terminal, unless the environment says otherwise.
  var isColoured: Bool {
    path == nil && Console.output.isTerminal && Environment["NO_COLOR"] == nil
      && Environment["CI"] == nil
      && Environment["TERM"] != "dumb"
  }
}
