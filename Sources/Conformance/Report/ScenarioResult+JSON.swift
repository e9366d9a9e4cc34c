import Schema
import StrictJSON

extension ScenarioResult {
  /// The result as reports for programs tell it; what there is none of is left out.
  func json(_ repetition: Repetition) -> JSONObject {
    var object: JSONObject = ["name": .string(name), "about": .string(about)]
    if !path.isEmpty { object.append("file", .string(path)) }
    object.append("outcome", .string(mark.rawValue))
    if let reason { object.append("reason", .string(reason)) }
    object.append("editions", .array(editions.map { .string($0.name) }))
    object.append(totals)
    if !notes.isEmpty { object.append("notes", .array(notes.map(JSON.string))) }
    if !findings.isEmpty { object.append("findings", .array(findings.map(\.json))) }
    if !stdout.isEmpty { object.append("stdout", .string(stdout)) }
    if !stderr.isEmpty { object.append("stderr", .string(stderr)) }
    if !hints.isEmpty { object.append("hints", .array(hints.map(JSON.string))) }
    if !timelines.isEmpty { object.append("tasks", .array(timelines.map(\.json))) }
    if let again = repetition.command(for: self) { object.append("again", .string(again)) }
    return object
  }
}

extension JSONObject {
  /// Adds how much was done.
  mutating func append(_ totals: Totals) {
    append("rows", .number(JSONNumber(totals.rows)))
    append("steps", .number(JSONNumber(totals.steps)))
    append("exchanges", .number(JSONNumber(totals.exchanges)))
  }
}

extension Finding {
  fileprivate var json: JSON {
    var object: JSONObject = [
      "level": .string(level.rawValue), "side": .string(side.rawValue),
      "edition": .string(edition.name), "place": .string(place),
    ]
    if let line { object.append("line", .number(JSONNumber(line))) }
    if let law { object.append("law", .string(law)) }
    object.append("message", .string(message))
    if !diff.isEmpty { object.append("diff", .string(diff)) }
    if !differences.isEmpty { object.append("differences", .array(differences.map(\.json))) }
    if !wire.isEmpty { object.append("wire", .string(wire)) }
    if !curl.isEmpty { object.append("curl", .string(curl)) }
    return .object(object)
  }
}

extension JSONDifference {
  fileprivate var json: JSON {
    var object: JSONObject = [
      "pointer": .string(pointer.description), "kind": .string(kind.rawValue),
    ]
    if let expected { object.append("expected", expected) }
    if let actual { object.append("actual", actual) }
    return .object(object)
  }
}

extension TaskTimeline {
  fileprivate var json: JSON {
    var object: JSONObject = ["edition": .string(edition.name)]
    if !task.isEmpty { object.append("task", .string(task)) }
    object.append("requests", .array(events.map(\.json)))
    return .object(object)
  }
}

extension TaskTimeline.Event {
  fileprivate var json: JSON {
    var object: JSONObject = ["request": .string(request)]
    if let status { object.append("status", .number(JSONNumber(status))) }
    if let code { object.append("code", .number(JSONNumber(code))) }
    if let state { object.append("state", .string(state)) }
    if let milliseconds { object.append("ms", .number(JSONNumber(milliseconds))) }
    if isRepeated { object.append("repeated", true) }
    return .object(object)
  }
}
