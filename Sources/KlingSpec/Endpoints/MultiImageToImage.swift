import Schema
import StrictJSON

/// `multi-image2image`: subjects, a scene and a style to pictures.
enum MultiImageToImage {
  private static let shared = ImageRules(endpoint: "multi-image2image")
  private static let pictures: [Path] = [
    "subject_image_list[].subject_image", "scene_image", "style_image",
  ]

  private static let create = FormDescription(
    "multi-image2image", .snake,
    fields: [
      Field(
        "model_name", .string,
        standards: ByEdition("kling-v2", (.september2026, "kling-v2-1")), [shared.modelNames]),
      Field("prompt", .string, .length(atMost: 2_500, id: "prompt.length", .official)),
      Field(
        "subject_image_list", .array, .required(.official),
        .count(1...4, id: "subject_image_list.max", .official)),
      Field(
        "subject_image_list[].subject_image", .string,
        .required(id: "subject_image_list.item", .official)),
      Field("scene_image", .string), Field("style_image", .string),
      Field("negative_prompt", .anything), shared.number(), shared.ratio,
    ] + CommonRules.taskFields,
    rules: [
      shared.wrongFamily,
      CapabilityRules.retired(ImageModels.names { $0.retired != nil }),
      Rule(
        "multi-image2image.negative_prompt.ignored", "A `negative_prompt` has no effect.",
        Reading(
          .across, .absence("negative_prompt"), outcome: .ignore,
          words: .chosen("negative_prompt has no effect"), .official)),
    ] + MediaRules.shapedPictures(at: pictures) + [MediaRules.unreachable(pictures)]
      + CommonRules.taskRules)

  static let endpoint = Endpoint.tasks(
    "multi-image2image", at: "/v1/images/multi-image2image", .image, create,
    making: Production(
      .pictures(
        PictureProduction(
          count: .field("n"), likeness: ["subject_image_list[].subject_image", "scene_image"],
          price: .each(16)))))
}
