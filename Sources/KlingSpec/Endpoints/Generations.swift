import Schema
import StrictJSON

/// `generations`: text, or text and a picture, to pictures.
enum Generations {
  private static let shared = ImageRules(endpoint: "generations")
  private static let hasImage = Condition.present("image")
  private static let early = EditionRange.until(.september2026)

  private static let create = FormDescription(
    "generations", .snake,
    fields: [
      Field(
        "model_name", .string,
        standards: ByEdition("kling-v1", (.september2026, "kling-v3")),
        [shared.modelNames(aliases: ["images.model.unknown"])]),
      Field("model", .anything),
      Field("prompt", .string, .length(atMost: 2_500, id: "prompt.length", .official)),
      Field(
        "negative_prompt", .string,
        .length(atMost: 2_500, id: "negative_prompt.length", .official)),
      Field(
        "image", .string,
        .required(
          id: "image.required_with_reference", when: .present("image_reference"), .official),
        .required(
          id: "v2_new.needs_image",
          when: .isOneOf("model_name", ImageModels.names(on: "generations") { $0.fromText == nil }),
          editions: early, .official)),
      Field(
        "image_reference", .string,
        .required(
          id: "image_reference.required_v1_5", aliases: ["images.model.v1_5_no_plain_image"],
          when: .all([.equals("model_name", "kling-v1-5"), hasImage]), editions: early,
          .official),
        .oneOf(["subject", "face"], .official)),
      Field("image_fidelity", .number, standard: "0.5", .range(0, 1, .official)),
      Field("human_fidelity", .number, standard: "0.45", .range(0, 1, .official)),
      Field("element_list", .array),
      Field("element_list[].element_id", .identifier),
      Field("resolution", .string, standard: "1k", .oneOf(["1k", "2k"], .official)),
      shared.number(spellingRule: "generations.n.type"), shared.ratio,
    ] + CommonRules.taskFields,
    rules: [shared.promptRequired, shared.wrongFamily] + picture + elements + sizes + [
      CapabilityRules.retired(ImageModels.names { $0.retired != nil })
    ] + MediaRules.shapedPictures(at: ["image"]) + [MediaRules.unreachable(["image"])]
      + ElementRules.all + CommonRules.taskRules)

  static let endpoint = Endpoint.tasks(
    "generations", at: "/v1/images/generations", .image, create,
    making: Production(
      .pictures(

        PictureProduction(
          size: .restyled("image"), count: .field("n"), sources: ["image"], likeness: ["image"]))),
    ofText: [
      Rule(
        id: "generations.n.type",
        says: "`n` is an integer; its decimal spelling as a string is read too, and noted.",
        subject: .text(.note), evidence: [.official])
    ])

  /// What a picture brings with it, and what it leaves without effect.
  private static let picture = [
    Rule(
      "generations.model.legacy_key", "The old key `model` selects nothing.",
      Reading(
        .across, .absence("model"), outcome: .ignore,
        words: .chosen("model has no effect; the key is model_name"), .official)),
    Rule(
      "generations.negative_prompt.with_image",
      "Beside a picture `negative_prompt` has no effect.",
      Reading(
        .across, when: hasImage, .absence("negative_prompt"), outcome: .ignore,
        words: .chosen("negative_prompt has no effect beside image"), .official)),
    Rule(
      "generations.human_fidelity.needs_subject",
      "Only for the subject of a picture has `human_fidelity` an effect.",
      Reading(
        .across, when: .not(.equals("image_reference", "subject")), .absence("human_fidelity"),
        outcome: .ignore, words: .chosen("human_fidelity needs image_reference 'subject'"),
        .official)),
    Rule(
      "generations.image_reference.model",
      "A subject or a face is taken by kling-v1-5; since 2026-09 by kling-v2-1.",
      reference(in: .march2026, early), reference(in: .september2026, .since(.september2026))),
    fidelity("image_fidelity"), fidelity("human_fidelity"),
  ]

  private static func reference(in edition: Edition, _ editions: EditionRange) -> Reading {
    Reading(
      editions: editions, .capability, when: .present("image_reference"),
      .requirement(at: "image_reference", .isOneOf("model_name", modelsOfSubjects(in: edition))),
      words: .pattern("Image reference is not supported by the current model"), .official)
  }

  private static func fidelity(_ field: Path) -> Rule {
    Rule(
      "generations.\(field).model", "Since 2026-09 `\(field)` has an effect on kling-v2-1 only.",
      Reading(
        editions: .since(.september2026), .capability,
        when: .not(.isOneOf("model_name", modelsOfSubjects(in: .september2026))),
        .absence(field), outcome: .ignore,
        words: .chosen("\(raw: field.text) has no effect on this model"), .official))
  }

  private static func modelsOfSubjects(in edition: Edition) -> [String] {
    ImageModels.names { $0.takesSubjects?.contains(edition) ?? false }
  }

  /// How many elements there may be, for which models, and of which kind.
  private static let elements = [
    Rule(
      "generations.element_list.total", "There are ten elements and pictures at most.",
      Reading(
        .across,
        .requirement(
          at: "element_list", .atMost(10, .count("element_list"), .holding([hasImage]))),
        words: .pattern("image and element_list cannot exceed 10 in total"), .official)),
    Rule(
      "generations.element_list.model", "Elements are taken by kling-v3.",
      Reading(
        .capability, when: .present("element_list"),
        .requirement(
          at: "element_list", .isOneOf("model_name", ImageModels.names { $0.takesElements })),
        words: .pattern("Element list is not supported by the current model"), .official)),
    shared.elementKind,
  ]

  /// Which sizes the older models have.
  private static let sizes = [
    Rule(
      "images.model.old_resolution", "kling-v1 and kling-v1-5 make pictures of `1k` only.",
      Reading(
        editions: early, .capability, when: .equals("resolution", "2k"),
        .requirement(
          at: "resolution",
          .not(
            .isOneOf(
              "model_name", ImageModels.names(on: "generations") { !$0.resolutions.contains("2k") })
          )),
        words: .pattern("resolution value '\(.of("resolution"))' is invalid"), .official)),
    Rule(
      "images.model.v1_no_21_9", "kling-v1 makes no pictures of 21:9.",
      Reading(
        editions: early, .capability, when: .equals("aspect_ratio", "21:9"),
        .requirement(
          at: "aspect_ratio",
          .not(
            .isOneOf(
              "model_name", ImageModels.names(on: "generations") { !$0.ratios.contains("21:9") }))),
        words: .pattern("aspect_ratio value '\(.of("aspect_ratio"))' is invalid"), .official)),
    Rule(
      "images.model.restyle_size",
      "A picture that kling-v2 or kling-v2-new gives another style keeps its size.",
      Reading(
        editions: early, .capability,
        when: .all([hasImage, .isOneOf("model_name", ImageModels.names { $0.restyles })]),
        .requirement(
          at: "resolution", .all([.absent("resolution"), .absent("aspect_ratio")])),
        outcome: .ignore, words: .chosen("resolution and aspect_ratio follow the image"),
        .official)),
  ]
}
