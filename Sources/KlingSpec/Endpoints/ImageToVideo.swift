import Schema
import StrictJSON

/// `image2video`: a picture, or two, to video.
enum ImageToVideo {
  private static let shots = MultiShotRules(endpoint: "image2video")
  private static let camera = CameraRules(endpoint: "image2video")
  private static let clip = ClipRules(endpoint: "image2video")
  private static let pictures: [Path] = [
    "image", "image_tail", "static_mask", "dynamic_masks[].mask",
  ]
  private static let masks: [Path] = ["static_mask", "dynamic_masks[].mask"]
  private static let tellsPrompt = Condition.any([
    .not(.equals("multi_shot", "true")), .equals("shot_type", "intelligence"),
  ])

  private static let create = FormDescription(
    "image2video", .snake,
    fields: [
      Field(
        "model_name", .string, standard: "kling-v1", CommonRules.modelNames(on: "image2video")),
      Field("model", .string), Field("image", .string), Field("image_tail", .string),
    ] + shots.leadingFields + [
      Field(
        "prompt", .string,
        .required(when: .all([.equals("model_name", "kling-v3"), tellsPrompt]), .official),
        .length(atMost: 2_500, .official))
    ] + shots.shotFields + [
      clip.negativePrompt,
      Field("element_list", .array, .count(1...3, id: "element_list.max", .official)),
      Field("element_list[].element_id", .identifier),
      Field("voice_list", .array, .count(1...2, id: "voice_list.max", .official)),
      Field("voice_list[].voice_id", .string),
      clip.sound, clip.scale, clip.mode(),
      Field("static_mask", .string),
      Field("dynamic_masks", .array, .count(1...6, id: "dynamic_masks.max", .official)),
      Field(
        "dynamic_masks[].mask", .string, .required(id: "dynamic_masks.mask_required", .official)),
      Field("dynamic_masks[].trajectories", .array),
      Field("dynamic_masks[].trajectories[].x", .integer, typeRule: pointType),
      Field("dynamic_masks[].trajectories[].y", .integer, typeRule: pointType),
    ] + camera.fields + [clip.duration, Field("aspect_ratio", .anything)]
      + CommonRules.taskFields,
    rules: shots.rules + camera.rules + given + voices + brush
      + [clip.legacyModel(), clip.scaleIgnored, ratioIgnored]
      + MediaRules.pictures(at: pictures) + [
        MediaRules.ratio(at: ["image"]), MediaRules.unreachable(pictures),
      ] + ElementRules.all + CapabilityRules.ofPictures + [
        CapabilityRules.mode4K, CapabilityRules.soundModel, CapabilityRules.soundMode,
        CapabilityRules.multiShotModel, CapabilityRules.durationModel,
        CapabilityRules.masterMode, CapabilityRules.retired,
      ] + CommonRules.taskRules)

  static let endpoint = Endpoint.tasks(
    "image2video", at: "/v1/videos/image2video", .video, create,
    making: Production(
      .clip(
        ClipProduction(
          endpoint: "image2video", length: .field("duration"),
          ratio: .shape(of: [.field("image"), .field("image_tail")]),
          firstFrame: .field("image"), lastFrame: .field("image_tail"),
          voice: .marked("voice", in: "prompt", of: "voice_list")))),
    ofText: shots.ofText)

