import Schema
import StrictJSON

/// `ai-multi-shot`: a thing that is seen from the front, seen from other sides.
enum AIMultiShot {
  private static let front: [Path] = ["element_frontal_image"]

  private static let create = FormDescription(
    "ai-multi-shot", .snake,
    fields: [
      Field("element_frontal_image", .string, .required(id: "frontal.required", .official))
    ] + CommonRules.plainTaskFields,
    rules: MediaRules.shapedPictures(at: front) + [MediaRules.unreachable(front)]
      + CommonRules.taskRules)

  static let endpoint = Endpoint.tasks(
    "ai-multi-shot", at: "/v1/general/ai-multi-shot", .image, style: .legacyViews, create,
    making: Production(
      .pictures(
        PictureProduction(
          size: .same(as: "element_frontal_image"), count: .fixed(3), views: 3,
          likeness: ["element_frontal_image"],
          price: .together(20))), about: .field("element_frontal_image"), options: .unmarked))
}
