import Schema

extension UnifiedRules {
  /// The prompt among `contents`.
  static let promptItem = TextSource.item(of: "contents", type: "prompt", member: "text")

  static let lastFrameNeedsFirst = Rule(
    "unified.last_frame.needs_first", "A last frame comes with a first one.",
    Reading(
      .across, when: ContentRules.has("last_frame"),
      .requirement(at: "contents", ContentRules.has("first_frame")),
      words: .chosen("last_frame is not supported without first_frame"), .official))

  /// The body of a create whose input is a list of items.
  ///
  /// Its settings were seen to be judged before what the items say (`error.unified_field_order`).
  static func create(
    _ model: UnifiedModel, _ contents: ContentRules, ratios: [String]? = nil,
    settings own: [Field] = [], rules: [Rule]
  ) -> FormDescription {
    let settings = settings(of: model, ratios: ratios) + own
    let told: [Path] = [
      "settings.aspect_ratio", "settings.resolution", "settings.audio", "settings.duration",
    ]
    return FormDescription(
      "unified", .unified, fields: contents.fields + settings + options,
      rules: contents.rules + rules + shotsOfContents(of: model) + optionRules,
      toldFirst: told.filter { path in settings.contains { $0.path == path } })
  }
}
