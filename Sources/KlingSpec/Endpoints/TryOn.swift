import Schema

/// `try-on`: a person in other garments.
enum TryOn {
  private static let shared = ImageRules(endpoint: "try-on")
  private static let pictures: [Path] = ["human_image", "cloth_image"]

  private static let create = FormDescription(
    "try-on", .snake,
    fields: [
      Field("model_name", .string, standard: "kolors-virtual-try-on-v1", shared.modelNames),
      Field("human_image", .string, .required(.official)),
      Field("cloth_image", .string, .required(.official)), Field("n", .anything),
    ] + CommonRules.plainTaskFields,
    rules: [
      shared.wrongFamily,
      Rule(
        "try-on.n.ignored", "One picture is made, whatever `n` says.",
        Reading(
          .across, .absence("n"), outcome: .ignore, words: .chosen("n has no effect"), .client)),
    ] + MediaRules.pictures(at: pictures) + [MediaRules.unreachable(pictures)]
      + CommonRules.taskRules)

  static let endpoint = Endpoint.tasks(
    "try-on", at: "/v1/images/kolors-virtual-try-on", .tryOn, create,
    making: Production(
      .pictures(
        PictureProduction(
          size: .same(as: "human_image"), count: .fixed(1),
          likeness: ["human_image", "cloth_image"])),
      about: .field("human_image"), options: .unmarked))
}
