import Schema

/// `omni-video`: text, pictures, elements and clips to video.
enum OmniVideo {
  private static let shots = MultiShotRules(endpoint: "omni-video")
  private static let isO1 = Condition.equals("model_name", "kling-video-o1")
  private static let hasFirstFrame = Condition.anyItem(
    "image_list", .equals(".type", "first_frame"))
  private static let hasEndFrame = Condition.anyItem("image_list", .equals(".type", "end_frame"))
  private static let hasBase = Condition.anyItem("video_list", .equals(".refer_type", "base"))
  private static let hasFeature = Condition.anyItem(
    "video_list", .equals(".refer_type", "feature"))
  private static let videoElements = Quantity.countWhere(
    "element_list", .hasTrait(".element_id", "element", "video_character"))

  private static let base = clip("base")
  private static let feature = clip("feature")

  private static func clip(_ use: String) -> TextSource {
    .item(of: "video_list", by: "refer_type", type: use, member: "video_url")
  }

  private static let create = FormDescription(
    "omni-video", .snake,
    fields: [
      Field(
        "model_name", .string, standard: "kling-video-o1",
        CommonRules.modelNames(on: "omni-video"))
    ] + shots.leadingFields + [
      Field(
        "prompt", .string,
        .required(
          id: "prompt.required_single", when: .not(.equals("multi_shot", "true")), .official),
        .required(
          id: "prompt.required_intelligence",
          when: .all([.equals("multi_shot", "true"), .equals("shot_type", "intelligence")]),
          .seed),
        .length(atMost: 2_500, .official))
    ] + shots.shotFields + [
      Field("image_list", .array),
      Field("image_list[].image_url", .string, .required(id: "image_list.url_required", .seed)),
      Field(
        "image_list[].type", .string,
        .oneOf(["first_frame", "end_frame"], id: "image_list.type_enum", .seed, .official)),
      Field("element_list", .array),
      Field("element_list[].element_id", .identifier),
      Field("video_list", .array, .count(1...1, id: "video_list.max_one", .seed)),
      Field("video_list[].video_url", .string, .required(id: "video_list.url_required", .seed)),
      Field(
        "video_list[].refer_type", .string, standard: "base",
        .oneOf(["feature", "base"], id: "video_list.refer_type_enum", .seed)),
      Field(
        "video_list[].keep_original_sound", .string, standard: "yes",
        .oneOf(["yes", "no"], id: "video_list.keep_sound_enum", .seed)),
      Field("sound", .string, standard: "off", .oneOf(["on", "off"], .seed)),
      Field(
        "mode", .string, standard: "pro",
        .oneOf(
          CommonRules.modes, words: .recorded("mode value '\(.value)' is invalid"), .seed,
          .recorded)),
      Field(
        "aspect_ratio", .string,
        .required(
          when: .all([.not(hasFirstFrame), .not(.present("video_list"))]), .seed),
        .oneOf(CommonRules.ratios, .seed)),
      Field(
        "duration", .digits, standard: "5", spellingRule: "common.duration.type",
        .oneOf(CommonRules.allSeconds, .seed)),
    ] + CommonRules.taskFields,
    rules: shots.rules + frames + references + clips + scalars
      + MediaRules.shapedPictures(at: ["image_list[].image_url"])
      + [MediaRules.unreachable(["image_list[].image_url", "video_list[].video_url"])]
      + ElementRules.all + [
        CapabilityRules.mode4K, CapabilityRules.soundModel, CapabilityRules.multiShotModel,
        CapabilityRules.elementsOfO1,
      ] + CommonRules.taskRules)

  static let endpoint = Endpoint.tasks(
    "omni-video", at: "/v1/videos/omni-video", .video, create,
    making: Production(
      .clip(
        ClipProduction(
          endpoint: "omni-video", length: .clip(base, otherwise: "duration"),
          ratio: .either([.field("aspect_ratio"), .shape(of: [frame("first_frame")])]),
          likeness: base,
          firstFrame: frame("first_frame"), lastFrame: frame("end_frame"),
          keptSound: (
            .item(of: "video_list", by: "refer_type", type: "base", member: "keep_original_sound"),
            "yes"
          ),
          clips: [base, feature]))),
    ofText: shots.ofText)

  private static func frame(_ type: String) -> PictureSource {
    .item(of: "image_list", type: type, link: "image_url")
  }

