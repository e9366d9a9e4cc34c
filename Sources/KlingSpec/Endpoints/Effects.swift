import Schema
import StrictJSON

/// `effects`: a ready-made scene with one portrait or two in it.
enum Effects {
  private static let single = Condition.isOneOf("effect_scene", EffectScenes.allSingle)
  private static let dual = Condition.isOneOf("effect_scene", EffectScenes.allDual)
  private static let pictures: [Path] = ["input.image", "input.images[]"]
  private static let earlierFields: [Path] = ["input.duration", "input.model_name", "input.mode"]

  private static let create = FormDescription(
    "effects", .snake,
    fields: [
      Field(
        "effect_scene", .string, .required(.official),
        .oneOf(
          EffectScenes.names,
          aliases: [
            "effects.effect_scene.discontinued", "effects.effect_scene.announced_only",
          ], .official)),
      Field("input", .object, .required(.official)),
      Field(
        "input.image", .string,
        .required(id: "input.image.required_for_single", when: single, .official)),
      Field(
        "input.images", .array,
        .required(id: "input.images.required_for_dual", when: dual, .official),
        .count(2...2, id: "input.images.length_2", when: dual, .official)),
      Field("input.images[]", .string),
    ] + earlierFields.map { Field($0, .anything) } + [
      Field("callback_url", .string), Field("external_task_id", .string),
    ],
    rules: earlierFields.map(ignored) + [otherPictures]
      + MediaRules.shapedPictures(at: pictures) + [MediaRules.unreachable(pictures)]
      + CommonRules.taskRules)

  static let endpoint = Endpoint.tasks(
    "effects", at: "/v1/videos/effects", .video, create,
    making: Production(
      .clip(
        ClipProduction(
          endpoint: "effects", length: .fixed(5), ratio: .shape(of: [.field("input.image")]),
          price: .perUse(of: "effect_scene", EffectScenes.prices, otherwise: 2))),
      prompt: .field("effect_scene")))

  private static let otherPictures = Rule(
    "effects.input.arity_matches_scene",
    "A scene with one portrait reads `image` only, one with two reads `images` only.",
    Reading(
      .across,
      .requirement(
        at: "input",
        .all([
          .implies(single, .absent("input.images")), .implies(dual, .absent("input.image")),
        ])),
      outcome: .ignore, words: .chosen("effect_scene does not read all of the pictures in input"),
      .official, .choice))

  /// What an earlier edition asked for and clients send still.
  private static func ignored(_ field: Path) -> Rule {
    Rule(
      "effects.\(field).legacy_enum", "The scene decides: `\(field)` has no effect.",
      Reading(
        .across, .absence(field), outcome: .ignore,
        words: .chosen("\(raw: field.text) has no effect; the scene decides"), .official, .client))
  }
}
