import Schema
import StrictJSON

/// `motion-control`: the figure of a picture moves as that of a clip does.
///
/// Its media are fetched and judged before the create is answered.
enum MotionControl {
  private static let refused = Outcome.refuse(.invalidParameter)
  /// An element is always turned as in the clip, whatever the request says.
  private static let followsClip = Condition.any([
    .equals("character_orientation", "video"), .present("element_list"),
  ])

  private static let create = FormDescription(
    "motion-control", .bean,
    fields: [
      Field(
        "model_name", .string, standard: "kling-v2-6",
        CommonRules.modelNames(on: "motion-control")),
      Field("prompt", .string, .length(atMost: 2_500, .official)),
      Field(
        "image_url", .string,
        .required(words: .recorded("imageUrl: must not be blank"), .official, .recorded)),
      Field(
        "video_url", .string,
        .required(words: .recorded("videoUrl: must not be blank"), .official, .recorded)),
      Field("element_list", .array, .count(1...1, id: "element_list.max", .official)),
      Field("element_list[].element_id", .identifier),
      Field(
        "keep_original_sound", .string, standard: "yes", .oneOf(["yes", "no"], .official)),
      Field(
        "character_orientation", .string,
        .required(words: .recorded("character orientation must be specified"), .recorded),
        .oneOf(["image", "video"], .official)),
      Field(
        "mode", .string,
        .required(words: .recorded("video mode must be specified"), .recorded),
        .oneOf(
          ["std", "pro"], words: .recorded("mode value '\(.value)' is invalid"), .official,
          .recorded)),
    ] + CommonRules.taskFields,
    rules: elements + MediaRules.shapedPictures(at: ["image_url"], outcome: refused) + clip
      + [MediaRules.unreachable(["image_url", "video_url"], outcome: refused)]
      + CommonRules.taskRules,
    toldFirst: ["model_name", "image_url", "video_url", "mode", "character_orientation"])

  static let endpoint = Endpoint.tasks(
    "motion-control", at: "/v1/videos/motion-control", .video, create,
    making: Production(
      .clip(
        ClipProduction(
          endpoint: "motion-control", length: .clip(.field("video_url"), otherwise: nil),
          ratio: .shape(of: [.field("image_url")]),
          keptSound: (.field("keep_original_sound"), "yes"),
          price: .perSecondOfMotion))))

  private static let elements =
    ElementRules.all + [
      Rule(
        "motion-control.element_list.orientation",
        "Beside an element the figure is turned as in the clip, not as in the picture.",
        Reading(
          .across, when: .present("element_list"),
          .requirement(
            at: "character_orientation", .not(.equals("character_orientation", "image"))),
          outcome: .ignore, words: .chosen("character_orientation is taken as video"),
          .official)),
      Rule(
        "motion-control.element_list.model", "kling-v3 takes an element.",
        Reading(
          .capability, when: .present("element_list"),
          .requirement(at: "element_list", .equals("model_name", "kling-v3")),
          words: .pattern("Element list is not supported by the current model"), .official)),
    ]

  /// What the picture is besides, and what the reference clip must be.
  private static let clip = [
    Rule(
      "motion-control.image_url.media", "A picture has 65536 pixels or fewer on each side.",
      Reading(
        .media, .field("image_url", .medium(.longerSide, 0, 65_536)),
        words: .pattern("Image pixel is invalid"), .official)),
    Rule(
      "motion-control.video_url.is_url", "A clip is given by its URL; there is no inline form.",
      Reading(
        .media,
        .requirement(
          at: "video_url", .any([.absent("video_url"), .form("video_url", .webURL)])),
        words: .recorded("Video URL is invalid"), .official, .recorded)),
    Rule(
      "motion-control.video_url.format", "A clip is an MP4 or a QuickTime file.",
      Reading(
        .media, .requirement(at: "video_url", .mediumKind("video_url", ["mp4", "mov"])),
        words: .pattern("Video format is invalid"), .official)),
    Rule(
      "motion-control.video_url.size", "A clip's file has 100 MB at most.",
      Reading(
        .media, .field("video_url", .medium(.bytes, 0, 104_857_600)),
        words: .pattern("Video size is invalid"), .official)),
    Rule(
      "motion-control.video_url.dimensions", "A clip's sides have 340 to 3850 pixels.",
      Reading(
        .media,
        .requirement(
          at: "video_url",
          .all([
            .relation(.medium("video_url", .shorterSide), .atLeast, 340),
            .relation(.medium("video_url", .longerSide), .atMost, 3_850),
          ])),
        words: .pattern("Video resolution is invalid"), .official)),
    Rule(
      "motion-control.video_url.duration_min", "A clip lasts three seconds or longer.",
      Reading(
        .media,
        .requirement(
          at: "video_url", .relation(.medium("video_url", .seconds), .atLeast, 3)),
        words: .recorded("Video duration can not less than 3s"), .official, .recorded)),
    longest(10, "image", when: .not(followsClip)),
    longest(30, "video", when: followsClip),
  ]

  private static func longest(
    _ seconds: Quantity, _ orientation: String, when: Condition
  ) -> Rule {
    Rule(
      "motion-control.video_url.duration_max_\(orientation)",
      "A figure that is turned as in the \(orientation) has a clip of a limited length.",
      Reading(
        .media, when: when, .field("video_url", .medium(.seconds, 0, seconds)),
        words: .recorded("Video duration can not longer than \(.bound)s"), .official, .recorded))
  }
}
