import Schema
import StrictJSON

extension ScenarioReader {
  /// The goal of a scenario; nil when the key is not there.
  func readGoal(_ outer: ObjectReader) throws(ScenarioFault) -> Goal? {
    guard let node = outer.value("goal") else { return nil }
    let reader = try ObjectReader(
      node, in: file, "'goal'", keys: ["do", "endpoint", "input", "id", "save", "within_ms"])
    let word = try reader.requiredString("do")
    guard let action = Goal.Action(rawValue: word) else {
      throw file.fault(
        try reader.required("do"), "nobody can do '\(word)'",
        "write \(Goal.Action.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let endpoint = try reader.requiredString("endpoint")
    for edition in editions where !hasCalls(endpoint, edition) {
      throw file.fault(
        try reader.required("endpoint"), "edition \(edition.name) has no endpoint '\(endpoint)'",
        "`kling-mock spec endpoints` lists the names")
    }
    if let save = try reader.string("save"), save.contains("/") || save.hasPrefix(".") {
      throw file.fault(
        try reader.required("save"), "'\(save)' leaves the folder of the client",
        "write a plain file name")
    }
    if try reader.string("save") == ClientReport.fileName {
      throw file.fault(
        try reader.required("save"), "'\(ClientReport.fileName)' is where clients report",
        "choose another name")
    }
    var input: ValueTemplate?
    if let node = reader.value("input") { input = try file.template(node) }
    var id: String?
    if let node = reader.value("id") { id = try file.symbolText(node, "'id' of 'goal'") }
    return Goal(
      action: action, endpoint: endpoint, input: input, id: id, save: try reader.string("save"),
      withinMilliseconds: try reader.integer("within_ms", in: 1...3_600_000) ?? 15_000)
  }

  private func hasCalls(_ endpoint: String, _ edition: Edition) -> Bool {
    ["create", "get", "list"].contains { action in
      catalogue.operation("\(endpoint).\(action)", in: edition) != nil
    }
  }
}
