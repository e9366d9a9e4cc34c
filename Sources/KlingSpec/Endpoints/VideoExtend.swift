import Schema
import StrictJSON

/// `video-extend`: five more seconds of a clip that text2video, image2video or itself made.
enum VideoExtend {
  private static let made = ["text2video", "image2video", "video-extend"].map {
    Condition.hasTrait("video_id", "video", "from:\($0)")
  }
  private static let models = ["kling-v1", "kling-v1-5", "kling-v1-6"]

  static let endpoint = Endpoint.tasks(
    "video-extend", at: "/v1/videos/video-extend", .video, create,
    making: Production(
      .clip(
        ClipProduction(
          endpoint: "video-extend", length: .extended("video_id", by: 5),
          price: .perClip([
            "kling-v1": ["std": 1, "pro": Decimal(35, exponent: -1)],
            "kling-v1-5": ["std": 2, "pro": Decimal(35, exponent: -1)],
            "kling-v1-6": ["std": 2, "pro": Decimal(35, exponent: -1)],
          ])))))

  private static let create = FormDescription(
    "video-extend", .snake,
    fields: [
      Field("video_id", .string, .required(.official)),
      Field("prompt", .string, .length(atMost: 2_500, id: "prompt.max_2500", .official)),
      Field(
        "negative_prompt", .string,
        .length(atMost: 2_500, id: "negative_prompt.max_2500", .official)),
      Field(
        "cfg_scale", .number, standard: "0.5",
        .range(0, 1, id: "cfg_scale.range_0_1", .official)),
      Field("model_name", .anything), Field("mode", .anything), Field("duration", .anything),
      Field("aspect_ratio", .anything),
    ] + CommonRules.taskFields,
    rules: [
      ReferenceRules.isKnown("video_id", "video", id: "video-extend.video_id.exists"),
      Rule(
        "video-extend.video_id.source_kind",
        "The clip was made by text2video, image2video or video-extend.",
        Reading(
          .reference, .requirement(at: "video_id", .any(made)),
          words: .pattern("Invalid video id: \(.value)"), .official)),
      Rule(
        "video-extend.video_id.source_model_v1", "The clip's model is one of the first three.",
        Reading(
          .reference,
          .requirement(
            at: "video_id", .any(models.map { .hasTrait("video_id", "video", $0) })),
          words: .pattern("Video extend is not supported by the current model"), .official)),
      Rule(
        "video-extend.video_id.max_total_180s",
        "The clip and its extension are not longer than three minutes.",
        Reading(
          .reference,
          .requirement(
            at: "video_id",
            .atMost(180, .owned("video_id", "video", .seconds), 5)),
          words: .chosen("Video duration can not longer than 180s"), .official)),
      ReferenceRules.isKept("video_id", "video"),
      Rule(
        "video-extend.v1_no_negative_prompt_cfg_scale",
        "For a clip of kling-v1 `negative_prompt` and `cfg_scale` have no effect.",
        Reading(
          .reference, when: .hasTrait("video_id", "video", "kling-v1"),
          .requirement(
            at: "negative_prompt", .all([.absent("negative_prompt"), .absent("cfg_scale")])),
          outcome: .ignore,
          words: .chosen("negative_prompt and cfg_scale have no effect on a clip of kling-v1"),
          .official)),
      Rule(
        "video-extend.no_model_or_mode_choice",
        "Model, mode, length and ratio are those of the clip.",
        Reading(
          .across,
          .requirement(
            at: "model_name",
            .all(["model_name", "mode", "duration", "aspect_ratio"].map { .absent($0) })),
          outcome: .ignore,
          words: .chosen("model_name, mode, duration and aspect_ratio follow the clip"),
          .official)),
    ] + CommonRules.taskRules)
}
