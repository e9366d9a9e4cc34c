import Schema
import StrictJSON

/// `POST /text-to-video/<model>`: text to video, the model in the path.
enum TextToVideoByPath {
  private static let family = "text-to-video"

  private static let models = [
    UnifiedModel(
      "kling-3.0-turbo", "kling-3.0-turbo", seconds: UnifiedModel.seconds(3...15),
      audio: .alwaysNative, promptLimit: 3_072),
    UnifiedModel(
      "kling-3.0", "kling-v3", resolutions: ["720p", "1080p", "4k"],
      seconds: UnifiedModel.seconds(3...15), audio: .nativeOrOff, hasMultiShot: true,
      promptLimit: 3_072),
    UnifiedModel("kling-2.6", "kling-v2-6", audio: .nativeOrOff),
    UnifiedModel("kling-2.5-turbo", "kling-v2-5-turbo"),
  ]

  static let endpoints =
    models.map { model in
      UnifiedRules.endpoint(
        model, of: family, create(model),
        making: UnifiedRules.production(model, of: family, prompt: .field("prompt")))
    } + [UnifiedRules.unknownModel(in: family)]

  private static func create(_ model: UnifiedModel) -> FormDescription {
    let told: [Path] = [
      "settings.aspect_ratio", "settings.resolution", "settings.audio", "prompt",
      "settings.duration",
    ]
    let settings = UnifiedRules.settings(of: model, ratios: CommonRules.ratios)
    return FormDescription(
      "unified", .unified,
      fields: [
        Field(
          "prompt", .string,
          .length(atMost: model.promptLimit, id: "prompt.length", .official))
      ] + settings + UnifiedRules.options,
      rules: [promptRequired] + capabilities(of: model)
        + UnifiedRules.shots(of: model, in: "prompt") + UnifiedRules.optionRules,
      toldFirst: told.filter { path in path == "prompt" || settings.contains { $0.path == path } })
  }

  private static let promptRequired = Rule(
    "unified.t2v.prompt.required", "The prompt says something.",
    Reading(
      .required, .requirement(at: "prompt", .form("prompt", .nonBlank)),
      words: .pattern("prompt cannot be empty"), .official))

  private static func capabilities(of model: UnifiedModel) -> [Rule] {
    model.slug == "kling-2.6" ? [nativeNeeds1080p] : []
  }

  static let nativeNeeds1080p = Rule(
    "unified.k26.native_needs_1080p", "kling-2.6 makes sound in 1080p only.",
    Reading(
      .capability, when: .equals("settings.audio", "native"),
      .requirement(at: "settings.resolution", .equals("settings.resolution", "1080p")),
      words: .pattern(
        "resolution(\(.of("settings.resolution"))) is not supported with audio native"),
      .official))
}