  /// First and end frames among the pictures.
  private static let frames = [
    Rule(
      "omni-video.image_list.single_frames", "There is one first and one end frame at most.",
      Reading(
        .across,
        .requirement(
          at: "image_list",
          .all([
            .atMost(1, .countWhere("image_list", .equals(".type", "first_frame"))),
            .atMost(1, .countWhere("image_list", .equals(".type", "end_frame"))),
          ])),
        words: .chosen("first_frame and end_frame can be used only once"), .choice)),
    Rule(
      "omni-video.image_list.end_needs_first", "An end frame comes with a first frame.",
      Reading(
        .across, when: hasEndFrame, .requirement(at: "image_list", hasFirstFrame),
        words: .chosen("end_frame is not supported without first_frame"), .seed)),
    Rule(
      "omni-video.image_list.frames_vs_base_video",
      "A clip that is edited leaves no room for first and end frames.",
      Reading(
        .across, when: hasBase,
        .requirement(at: "image_list", .all([.not(hasFirstFrame), .not(hasEndFrame)])),
        words: .chosen("first_frame and end_frame are not supported with a base video"), .seed)),
    Rule(
      "omni-video.image_list.o1_frames_with_many",
      "Among more than two pictures there is no end frame; since 2026-09 only on kling-video-o1.",
      Reading(
        editions: .until(.september2026), .across, when: hasEndFrame,
        .requirement(at: "image_list", .atMost(2, .count("image_list"))),
        words: .chosen("end_frame is not supported with more than 2 images"), .seed),
      Reading(
        editions: .since(.september2026), .across,
        when: .all([isO1, .any([hasFirstFrame, hasEndFrame])]),
        .requirement(at: "image_list", .atMost(2, .count("image_list"))),
        words: .chosen("first_frame and end_frame are not supported with more than 2 images"),
        .official)),
    Rule(
      "omni-video.multi_shot.no_end_frame", "A story in several shots has no end frame.",
      Reading(
        editions: .until(.september2026), .across,
        when: .all([.equals("multi_shot", "true"), hasEndFrame]),
        .requirement(at: "image_list", .not(hasEndFrame)),
        words: .chosen("end_frame is not supported with multi_shot"), .official)),
  ]

  /// How many pictures, elements and clips may come together.
  private static let references = [
    Rule(
      "omni-video.refs.max_without_video",
      "Without a clip there are seven pictures and elements at most.",
      Reading(
        editions: .until(.september2026), .across, when: .absent("video_list"),
        .requirement(
          at: "image_list", .atMost(7, .count("image_list"), .count("element_list"))),
        words: .pattern("image_list and element_list cannot exceed 7 in total"), .seed),
      Reading(
        editions: .since(.september2026), .across,
        when: .all([.absent("video_list"), .atMost(0, videoElements)]),
        .requirement(
          at: "image_list", .atMost(7, .count("image_list"), .count("element_list"))),
        words: .pattern("image_list and element_list cannot exceed 7 in total"), .official)),
    Rule(
      "omni-video.refs.max_with_video",
      "With a clip there are four pictures and elements at most.",
      Reading(
        .across, when: .present("video_list"),
        .requirement(
          at: "image_list", .atMost(4, .count("image_list"), .count("element_list"))),
        words: .pattern("image_list and element_list cannot exceed 4 in total"), .seed)),
    Rule(
      "omni-video.refs.no_video_element_with_video",
      "A clip and elements that move exclude each other.",
      Reading(
        .reference, when: .present("video_list"),
        .eachItem(
          "element_list", at: ".element_id",
          .not(.hasTrait(".element_id", "element", "video_character"))),
        words: .chosen("video character elements are not supported with video_list"), .seed)),
    Rule(
      "omni-video.refs.video_element_max", "There are three elements that move at most.",
      Reading(
        editions: .since(.september2026), .reference, when: .absent("video_list"),
        .requirement(at: "element_list", .atMost(3, videoElements)),
        words: .chosen("video character elements cannot exceed 3"), .official)),
    Rule(
      "omni-video.refs.mixed_element_max",
      "Beside an element that moves there are four pictures and other elements at most.",
      Reading(
        editions: .since(.september2026), .reference,
        when: .all([.absent("video_list"), .relation(videoElements, .atLeast, 1)]),
        .requirement(
          at: "element_list",
          .atMost(
            4, .count("image_list"),
            .countWhere(
              "element_list", .hasTrait(".element_id", "element", "multi_image")))),
        words: .pattern("image_list and element_list cannot exceed 4 in total"), .official)),
    Rule(
      "omni-video.element_list.max_with_frames",
      "With a first frame there are three elements at most.",
      Reading(
        .across, when: hasFirstFrame,
        .requirement(at: "element_list", .atMost(3, .count("element_list"))),
        words: .chosen("element_list cannot exceed 3 with first_frame"), .seed)),
    Rule(
      "omni-video.element_list.o1_start_end",
      "kling-video-o1 takes no element beside a first and an end frame.",
      Reading(
        .capability, when: .all([isO1, hasFirstFrame, hasEndFrame]),
        .requirement(at: "element_list", .absent("element_list")),
        words: .chosen("element_list is not supported with first_frame and end_frame"),
        .official)),
  ]

