package import Schema
import StrictJSON

extension Golden {
  /// Reads a golden; mistakes are thrown with their line and column.
  ///
  /// Its values are compared, not understood, so only the frame is checked here: the format, the
  /// editions and the keys of runs, rows and exchanges.
  package init(
    reading source: SourceText, editions known: [Edition]
  ) throws(ScenarioFault) {
    let file = try SourceFile(parsing: source)
    let reader = try ObjectReader(0, in: file, "a golden", keys: ["format", "runs"])
    let format = try reader.requiredString("format")
    guard format == Golden.format else {
      throw file.fault(
        try reader.required("format"), "the format is '\(format)'",
        "this program reads '\(Golden.format)'; make the file anew with --update")
    }
    self.init(name: source.name)
    for item in try file.items(of: reader.required("runs"), "'runs'") {
      let run = try ObjectReader(
        item, in: file, "a run", keys: ["editions", "full", "rows", "transcript", "client"])
      var editions: [Edition] = []
      for (name, node) in try run.strings("editions") {
        guard let edition = known.first(where: { $0.name == name }) else {
          throw file.fault(
            node, "there is no edition '\(name)'",
            "choose from \(known.map(\.name).joined(separator: ", "))")
        }
        guard !self.editions.contains(edition), !editions.contains(edition) else {
          throw file.fault(node, "edition '\(name)' has two runs", "make the file anew")
        }
        editions.append(edition)
      }
      guard !editions.isEmpty else {
        throw file.fault(item, "a run has no editions", "make the file anew with --update")
      }
      try Golden.check(run, of: editions, file)
      let content = file.document.tree(item).object ?? JSONObject()
      for edition in editions { record(GoldenRun.content(content, in: edition), in: edition) }
    }
  }

  private static let rowKeys = [
    "case", "editions", "answer", "rule", "grade", "others", "warnings", "but", "lacks", "ends",
  ]
  private static let entryKeys = [
    "request", "polls", "callback", "authorization", "headers", "body", "bind", "times", "answer",
    "answers", "answered", "warnings", "rule", "grade", "others",
  ]

  private static func check(
    _ run: ObjectReader, of editions: [Edition], _ file: SourceFile
  ) throws(ScenarioFault) {
    guard run.has("rows") != run.has("transcript") else {
      throw file.fault(run.node, "a run has neither rows nor a transcript, or both", "keep one")
    }
    for row in try run.items("rows") {
      let reader = try ObjectReader(row, in: file, "a row", keys: rowKeys)
      _ = try reader.requiredString("case")
      _ = try file.items(of: reader.required("answer"), "'answer' of a row")
      for (name, node) in try reader.strings("editions")
      where !editions.contains(where: { $0.name == name }) {
        throw file.fault(node, "edition '\(name)' is none of its run's", "make the file anew")
      }
    }
    for entry in try run.items("transcript") {
      _ = try ObjectReader(entry, in: file, "an entry of a transcript", keys: entryKeys)
    }
    if let full = run.value("full") {
      for exchange in try file.members(of: full, "'full'") {
        _ = try ObjectReader(
          exchange.value, in: file, "a full exchange", keys: ["request", "answer"])
      }
    }
    if let client = run.value("client") {
      _ = try ObjectReader(
        client, in: file, "'client'", keys: ["outcome", "error", "tasks", "files", "traffic"])
    }
  }
}
