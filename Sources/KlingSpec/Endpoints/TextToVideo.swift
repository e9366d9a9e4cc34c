import Schema
import StrictJSON

/// `text2video`: text to video.
enum TextToVideo {
  private static let shots = MultiShotRules(endpoint: "text2video")
  private static let camera = CameraRules(endpoint: "text2video")
  private static let clip = ClipRules(endpoint: "text2video")

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
      clip.negativePrompt, clip.sound, clip.scale, clip.mode(aliases: ["common.enum.value"]),
    ] + camera.fields + [
      Field(
        "aspect_ratio", .string, standard: "16:9", .oneOf(CommonRules.ratios, .official)),
      clip.duration,
    ] + CommonRules.taskFields,
    rules: shots.rules + camera.rules + unmoved + [
      clip.legacyModel(aliases: ["common.model.legacy_field"]),
      clip.voiceNeedsSound("prompt.voice_requires_sound"), voiceMax, clip.scaleIgnored,
      CapabilityRules.mode4K, CapabilityRules.soundModel, CapabilityRules.soundMode,
      CapabilityRules.multiShotModel, CapabilityRules.durationModel, CapabilityRules.masterMode,
      CapabilityRules.cameraUnsupported(.textCamera), CapabilityRules.cameraOnText,
      CapabilityRules.retired,
    ] + CommonRules.taskRules)

  static let endpoint = Endpoint.tasks(
    "text2video", at: "/v1/videos/text2video", .video, create,
    making: Production(
      .clip(ClipProduction(endpoint: "text2video", length: .field("duration")))),
    ofText: shots.ofText)

  private static let voiceMax = Rule(
    "text2video.prompt.voice_max", "A prompt names two voices at most.",
    Reading(
      .across, .requirement(at: "prompt", .atMost(2, .distinctMarks("prompt", "voice"))),
      words: .chosen("voices in prompt cannot exceed 2"), .official))

  /// What a camera is not told, or told in vain.
  private static let unmoved = [
    Rule(
      "text2video.camera_control.config_forbidden", "Only the simple camera has a `config`.",
      Reading(
        .across, when: CameraRules.isOther,
        .requirement(
          at: "camera_control.config", .atMost(0, .count("camera_control.config"))),
        words: .chosen(
          "config is not supported with camera_control type '\(.of("camera_control.type"))'"),
        .official)),
    Rule(
      "text2video.camera_control.config_zero", "A simple camera that stands still is odd.",
      Reading(
        .across, when: .all([CameraRules.isSimple, .present("camera_control.config")]),
        .requirement(
          at: "camera_control.config", .relation(CameraRules.moved, .atLeast, 1)),
        outcome: .note, words: .chosen("the camera does not move"), .choice)),
  ]
}
