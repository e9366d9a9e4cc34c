import Schema
import StrictJSON

/// Rules and fields that all video creates share.
enum CommonRules {
  static let ids = SharedRuleIDs(
    typePrefix: "common.type.", spelling: "common.type.spelling",
    unknownField: "common.body.unknown_field", duplicateName: "common.body.duplicate_name")

  private static let refused = Outcome.refuse(.invalidParameter)

  /// What the text itself shows, with no rule of a field behind it.
  static let ofText: [Rule] =
    ["string", "array", "object", "integer", "number", "boolean"].map { word in
      ofText("common.type.\(word)", "A field documented as \(word) holds a JSON \(word).", refused)
    } + [
      ofText(
        "common.type.spelling", "Numbers written as strings are read, and the spelling is noted.",
        aliases: ["common.numeric_strings"], .note),
      ofText(
        "common.duration.type", "`duration` is a string; an integer is read too, and noted.", .note),
      ofText(
        "common.body.unknown_field", "A field that is not documented has no effect.",
        aliases: ["error.unknown_fields_ignored", "common.unknown_fields"], .ignore),
      ofText(
        "common.body.duplicate_name", "Of a name that occurs twice the last value counts.",
        .note),
      ofText(
        "common.watermark_info.shape",
        "`watermark_info` is an object with a boolean `enabled`.",
        aliases: ["watermark.type", "multi-image2video.watermark_info.shape"],
        refused),
    ]

  /// The fields behind the others in every asynchronous create.
  static let taskFields = [
    Field("watermark_info", .object, typeRule: "common.watermark_info.shape"),
    Field("watermark_info.enabled", .boolean, typeRule: "common.watermark_info.shape"),
    Field("callback_url", .string),
    Field("external_task_id", .string),
  ]

  /// The same where no marked twin can be asked for.
  static let plainTaskFields = [
    Field("callback_url", .string), Field("external_task_id", .string),
  ]

  static let taskRules = [callbackScheme]

  static let callbackScheme = Rule(
    "common.callback_url.scheme", "`callback_url` is an http or https URL.",
    Reading(
      .value,
      .requirement(
        at: "callback_url",
        .any([
          .absent("callback_url"), .form("callback_url", .webURL),
        ])),
      outcome: .note, words: .chosen("callback_url is no http or https URL"), .choice))

  /// The names of an endpoint's models, with the two texts for names that are not among them.
  static func modelNames(on endpoint: String, aliases: [String] = []) -> FieldCheck {
    .oneOf(
      VideoModels.names(on: endpoint), aliases: aliases,
      words: .choice(
        .isOneOf("model_name", VideoModels.named),
        .recorded("model is not supported"),
        otherwise: .recorded("model_name value '\(.value)' is invalid")),
      .official, .recorded)
  }

  static let modes = ByEdition(["std", "pro"], (.september2026, ["std", "pro", "4k"]))
  static let ratios = ["16:9", "9:16", "1:1"]
  static let allSeconds = (3...15).map(String.init)

  private static func ofText(
    _ id: String, _ says: String, aliases: [String] = [], _ outcome: Outcome
  ) -> Rule {
    Rule(id: id, says: says, aliases: aliases, subject: .text(outcome), evidence: [.official])
  }
}
