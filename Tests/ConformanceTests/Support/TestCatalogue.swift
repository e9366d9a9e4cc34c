import Conformance
import Schema
import StrictJSON

/// A small API of two editions that no document describes, so that these tests stand on their own.
enum TestCatalogue {
  static let early = Edition(order: 0, name: "2026-03")
  static let late = Edition(order: 1, name: "2026-09")

  static let catalogue = Catalogue(
    editions: [early, late],
    operations: [early: operations, late: operations + [onlyLate]],
    rules: [
      ("clip.seconds.enum", ["common.seconds.enum"]), ("clip.mode.enum", []),
      ("clip.seconds.type", []), ("clip.model.ignored", []), ("clip.image.fetch", []),
      ("auth.missing", []), ("auth.expired", []), ("task.not_found", []), ("status.order", []),
      ("callback.trigger", []), ("body.not_json", []), ("sound.pitch.range", ["pitch"]),
    ], homes: ["clip.mode.enum": ["clip"], "sound.pitch.range": ["sound", "song"]])

  private static let operations = [
    Catalogue.Operation(
      name: "clip.create", method: "POST", path: "/v1/clips", createsTask: true,
      effective: effective),
    Catalogue.Operation(
      name: "clip.get", method: "GET", path: "/v1/clips/{id}", createsTask: false, effective: nil),
    Catalogue.Operation(
      name: "clip.list", method: "GET", path: "/v1/clips", createsTask: false, effective: nil),
  ]

  private static let onlyLate = Catalogue.Operation(
    name: "unified.create", method: "POST", path: "/clips/new", createsTask: true,
    takesOnlyKey: true, effective: nil)

  /// `mode` is `std` unless it is given; only documented fields that are not empty count.
  private static let effective: @Sendable (JSONDocument) -> JSON = { document in
    let body = document.tree(0)
    var result = JSONObject()
    for name in ["model", "prompt", "mode", "seconds", "callback_url", "external_task_id"] {
      let standard: JSON? = name == "mode" ? "std" : nil
      if let value = body[name] ?? standard, value != "", value != .null {
        result.append(name, value)
      }
    }
    return .object(result)
  }

  /// A scenario file around these members.
  static func source(_ members: String, name: String = "clip/limits") -> SourceText {
    let text = """
      {"format": "kling-mock scenario 1", "about": "A test.", "editions": ["2026-03"],
       \(members)}
      """
    return SourceText(name: name, path: "scenarios/\(name).json", bytes: Array(text.utf8))
  }

  /// A table of these rows.
  static func table(_ rows: String, more: String = "") -> SourceText {
    source(
      """
      "cases": {"call": "clip.create", "base": {"prompt": "Rain.", "seconds": "5"}, \(more)
      "rows": [\(rows)]}
      """)
  }

  /// Reads a file; the text of its fault where it has one.
  static func fault(_ source: SourceText) -> String {
    do throws(ScenarioFault) {
      _ = try Scenario(reading: source, catalogue: catalogue)
      return ""
    } catch {
      return error.description
    }
  }
}
