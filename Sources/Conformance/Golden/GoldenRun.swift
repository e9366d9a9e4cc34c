import Schema
import StrictJSON

/// What the file of a golden holds once: the transcript of all editions that answer alike.
///
/// Rows may differ: one that is not the same in all editions of its run says its own.
struct GoldenRun {
  private(set) var editions: [Edition]
  private let frame: JSONObject
  private var rows: [(row: JSON, editions: [Edition])]

  /// The runs of a golden; each edition joins the first run with the same full exchanges.
  static func runs(of golden: Golden) -> [GoldenRun] {
    var runs: [GoldenRun] = []
    for edition in golden.editions {
      guard let content = golden.content(in: edition) else { continue }
      let run = GoldenRun(content, edition)
      if let same = runs.firstIndex(where: { $0.frame == run.frame }) {
        runs[same].join(run, edition)
      } else {
        runs.append(run)
      }
    }
    return runs
  }

  private init(_ content: JSONObject, _ edition: Edition) {
    editions = [edition]
    rows = (content["rows"]?.array ?? []).map { ($0, [edition]) }
    var frame = content
    if let index = frame.members.firstIndex(where: { $0.name == "rows" }) {
      frame.members[index].value = []
    }
    self.frame = frame
  }

  /// Takes over the rows of another edition; what only it has stands before the next common row.
  private mutating func join(_ other: GoldenRun, _ edition: Edition) {
    editions.append(edition)
    var place = 0
    for (index, entry) in other.rows.enumerated() {
      if let same = self.index(of: entry.row, from: place) {
        rows[same].editions.append(edition)
        place = same + 1
      } else {
        let rest = other.rows[index...].map(\.row)
        place = rows[place...].firstIndex { rest.contains($0.row) } ?? rows.count
        rows.insert((entry.row, [edition]), at: place)
        place += 1
      }
    }
  }

  private func index(of row: JSON, from place: Int) -> Int? {
    rows[place...].firstIndex { $0.row == row }
  }

  /// The run as the file holds it, but for the editions.
  var content: JSONObject {
    var content = frame
    guard let index = content.members.firstIndex(where: { $0.name == "rows" }) else {
      return content
    }
    content.members[index].value = .array(rows.map { written($0.row, $0.editions) })
    return content
  }

  private func written(_ row: JSON, _ own: [Edition]) -> JSON {
    guard own != editions, var members = row.object?.members else { return row }
    let names = JSON.array(own.map { .string($0.name) })
    members.insert(JSONObject.Member(name: "editions", value: names), at: min(1, members.count))
    return .object(JSONObject(members))
  }

  /// What a run of a file says of one of its editions.
  static func content(
    _ run: JSONObject, in edition: Edition
  ) -> JSONObject {
    var content = run
    content.members.removeAll { $0.name == "editions" }
    guard let index = content.members.firstIndex(where: { $0.name == "rows" }),
      let rows = content.members[index].value.array
    else { return content }
    content.members[index].value = .array(
      rows.compactMap { row in
        guard var object = row.object, let own = object["editions"]?.array else { return row }
        guard own.contains(.string(edition.name)) else { return nil }
        object.members.removeAll { $0.name == "editions" }
        return .object(object)
      })
    return content
  }
}
