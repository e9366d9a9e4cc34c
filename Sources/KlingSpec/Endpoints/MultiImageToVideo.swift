import Schema

/// `multi-image2video`: one to four pictures of things to a video with all of them.
///
/// It knows one model, and since the edition that retired that model it is there no more.
enum MultiImageToVideo {
  private static let path = "/v1/videos/multi-image2video"
  private static let clip = ClipRules(endpoint: "multi-image2video")

  private static let create = FormDescription(
    "multi-image2video", .snake,
    fields: [
      Field(
        "model_name", .string, standard: "kling-v1-6",
        CommonRules.modelNames(on: "multi-image2video")),
      Field(
        "image_list", .array, .required(.official),
        .count(1...4, id: "image_list.max_4", .official)),
      Field(
        "image_list[].image", .string,
        .required(id: "image_list.item_image_required", .official)),
      Field(
        "prompt", .string, .required(.official),
        .length(atMost: 2_500, id: "prompt.max_2500", .official)),
      Field(
        "negative_prompt", .string,
        .length(atMost: 2_500, id: "negative_prompt.max_2500", .official)),
      clip.mode(),
      Field(
        "duration", .digits, standard: "5", spellingRule: "common.duration.type",
        .oneOf(["5", "10"], .official)),
      Field(
        "aspect_ratio", .string, standard: "16:9", .oneOf(CommonRules.ratios, .official)),
    ] + CommonRules.taskFields,
    rules: MediaRules.shapedPictures(at: ["image_list[].image"])
      + [MediaRules.unreachable(["image_list[].image"])] + CommonRules.taskRules)

  static let endpoints = [
    Endpoint.tasks(
      "multi-image2video", at: path, .video, editions: .until(.september2026), create,
      making: Production(
        .clip(ClipProduction(endpoint: "multi-image2video", length: .field("duration"))))),
    Endpoint(
      "multi-image2video", .video, editions: .since(.september2026),
      .init(verb: "create", method: "POST", path: path, action: .refuseRetired)),
  ]
}
