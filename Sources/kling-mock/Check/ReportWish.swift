import Conformance
import Posix

/// A report that was asked for, and where it goes.
struct ReportWish: Sendable {
  enum Format: String, CaseIterable {
    case pretty, junit
  }

  let format: Format
  /// Where it is written; nil for standard output.
  let path: String?

  /// The reports of a command line; without any, the pretty one on standard output.
  static func all(_ arguments: Arguments) throws(UsageFault) -> [ReportWish] {
    var wishes: [ReportWish] = []
    for text in arguments.texts("--report") {
      let mark = text.firstIndex(of: "=")
      let name = mark.map { String(text[..<$0]) } ?? text
      guard let format = Format(rawValue: name) else {
        let all = Format.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageFault(message: "--report is one of \(all), not '\(name)'")
      }
      let path = mark.map { String(text[text.index(after: $0)...]) }
      wishes.append(ReportWish(format: format, path: path))
    }
    return wishes.isEmpty ? [ReportWish(format: .pretty, path: nil)] : wishes
  }

  func write(_ results: [ScenarioResult], _ plan: CheckPlan) throws(SystemFault) {
    let text =
      switch format {
      case .pretty:
        (path == nil ? plan.pretty : PrettyReport(isColoured: false, options: plan.pretty.options))
          .whole(results)
      case .junit: JUnitReport.text(of: results)
      }
    if let path {
      try FileSystem.write(Array(text.utf8), to: path)
    } else {
      Console.output.write(text)
    }
  }

  /// Whether colour is wanted: on a terminal, unless the environment says otherwise.
  static var isColoured: Bool {
    Console.output.isTerminal && Environment["NO_COLOR"] == nil && Environment["CI"] == nil
      && Environment["TERM"] != "dumb"
  }
}

extension PrettyReport {
  fileprivate func whole(_ results: [ScenarioResult]) -> String {
    results.map(text).joined() + summary(of: results)
  }
}
