import Schema
import StrictJSON

/// `text2video`: text to video.
enum TextToVideo {
  private static let shots = MultiShotRules(endpoint: "text2video")
  private static let cameraTypes = [
    "simple", "down_back", "forward_up", "right_turn_forward", "left_turn_forward",
  ]
  private static let axes: [Path] = [
    "camera_control.config.horizontal", "camera_control.config.vertical",
    "camera_control.config.pan", "camera_control.config.tilt", "camera_control.config.roll",
    "camera_control.config.zoom",
  ]

  private static let create = FormDescription(
    "text2video", .snake,
    fields: [
      Field(
        "model_name", .string, standard: "kling-v1",
        CommonRules.modelNames(
          on: "text2video", aliases: ["common.model_name.enum", "error.unknown_model"])),
      Field("model", .string),
    ] + shots.leadingFields + [
      Field(
        "prompt", .string,
        .required(
          when: .any([
            .not(.equals("multi_shot", "true")), .equals("shot_type", "intelligence"),
          ]), .official),
        .length(atMost: 2_500, .official))
    ] + shots.shotFields + [
      Field("negative_prompt", .string, .length(atMost: 2_500, .official)),
      Field("sound", .string, standard: "off", .oneOf(["on", "off"], .official)),
      Field(
        "cfg_scale", .number, standard: "0.5",
        .range(
          0, 1,
          words: .bySide(
            above: .recorded("cfgScale: must be less than or equal to 1"), below: .house),
          .official, .recorded)),
      Field(
        "mode", .string, standard: "std",
        .oneOf(
          CommonRules.modes, aliases: ["common.enum.value"],
          words: .recorded("mode value '\(.value)' is invalid"), .official, .recorded)),
      Field("camera_control", .object),
      Field(
        "camera_control.type", .string, .required(id: "camera_control.type_required", .official),
        .oneOf(cameraTypes, id: "camera_control.type_enum", .official)),
      Field(
        "camera_control.config", .object,
        .required(
          id: "camera_control.config_required", when: .equals("camera_control.type", "simple"),
          .official)),
    ] + axes.map { Field($0, .number, standard: "0") } + [
      Field(
        "aspect_ratio", .string, standard: "16:9", .oneOf(CommonRules.ratios, .official)),
      Field(
        "duration", .digits, standard: "5", spellingRule: "common.duration.type",
        .oneOf(CommonRules.allSeconds, .official)),
    ] + CommonRules.taskFields,
    rules: shots.rules + camera + [legacyModel, voiceNeedsSound, voiceMax, scaleIgnored] + [
      CapabilityRules.mode4K, CapabilityRules.soundModel, CapabilityRules.soundMode,
      CapabilityRules.multiShotModel, CapabilityRules.durationModel, CapabilityRules.masterMode,
      CapabilityRules.cameraUnsupported, CapabilityRules.cameraOnText, CapabilityRules.retired,
    ] + CommonRules.taskRules)

  static let endpoint = Endpoint.tasks(
    "text2video", at: "/v1/videos/text2video", .video, create,
    making: Production(
      .clip(ClipProduction(endpoint: "text2video", length: .field("duration")))),
    ofText: shots.ofText)

  private static let legacyModel = Rule(
    "text2video.model.legacy", "The old key `model` selects nothing.",
    aliases: ["common.model.legacy_field"],
    Reading(
      .across, .absence("model"), outcome: .ignore,
      words: .chosen("model has no effect; the key is model_name"), .official))

  private static let voiceNeedsSound = Rule(
    "text2video.prompt.voice_requires_sound", "A prompt that names a voice needs sound.",
    Reading(
      .across, when: .relation(.distinctMarks("prompt", "voice"), .atLeast, 1),
      .requirement(at: "sound", .equals("sound", "on")),
      words: .chosen("sound must be on when prompt names a voice"), .official))

  private static let voiceMax = Rule(
    "text2video.prompt.voice_max", "A prompt names two voices at most.",
    Reading(
      .across, .requirement(at: "prompt", .atMost(2, .distinctMarks("prompt", "voice"))),
      words: .chosen("voices in prompt cannot exceed 2"), .official))

  private static let scaleIgnored = Rule(
    "text2video.cfg_scale.v2_ignored", "On kling-v2 models `cfg_scale` has no effect.",
    Reading(
      .capability,
      when: .isOneOf("model_name", VideoModels.names { $0.name.hasPrefix("kling-v2") }),
      .absence("cfg_scale"), outcome: .ignore,
      words: .chosen("cfg_scale has no effect on this model"), .official, .recorded))

  /// What a camera may do.
  private static let camera = [
    Rule(
      "text2video.camera_control.config_forbidden", "Only the simple camera has a `config`.",
      Reading(
        .across,
        when: .all([
          .present("camera_control.type"), .not(.equals("camera_control.type", "simple")),
        ]),
        .requirement(
          at: "camera_control.config", .atMost(0, .count("camera_control.config"))),
        words: .chosen(
          "config is not supported with camera_control type '\(.of("camera_control.type"))'"),
        .official)),
    Rule(
      "text2video.camera_control.config_range", "A camera moves by -10 to 10.",
      Reading(.value, .fields(axes, .within(-10, 10)), .official)),
    Rule(
      "text2video.camera_control.config_one", "A simple camera moves along one axis.",
      Reading(
        .across, when: .equals("camera_control.type", "simple"),
        .requirement(at: "camera_control.config", .atMost(1, moved)),
        words: .chosen("only one value of camera_control config can be non-zero"), .official)),
    Rule(
      "text2video.camera_control.config_zero", "A simple camera that stands still is odd.",
      Reading(
        .across,
        when: .all([
          .equals("camera_control.type", "simple"), .present("camera_control.config"),
        ]),
        .requirement(at: "camera_control.config", .relation(moved, .atLeast, 1)),
        outcome: .note, words: .chosen("the camera does not move"), .choice)),
  ]

  private static let moved = Quantity.holding(
    axes.map { .not(.relation(.value($0), .equal, 0)) })
}
