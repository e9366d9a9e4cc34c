import Schema
import StrictJSON

/// Compares what a mock has answered with what is right, letter for letter.
enum GoldenComparison {
  /// The finding that shows every difference of a run; nil if there is none.
  static func finding(of replay: Replay, against expected: JSONObject) -> Finding? {
    let differences = JSONDifference.between(.object(expected), .object(replay.content))
    guard let first = differences.first else { return nil }
    let source = replay.sources.first { source in
      first.pointer.tokens.starts(with: source.tokens)
    }
    var finding = Finding(
      level: .must, side: .server, edition: replay.edition,
      place: source?.place ?? "golden",
      message: differences.count == 1
        ? "the answer is not the golden one" : "\(differences.count) parts are not golden")
    finding.differences = differences
    finding.diff = LineDiff.unified(
      Golden.text(of: expected, editions: [replay.edition.name]),
      Golden.text(of: replay.content, editions: [replay.edition.name]),
      from: "golden/\(replay.scenario.name).json", to: "answered")
    if let source, let last = source.exchanges.last {
      replay.show(last, in: &finding)
      let dumps = source.exchanges.map { WireDump.text(of: $0) }
      finding.wire = replay.names.text(dumps.joined(separator: "\n"))
    }
    return finding
  }
}