  /// What a reference clip must be.
  private static let clips = [
    Rule(
      "media.video.url_only", "A clip is given by its URL; there is no inline form.",
      Reading(
        .media,
        .eachItem(
          "video_list", at: ".video_url",
          .any([.not(.present(".video_url")), .form(".video_url", .webURL)])),
        words: .recorded("Video URL is invalid"), .seed, .recorded)),
    Rule(
      "omni-video.video_list.format", "A clip is an MP4 or a QuickTime file.",
      Reading(
        .media,
        .eachItem("video_list", at: ".video_url", .mediumKind(".video_url", ["mp4", "mov"])),
        outcome: .failLater, words: .pattern("Video format is invalid"), .seed)),
    Rule(
      "omni-video.video_list.duration",
      "A clip lasts 3 to 10 seconds; since 2026-09 up to 15.5 on kling-v3-omni.",
      Reading(
        editions: .until(.september2026), .media,
        .field("video_list[].video_url", .medium(.seconds, 3, 10)), outcome: .failLater,
        words: clipLength, .seed),
      Reading(
        editions: .since(.september2026), .media,
        .field(
          "video_list[].video_url",
          .medium(.seconds, 3, .choice(isO1, 10, otherwise: .decimal("15.5")))),
        outcome: .failLater, words: clipLength, .official)),
    Rule(
      "omni-video.video_list.resolution",
      "A clip's sides have 720 to 2160 pixels; since 2026-09 the limits go by model.",
      Reading(
        editions: .until(.september2026), .media,
        .eachItem("video_list", at: ".video_url", sides(720, 2_160)), outcome: .failLater,
        words: .pattern("Video resolution is invalid"), .seed),
      Reading(
        editions: .since(.september2026), .media,
        .eachItem(
          "video_list", at: ".video_url",
          .any([
            .all([isO1, sides(700, 2_160)]),
            .all([
              .not(isO1), sides(700, 4_553),
              .relation(
                .product(.medium(".video_url", .width), .medium(".video_url", .height)), .atMost,
                8_294_400),
              .relation(
                .product(2, .medium(".video_url", .longerSide)), .atMost,
                .product(5, .medium(".video_url", .shorterSide))),
            ]),
          ])),
        outcome: .failLater, words: .pattern("Video resolution is invalid"), .official)),
    Rule(
      "omni-video.video_list.fps", "A clip has 24 to 60 frames per second.",
      Reading(
        .media, .field("video_list[].video_url", .medium(.framesPerSecond, 24, 60)),
        outcome: .failLater, words: .pattern("Video fps is invalid"), .seed)),
    Rule(
      "omni-video.video_list.size", "A clip's file has 200 MB at most.",
      Reading(
        .media, .field("video_list[].video_url", .medium(.bytes, 0, 209_715_200)),
        outcome: .failLater, words: .pattern("Video size is invalid"), .seed)),
  ]

  private static let clipLength = Words.bySide(
    above: .recorded("Video duration can not longer than \(.bound)s"),
    below: .recorded("Video duration can not less than \(.bound)s"))

  private static func sides(_ low: Quantity, _ high: Quantity) -> Condition {
    .all([
      .relation(.medium(".video_url", .shorterSide), .atLeast, low),
      .relation(.medium(".video_url", .longerSide), .atMost, high),
    ])
  }

