import Schema

/// `POST /solutions/e-commerce/goods_studio`: pictures of goods to a clip that shows them.
enum GoodsStudio {
  private static let pictures = SolutionItems.link("ref_image")
  private static let title = SolutionItems.text("goods_title")
  private static let description = SolutionItems.text("goods_description")

  private static let resolutionWords: Template =
    "Unsupported resolution. Only 720p and 1080p are supported."
  private static let ratioWords: Template = "aspect_ratio only supports 9:16, 1:1 and 16:9."
  private static let durationWords: Template =
    "Unsupported duration. Only 15, 30 and 60 seconds are supported."

  static let endpoint = SolutionRules.endpoint(
    "goods-studio", at: "e-commerce/goods_studio", create: create,
    making: NamedProduction(
      model: "goods_studio", files: [("video", .clip)], length: .field("settings.duration"),
      size: .named(resolution: "settings.resolution", ratio: "settings.aspect_ratio", like: nil)),
    prompt: .item(of: "contents", type: "goods_title", member: "text"))

  private static let create = FormDescription(
    "solutions", .unified,
    fields: SolutionRules.contents(
      ["ref_image", "goods_title", "goods_description"], members: ["url", "text"])
      + [
        Field("settings", .object), Field("settings.resolution", .string),
        Field("settings.aspect_ratio", .string), Field("settings.duration", .integer),
      ] + SolutionRules.options(watermark: "watermark", "watermark_info"),
    rules: [
      settings,
      SolutionRules.setting(
        "goods-studio.resolution.enum", "settings.resolution", ["720p", "1080p"],
        "A clip has 720 or 1080 lines.", resolutionWords),
      SolutionRules.setting(
        "goods-studio.aspect_ratio.enum", "settings.aspect_ratio", ["9:16", "1:1", "16:9"],
        "A clip is upright, square or wide.", ratioWords),
      SolutionRules.setting(
        "goods-studio.duration.enum", "settings.duration", ["15", "30", "60"],
        "A clip lasts 15, 30 or 60 seconds.", durationWords),
      pictures.required(
        "goods-studio.ref_image.required",
        "Product image is missing. Please upload a product image."),
      pictures.atMost(5, "goods-studio.ref_image.max_5"),
      title.required(
        "goods-studio.goods_title.required",
        "Product title is missing. Please provide a product title."),
      title.single("goods-studio.goods_title.single"),
      title.length(atMost: 200, "goods-studio.goods_title.max_200"),
      description.single("goods-studio.goods_description.single"),
      description.length(atMost: 2_000, "goods-studio.goods_description.max_2000"),
      SolutionRules.pictures(
        "goods-studio.ref_image.media", ["ref_image"],
        .pattern(
          "Unsupported product image. Please check the image format, size and dimensions.")),
      ContentMedia.reachable,
    ])

  private static let settings = Rule(
    "goods-studio.settings.required", "Resolution, ratio and duration are given.",
    Reading(
      .required,
      .requirement(
        at: "settings",
        .all([
          .present("settings.resolution"), .present("settings.aspect_ratio"),
          .present("settings.duration"),
        ])),
      words: .choice(
        .absent("settings.resolution"), .pattern(resolutionWords),
        otherwise: .choice(
          .absent("settings.aspect_ratio"), .pattern(ratioWords),
          otherwise: .pattern(durationWords))),
      .official))
}
