import Schema

/// `omni-image`: text, pictures and elements to pictures, alone or in a series.
enum OmniImage {
  private static let shared = ImageRules(endpoint: "omni-image")
  private static let isSeries = Condition.equals("result_type", "series")
  private static let amounts = (2...9).map(String.init)
  private static let amountType = "omni-image.series_amount.type"
  private static let hasReference = Condition.any([
    .present("image_list"), .present("element_list"),
  ])

  private static let create = FormDescription(
    "omni-image", .snake,
    fields: [
      Field("model_name", .string, standard: "kling-image-o1", shared.modelNames),
      Field("prompt", .string, .length(atMost: 2_500, id: "prompt.length", .official)),
      Field("image_list", .array),
      Field("image_list[].image", .string, .required(id: "image_list.item.required", .official)),
      Field("element_list", .array),
      Field("element_list[].element_id", .identifier),
      Field("resolution", .string, standard: "1k", .oneOf(["1k", "2k", "4k"], .official)),
      Field("result_type", .string, standard: "single", .oneOf(["single", "series"], .official)),
      shared.number(when: .not(isSeries)),
      Field(
        "series_amount", .integerOrWord, standard: "4", typeRule: amountType,
        spellingRule: amountType,
        .oneOf(
          ByEdition(amounts, (.september2026, amounts + ["auto"])),
          id: "result_type.series_amount", when: isSeries, .official)),
      Field(
        "aspect_ratio", .string, standard: "auto", .oneOf(ImageModels.ratios + ["auto"], .official)
      ),
    ] + CommonRules.taskFields,
    rules: [shared.promptRequired, shared.wrongFamily] + references + results
      + MediaRules.shapedPictures(at: ["image_list[].image"])
      + [MediaRules.unreachable(["image_list[].image"])] + ElementRules.all
      + CommonRules.taskRules)

  static let endpoint = Endpoint.tasks(
    "omni-image", at: "/v1/images/omni-image", .image, style: .legacyOmniImage, create,
    making: Production(
      .pictures(
        PictureProduction(
          count: .series(type: "result_type", amount: "series_amount", single: "n"),
          sources: ["image_list", "element_list"], likeness: ["image_list[].image"]))),
    ofText: [
      Rule(
        id: amountType,
        says: "`series_amount` is an integer or `auto`; a number as a string is noted.",
        subject: .text(.refuse(.invalidParameter)), evidence: [.official])
    ])

  /// What pictures and elements come along.
  private static let references = [
    Rule(
      "omni-image.references.total", "There are ten pictures and elements at most.",
      Reading(
        .across,
        .requirement(
          at: "image_list", .atMost(10, .count("image_list"), .count("element_list"))),
        words: .pattern("image_list and element_list cannot exceed 10 in total"), .official)),
    Rule(
      "omni-image.prompt.references", "Marks such as `<<<image_1>>>` point into the lists.",
      Reading(
        .across,
        .requirement(
          at: "prompt",
          .all([
            .atMost(.count("image_list"), .greatestMark("prompt", "image")),
            .atMost(.count("element_list"), .greatestMark("prompt", "element")),
          ])),
        outcome: .note, words: .chosen("prompt points to an item that is not in its list"),
        .choice)),
    shared.elementKind,
  ]

  /// How many pictures of which size come out.
  private static let results = [
    Rule(
      "omni-image.result_type.series_n", "In a series `n` has no effect.",
      Reading(
        .across, when: isSeries, .absence("n"), outcome: .ignore,
        words: .chosen("n has no effect in a series; series_amount has"), .official)),
    Rule(
      "omni-image.result_type.single_series_amount",
      "Outside of a series `series_amount` has no effect.",
      Reading(
        .across, when: .not(isSeries), .absence("series_amount"), outcome: .ignore,
        words: .chosen("series_amount needs result_type 'series'"), .official)),
    Rule(
      "omni-image.resolution.4k_model", "`4k` is a resolution of kling-v3-omni.",
      Reading(
        .capability, when: .equals("resolution", "4k"),
        .requirement(
          at: "resolution",
          .isOneOf("model_name", ImageModels.names { $0.resolutions.contains("4k") })),
        words: .pattern(
          "4k resolution is not supported by the current model: \(.of("model_name"))"),
        .official, .seed)),
    Rule(
      "omni-image.result_type.series_model", "A series is made by kling-v3-omni.",
      Reading(
        .capability, when: isSeries,
        .requirement(
          at: "result_type", .isOneOf("model_name", ImageModels.names { $0.hasSeries })),
        words: .pattern("Series is not supported by the current model"), .official)),
    Rule(
      "omni-image.aspect_ratio.auto_needs_reference",
      "Asked for by name and without a picture or an element, `auto` is 16:9.",
      withoutReference("kling-image-o1", .until(.september2026)),
      withoutReference("kling-v3-omni", .since(.september2026))),
  ]

  /// The capability maps take `auto` from one model, and from another one half a year later.
  private static func withoutReference(_ model: String, _ editions: EditionRange) -> Reading {
    Reading(
      editions: editions, .capability,
      when: .all([.present("aspect_ratio"), .equals("model_name", model), .not(hasReference)]),
      .requirement(at: "aspect_ratio", .not(.equals("aspect_ratio", "auto"))), outcome: .note,
      words: .chosen("aspect_ratio is taken as 16:9"), .official)
  }
}
