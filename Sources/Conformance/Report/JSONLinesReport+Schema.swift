package import StrictJSON

extension JSONLinesReport {
  /// The JSON Schema (draft 2020-12) that each line of a report obeys.
  package static var schema: JSON {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "A line of a report of kling-mock",
      "description":
        "Reports are JSON Lines: a header, a case for each scenario in the order of names, a footer.",
      "oneOf": [
        ["$ref": "#/$defs/header"], ["$ref": "#/$defs/case"], ["$ref": "#/$defs/footer"],
      ],
      "$defs": [
        "header": header, "case": scenario, "footer": footer, "finding": finding,
        "difference": difference, "task": task, "request": request, "count": count,
        "edition": ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"],
      ],
    ]
  }

  /// The schema as a file.
  package static var schemaText: String { schema.text(.wrapped(width: 100)) + "\n" }

  private static let count: JSON = ["type": "integer", "minimum": 0]
  private static let someCount: JSON = ["$ref": "#/$defs/count"]
  private static let text: JSON = ["type": "string"]
  private static let edition: JSON = ["$ref": "#/$defs/edition"]

  private static var header: JSON {
    object(
      [
        "type": ["const": "header"], "format": ["const": .string(format)],
        "program": ["type": "string", "pattern": "^kling-mock [0-9]"],
        "subject": object(
          ["kind": words(ReportedRun.Subject.Kind.allCases.map(\.rawValue))], ["name": text]),
        "cases": someCount,
      ])
  }

  private static var scenario: JSON {
    object(
      [
        "type": ["const": "case"], "name": text, "about": text,
        "outcome": words(ScenarioResult.Mark.allCases.map(\.rawValue)),
        "editions": list(of: edition), "rows": someCount, "steps": someCount,
        "exchanges": someCount,
      ],
      [
        "file": text, "reason": text, "notes": list(of: text),
        "findings": list(of: ["$ref": "#/$defs/finding"]),
        "stdout": text, "stderr": text, "hints": list(of: text),
        "tasks": list(of: ["$ref": "#/$defs/task"]), "again": text,
      ])
  }

  private static var footer: JSON {
    let marks = ScenarioResult.Mark.allCases.map {
      JSONObject.Member(name: $0.rawValue, value: someCount)
    }
    let rest: JSONObject = ["rows": someCount, "steps": someCount, "exchanges": someCount]
    let first: JSONObject = ["type": ["const": "footer"], "good": ["type": "boolean"]]
    return object(JSONObject(first.members + marks + rest.members))
  }

  private static var finding: JSON {
    object(
      [
        "level": words(Level.allCases.map(\.rawValue)),
        "side": words(Finding.Side.allCases.map(\.rawValue)),
        "edition": edition, "place": text, "message": text,
      ],
      [
        "line": ["type": "integer", "minimum": 1], "law": text, "diff": text,
        "differences": list(of: ["$ref": "#/$defs/difference"]), "wire": text, "curl": text,
      ])
  }

  private static var difference: JSON {
    object(
      [
        "pointer": ["type": "string", "format": "json-pointer"],
        "kind": words(JSONDifference.Kind.allCases.map(\.rawValue)),
      ],
      ["expected": true, "actual": true])
  }

  private static var task: JSON {
    object(
      ["edition": edition, "requests": list(of: ["$ref": "#/$defs/request"])], ["task": text])
  }

  private static var request: JSON {
    object(
      ["request": text],
      [
        "status": ["type": "integer", "minimum": 100, "maximum": 599],
        "code": ["type": "integer"], "state": text, "ms": someCount,
        "repeated": ["const": true],
      ])
  }

  private static func object(_ required: JSONObject, _ optional: JSONObject = [:]) -> JSON {
    [
      "type": "object", "required": .array(required.names.map(JSON.string)),
      "properties": .object(JSONObject(required.members + optional.members)),
      "additionalProperties": false,
    ]
  }

  private static func words(_ words: [String]) -> JSON {
    ["enum": .array(words.map(JSON.string))]
  }

  private static func list(of items: JSON) -> JSON { ["type": "array", "items": items] }
}