  /// Which pictures there are, and what else may come with them.
  private static let given = [
    Rule(
      "image2video.image.one_required", "There is a first picture or a last one.",
      Reading(
        .required,
        .requirement(at: "image", .any([.present("image"), .present("image_tail")])),
        words: .choice(
          .isOneOf("model_name", VideoModels.names(offering: .onlyImageTail)),
          .recorded("image and image_tail can not be empty"),
          otherwise: .recorded("image can not be null")),
        .official, .recorded)),
    Rule(
      "image2video.prompt.expected", "A model before kling-v3 is not told a prompt at times.",
      Reading(
        .required,
        when: .all([
          .isOneOf(
            "model_name",
            VideoModels.names(on: "image2video").filter { $0 != "kling-v3" }),
          tellsPrompt,
        ]),
        .requirement(at: "prompt", .present("prompt")), outcome: .note,
        words: .chosen("prompt is documented as required"), .official, .client)),
    Rule(
      "image2video.control.exclusive", "A last picture, masks and a camera exclude each other.",
      Reading(
        .across,
        .requirement(
          at: "image_tail",
          .atMost(
            1,
            .holding([.present("image_tail"), CapabilityRules.hasMasks, .present("camera_control")])
          )),
        words: .chosen("image_tail, motion brush and camera_control can not be used together"),
        .official)),
    Rule(
      "image2video.multi_shot.no_tail", "A story in several shots has no last picture.",
      Reading(
        editions: .until(.september2026), .across, when: .equals("multi_shot", "true"),
        .requirement(at: "image_tail", .absent("image_tail")),
        words: .chosen("image_tail is not supported with multi_shot"), .official)),
  ]

  private static let voices = [
    Rule(
      "image2video.element_voice.exclusive", "Elements and voices exclude each other.",
      Reading(
        .across, when: .present("element_list"),
        .requirement(at: "voice_list", .absent("voice_list")),
        words: .chosen("element_list and voice_list can not be used together"), .official)),
    Rule(
      "image2video.voice_list.id_required", "Each `voice_id` names a voice that may be used.",
      Reading(
        .reference,
        .eachItem(
          "voice_list", at: ".voice_id",
          .all([.present(".voice_id"), .known(".voice_id", "voice")])),
        words: .pattern("Voice id not found"), .official, .recorded)),
    clip.voiceNeedsSound("voice_list.requires_sound"),
    Rule(
      "image2video.voice_list.prompt_index", "Marks such as `<<<voice_1>>>` point into the list.",
      Reading(
        .across,
        .requirement(
          at: "prompt", .atMost(.count("voice_list"), .greatestMark("prompt", "voice"))),
        outcome: .note, words: .chosen("prompt points to a voice that is not in voice_list"),
        .official, .choice)),
  ]

  private static let pointType = "image2video.dynamic_masks.point_type"

  /// What the masks of the motion brush are.
  private static let brush = [
    Rule(
      "image2video.dynamic_masks.trajectory_count", "A mask moves along 2 to 77 points.",
      Reading(
        .value,
        .eachItem(
          "dynamic_masks", at: ".trajectories",
          .all([
            .relation(.count(".trajectories"), .atLeast, 2), .atMost(77, .count(".trajectories")),
          ])),
        words: .pattern("The number of \(.place) must be between 2 and 77"), .official)),
    Rule(
      pointType, "Each point has a whole `x` and a whole `y`.",
      Reading(
        .required,
        .eachItem(
          "dynamic_masks[].trajectories", at: ".x", .all([.present(".x"), .present(".y")])),
        words: .chosen("x and y of each trajectory point can not be null"), .official)),
    Rule(
      "image2video.masks.need_image", "Masks lie on a first picture.",
      Reading(
        .across, when: CapabilityRules.hasMasks, .requirement(at: "image", .present("image")),
        words: .chosen("motion brush is not supported without image"), .choice)),
    Rule(
      "image2video.masks.ratio_matches_image", "A mask has the shape of the first picture.",
      Reading(
        .media,
        .each(
          masks,
          .relation(
            .product(.medium(.it, .width), .medium("image", .height)), .equal,
            .product(.medium(.it, .height), .medium("image", .width)))),
        outcome: .failLater, words: .chosen("Mask aspect ratio must be equal to image"),
        .official)),
    Rule(
      "image2video.masks.same_resolution", "All masks have the same size.",
      Reading(
        .media,
        .requirement(
          at: "static_mask", .all([.alike(masks, .width), .alike(masks, .height)])),
        outcome: .failLater, words: .chosen("Resolution of all masks must be equal"),
        .official)),
  ]

  private static let ratioIgnored = Rule(
    "image2video.aspect_ratio.ignored", "The picture decides the shape of the clip.",
    Reading(
      .across, .absence("aspect_ratio"), outcome: .ignore,
      words: .chosen("aspect_ratio follows the image"), .client))
}