  /// Sound, ratio and length against what else is given.
  private static let scalars = [
    Rule(
      "omni-video.sound.off_with_video", "With a clip the sound is off.",
      Reading(
        .across, when: .present("video_list"), .requirement(at: "sound", .equals("sound", "off")),
        words: .chosen("sound on is not supported with video_list"), .seed)),
    Rule(
      "omni-video.aspect_ratio.required_feature",
      "With a clip as a feature the ratio is documented as needed; without it, it is 16:9.",
      Reading(
        .required, when: .all([hasFeature, .not(hasFirstFrame)]),
        .requirement(at: "aspect_ratio", .present("aspect_ratio")), outcome: .note,
        words: .chosen("aspect_ratio is taken as 16:9"), .seed, .official)),
    Rule(
      "omni-video.aspect_ratio.ignored",
      "Beside a first frame or an edited clip the ratio has no effect.",
      Reading(
        .across, when: .any([hasFirstFrame, hasBase]), .absence("aspect_ratio"),
        outcome: .ignore, words: .chosen("aspect_ratio follows the input"), .official)),
    Rule(
      "omni-video.duration.o1_max", "kling-video-o1 makes 10 seconds at most.",
      Reading(
        .capability, when: isO1,
        .requirement(at: "duration", .relation(.value("duration"), .atMost, 10)),
        words: .pattern("duration value '\(.of("duration"))' is invalid"), .official, .seed)),
    Rule(
      "omni-video.duration.o1_plain",
      "kling-video-o1 makes 5 or 10 seconds from text or a first frame alone.",
      Reading(
        .capability,
        when: .all([
          isO1, .absent("element_list"), .absent("video_list"),
          .everyItem("image_list", .equals(".type", "first_frame")),
        ]),
        .requirement(at: "duration", .isOneOf("duration", ["5", "10"])),
        words: .recorded(
          "Duration only supports 5 or 10 seconds when no refer_image is provided"),
        .official, .recorded)),
    Rule(
      "omni-video.duration.feature_max",
      "With a clip as a feature the result has 10 seconds at most; since 2026-09 only on O1.",
      Reading(
        editions: .until(.september2026), .capability, when: hasFeature,
        .requirement(at: "duration", .relation(.value("duration"), .atMost, 10)),
        words: .pattern("duration value '\(.of("duration"))' is invalid"), .official),
      Reading(
        editions: .since(.september2026), .capability, when: .all([hasFeature, isO1]),
        .requirement(at: "duration", .relation(.value("duration"), .atMost, 10)),
        words: .pattern("duration value '\(.of("duration"))' is invalid"), .official)),
    Rule(
      "omni-video.duration.base_ignored", "An edited clip keeps its length.",
      Reading(
        .across, when: hasBase, .absence("duration"), outcome: .ignore,
        words: .chosen("duration follows the base video"), .seed)),
    Rule(
      "omni-video.multi_shot.base_video", "Several shots and an edited clip are undocumented.",
      Reading(
        .across, when: .equals("multi_shot", "true"),
        .requirement(at: "multi_shot", .not(hasBase)), outcome: .note,
        words: .chosen("multi_shot beside a base video is not documented"), .official)),
    Rule(
      "omni-video.multi_shot.feature_video",
      "Several shots beside a clip as a feature are documented only as `intelligence`, 2026-09.",
      Reading(
        editions: .until(.september2026), .across, when: .equals("multi_shot", "true"),
        .requirement(at: "multi_shot", .not(hasFeature)), outcome: .note,
        words: .chosen("multi_shot beside a feature video is not documented"), .official),
      Reading(
        editions: .since(.september2026), .across,
        when: .all([.equals("multi_shot", "true"), .equals("shot_type", "customize")]),
        .requirement(at: "multi_shot", .not(hasFeature)), outcome: .note,
        words: .chosen("customized shots beside a feature video are not documented"), .official)
    ),
    Rule(
      "common.prompt.refs", "Marks such as `<<<image_1>>>` point into the lists.",
      Reading(
        .across,
        .requirement(
          at: "prompt",
          .all([
            .atMost(.count("image_list"), .greatestMark("prompt", "image")),
            .atMost(.count("element_list"), .greatestMark("prompt", "element")),
            .atMost(.count("video_list"), .greatestMark("prompt", "video")),
          ])),
        outcome: .note, words: .chosen("prompt points to an item that is not in its list"),
        .choice)),
  ]
}
