import Schema
import StrictJSON

/// `expand`: a picture grown beyond its sides.
enum Expand {
  private static let up: Path = "up_expansion_ratio"
  private static let down: Path = "down_expansion_ratio"
  private static let left: Path = "left_expansion_ratio"
  private static let right: Path = "right_expansion_ratio"

  /// Ratios that are no such are judged by their own rules, and not multiplied.
  private static func isInRange(_ ratio: Path) -> Condition {
    .all([
      .present(ratio), .relation(.value(ratio), .atLeast, 0),
      .relation(.value(ratio), .atMost, 2),
    ])
  }

  private static let create = FormDescription(
    "expand", .snake,
    fields: [Field("image", .string, .required(.official))]
      + [up, down, left, right].map { ratio in
        Field(
          ratio, .number, typeRule: "expand.\(ratio).required", .required(.official),
          .range(0, 2, .official))
      } + [
        Field("prompt", .string, .length(atMost: 2_500, id: "prompt.length", .official)),
        ImageRules(endpoint: "expand").number(),
      ] + CommonRules.taskFields,
    rules: [
      Rule(
        "expand.area.max", "The picture grows to three times its area at most.",
        Reading(
          .across, when: .all([up, down, left, right].map(isInRange)),
          .requirement(
            at: up,
            .atMost(
              // What the vendor's own arithmetic rounds off may go beyond.
              .decimal("3.001"),
              .product(
                .total([1, .value(up), .value(down)]), .total([1, .value(left), .value(right)])))),
          words: .chosen("The expanded area cannot exceed 3 times that of the image"), .official))
    ] + MediaRules.shapedPictures(at: ["image"]) + [MediaRules.unreachable(["image"])]
      + CommonRules.taskRules)

  static let endpoint = Endpoint.tasks(
    "expand", at: "/v1/images/editing/expand", .image, create,
    making: Production(
      .pictures(
        PictureProduction(
          size: .grown("image", up: up, down: down, left: left, right: right), count: .field("n"),
          likeness: ["image"],
          price: .each(8)))))
}
