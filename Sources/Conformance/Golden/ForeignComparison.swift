import Schema
import StrictJSON

/// Compares what a server that is no mock has answered with the golden, by what each part is worth.
///
/// Status and code must agree. A text must where it was recorded, should where a pattern gave it,
/// and may where it is our own. Values are the server's own business, names and types are not.
enum ForeignComparison {
  static func findings(of replay: Replay, against expected: JSONObject) -> [Finding] {
    var findings: [Finding] = []
    let note = { (level: Level, source: Int?, message: String) in
      let place = source.map { replay.sources[$0].place } ?? "golden"
      var finding = Finding(
        level: level, side: .server, edition: replay.edition, place: place, message: message)
      if let source, let exchange = replay.sources[source].exchanges.last {
        replay.show(exchange, in: &finding)
      }
      findings.append(finding)
    }
    let golden = (expected["rows"]?.array ?? []).compactMap(GoldenRow.init)
    for (index, row) in (replay.content["rows"]?.array ?? []).enumerated() {
      guard let answered = GoldenRow(row),
        let wanted = golden.first(where: { $0.name == answered.name })
      else { continue }
      let source = replay.sources.firstIndex { $0.tokens == ["rows", String(index)] }
      if (wanted.status, wanted.code) != (answered.status, answered.code) {
        note(
          .must, source,
          "the answer must be \(text(wanted)), but is \(text(answered))")
      } else if wanted.message != answered.message {
        note(
          level(of: wanted.grade), source,
          "the golden text is '\(wanted.message ?? "")', this one '\(answered.message ?? "")'"
        )
      }
    }
    let entries = replay.content["transcript"]?.array ?? []
    for (index, entry) in (expected["transcript"]?.array ?? []).enumerated()
    where index < entries.count {
      let source = replay.sources.firstIndex { $0.tokens == ["transcript", String(index)] }
      for difference in JSONDifference.between(last(entry), last(entries[index])) {
        switch difference.kind {
        case .missing: note(.should, source, "the answer lacks \(difference.pointer)")
        case .type: note(.must, source, "another type: \(difference)")
        case .extra, .changed, .order: continue
        }
      }
    }
    return findings
  }

  private static func level(of grade: String?) -> Level {
    switch grade {
    case "recorded": .must
    case "pattern": .should
    default: .may
    }
  }

  private static func text(_ row: GoldenRow) -> String {
    "\(row.status)" + (row.code.map { " \($0)" } ?? "")
  }

  /// The last answer of an entry; files are another service's own.
  private static func last(_ entry: JSON) -> JSON {
    let answer = entry["answer"] ?? entry["answers"]?.array?.last ?? .null
    return answer["body"]?["$sha256"] == nil ? answer["body"] ?? .null : .null
  }
}
