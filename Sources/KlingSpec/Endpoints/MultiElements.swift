import Schema
import StrictJSON

/// `multi-elements`: things are added to a clip, swapped or removed, as a session has marked them.
enum MultiElements {
  static let endpoint = Endpoint.tasks(
    "multi-elements", at: path, .video, style: .legacyEditing, create,
    making: Production(
      .following(
        FollowingProduction(
          picture: .owned("session_id", kind), length: .field("duration"), model: "kling-v1-6",
          mode: .field("mode"), price: SpanPrice(units: ["std": 0.6, "pro": 1], seconds: 1),
          tellsParent: false, session: "session_id"))))

  private static let create = FormDescription(
    "multi-elements", .snake,
    fields: [
      Field("model_name", .string, standard: "kling-v1-6", .oneOf(["kling-v1-6"], .official)),
      session,
      Field(
        "edit_mode", .string, .required(.official),
        .oneOf(["addition", "swap", "removal"], .official)),
      Field("image_list", .array),
      Field(
        "image_list[].image", .string,
        .required(id: "image_list.item_image_required", .official)),
      Field(
        "prompt", .string, .required(.official),
        .length(atMost: 2_500, id: "prompt.max_2500", .official)),
      Field(
        "negative_prompt", .string,
        .length(atMost: 2_500, id: "negative_prompt.max_2500", .official)),
      Field("mode", .string, standard: "std", .oneOf(["std", "pro"], .official)),
      Field(
        "duration", .digits, standard: "5", spellingRule: "common.duration.type",
        .oneOf(["5", "10"], .official)),
    ] + CommonRules.taskFields,
    rules: images + sessionRules + ofSession + prompts
      + MediaRules.shapedPictures(at: ["image_list[].image"])
      + [MediaRules.unreachable(["image_list[].image"])] + CommonRules.taskRules)

  private static let images = [
    Rule(
      "multi-elements.image_list.addition_1_2", "One or two pictures are added.",
      Reading(
        .across, when: .equals("edit_mode", "addition"),
        .requirement(at: "image_list", SourceRules.isWithin(1...2, .count("image_list"))),
        words: .pattern("The number of image_list must be between 1 and 2"), .official)),
    Rule(
      "multi-elements.image_list.swap_exactly_1", "One picture is swapped in.",
      Reading(
        .across, when: .equals("edit_mode", "swap"),
        .requirement(at: "image_list", SourceRules.isWithin(1...1, .count("image_list"))),
        words: .pattern("The number of image_list must be 1"), .official)),
    Rule(
      "multi-elements.image_list.removal_not_needed", "Pictures do nothing to what is removed.",
      Reading(
        .across, when: .equals("edit_mode", "removal"), .absence("image_list"),
        outcome: .ignore, words: .chosen("image_list has no effect on a removal"), .official)),
  ]

  private static let length = Quantity.owned("session_id", kind, .seconds)

  private static let ofSession = [
    Rule(
      "multi-elements.duration.matches_source_5", "5 seconds are made of a clip of 2 to 5.",
      Reading(
        .reference, when: .equals("duration", "5"),
        .requirement(at: "duration", .relation(length, .atMost, 5)),
        words: .chosen("duration '5' needs a source video of 2s to 5s"), .official)),
    Rule(
      "multi-elements.duration.matches_source_10", "10 seconds are made of a clip of 7 to 10.",
      Reading(
        .reference, when: .equals("duration", "10"),
        .requirement(at: "duration", .relation(length, .atLeast, 7)),
        words: .chosen("duration '10' needs a source video of 7s to 10s"), .official)),
    Rule(
      "multi-elements.selection.required_for_swap_removal",
      "What is swapped or removed has been marked.",
      Reading(
        .reference, when: .isOneOf("edit_mode", ["swap", "removal"]),
        .requirement(
          at: "edit_mode", .relation(.owned("session_id", kind, .marks), .atLeast, 1)),
        words: .chosen("nothing is marked in session '\(.of("session_id"))'"), .official)),
  ]

  private static let prompts = [
    Rule(
      "multi-elements.prompt.mentions_inputs",
      "The prompt names `<<<video_1>>>` and each picture, for best results.",
      Reading(
        .across, when: .present("prompt"),
        .requirement(
          at: "prompt",
          .all([
            .relation(.distinctMarks("prompt", "video"), .atLeast, 1),
            .relation(.distinctMarks("prompt", "image"), .atLeast, .count("image_list")),
          ])),
        outcome: .note, words: .chosen("prompt does not name the clip and every picture"),
        .official)),
    Rule(
      "multi-elements.prompt.reference_in_range", "The prompt names nothing that is not there.",
      Reading(
        .across,
        .requirement(
          at: "prompt",
          .all([
            .atMost(1, .greatestMark("prompt", "video")),
            .atMost(.count("image_list"), .greatestMark("prompt", "image")),
          ])),
        outcome: .note, words: .chosen("prompt names a clip or a picture that is not there"),
        .choice)),
  ]
}
