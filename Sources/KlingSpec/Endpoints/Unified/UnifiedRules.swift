import Schema
import StrictJSON

/// Fields and rules that the endpoints with a model in their path share.
enum UnifiedRules {
  static let model = RequestRules.rule(
    "unified.model.path", "The last segment of the path is a model of the family.",
    .invalidParameter, "model is not supported", .recorded, [.recorded])

  /// The fields of `settings`, as a model has them; a family leaves out the ratio.
  static func settings(of model: UnifiedModel, ratios: [String]? = nil) -> [Field] {
    var fields = [
      Field("settings", .object),
      Field(
        "settings.resolution", .string, standard: "720p",
        .oneOf(
          model.resolutions, id: "settings.resolution.enum",
          words: .choice(
            .isOneOf("settings.resolution", ["480p", "720p", "1080p", "4k"]),
            .recorded("video resolution value '\(.value)' is invalid"),
            otherwise: .recorded("settings.resolution value '\(.value)' is invalid")),
          .official, .recorded)),
    ]
    if let ratios {
      fields.append(
        Field(
          "settings.aspect_ratio", .string, standard: "16:9",
          .oneOf(
            ratios, id: "settings.aspect_ratio.enum",
            words: .recorded("settings.aspect_ratio value '\(.value)' is invalid"),
            .official, .recorded)))
    }
    if !model.seconds.isEmpty {
      fields.append(
        Field(
          "settings.duration", .integer, standard: "5",
          spellingRule: "unified.settings.duration.type",
          .oneOf(model.seconds, id: "settings.duration.enum", .official, .recorded)))
    }
    if let audio = model.audio {
      fields.append(
        Field(
          "settings.audio", .string, standard: audio.standard,
          .oneOf(
            audio.values, id: String(audio.rule.dropFirst("unified.".count)),
            words: .choice(
              .isOneOf("settings.audio", ["native", "original", "off"]),
              .recorded("audio mode '\(.value)' is not supported by the current model"),
              otherwise: .recorded("settings.audio value '\(.value)' is invalid")),
            .official, .recorded)))
    }
    if model.hasMultiShot {
      fields.append(Field("settings.multi_shot", .boolean, standard: "true"))
    }
    return fields
  }

  /// The fields of `options`, and what is looked for there and nowhere else.
  static let options = [
    Field("options", .object),
    Field("options.callback_url", .string),
    Field("options.external_task_id", .string),
    Field("options.watermark_info", .object, typeRule: "common.watermark_info.shape"),
    Field("options.watermark_info.enabled", .boolean, typeRule: "common.watermark_info.shape"),
    Field("callback_url", .anything),
  ]

  static let optionRules = [
    Rule(
      "callback.top_level_ignored_unified",
      "A `callback_url` outside of `options` has no effect.",
      Reading(
        .across, .absence("callback_url"), outcome: .ignore,
        words: .chosen("callback_url is read in options only"), .recorded))
  ]

  /// The rules of the text that all of these forms share.
  static let ofText = [
    Rule(
      id: "unified.settings.duration.type",
      says: "`settings.duration` is an integer; its decimal spelling is read too, and noted.",
      subject: .text(.note), evidence: [.official, .recorded])
  ]

  /// Stories that a prompt tells by itself are odd where their seconds do not fill the clip.
  static func shots(of model: UnifiedModel, in prompt: Path) -> [Rule] {
    guard model.hasMultiShot else { return [] }
    return [shots { .requirement(at: prompt, fillTheClip(prompt, when: .always)) }]
  }

  /// The same of the prompt among `contents`.
  static func shotsOfContents(of model: UnifiedModel) -> [Rule] {
    guard model.hasMultiShot else { return [] }
    let isPrompt = Condition.equals(".type", "prompt")
    return [
      shots { .eachItem("contents", at: ".text", fillTheClip(".text", when: isPrompt)) }
    ]
  }

  private static func shots(_ demand: () -> Demand) -> Rule {
    Rule(
      "unified.multishot.syntax",
      "One to six shots of a second or more and 512 characters at most fill the clip.",
      Reading(
        .across, when: .equals("settings.multi_shot", "true"), demand(), outcome: .note,
        words: .chosen("the shots of the prompt do not fill the clip"), .official, .seed))
  }

  private static func fillTheClip(_ prompt: Path, when premise: Condition) -> Condition {
    .implies(
      .all([premise, .relation(.shots(prompt, .count), .atLeast, 1)]),
      .all([
        .relation(.shots(prompt, .count), .atMost, 6),
        .relation(.shots(prompt, .shortest), .atLeast, 1),
        .relation(.shots(prompt, .longestText), .atMost, 512),
        .relation(.shots(prompt, .seconds), .equal, .value("settings.duration")),
      ]))
  }
}
