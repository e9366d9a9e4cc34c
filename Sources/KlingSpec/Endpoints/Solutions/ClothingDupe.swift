import Schema

/// `POST /solutions/e-commerce/clothing_dupe`: garments shown as in a clip that is given.
enum ClothingDupe {
  private static let source = SolutionItems.link("source_video")
  private static let garments = SolutionItems.link("product_image")
  private static let people = SolutionItems.link("model_image")
  private static let words = SolutionItems.text("product_info")
  private static let music = SolutionItems.link("bgm")
  private static let voice = SolutionItems(type: "voice", member: ".voice_id")

  private static let ratios = ["9:16", "2:3", "3:4", "1:1", "4:3", "3:2", "16:9", "21:9"]
  private static let voices = [
    "energetic_sales_girl", "gentle_sales_woman", "crisp_sales_girl", "mature_sales_woman",
    "calm_sales_woman", "soft_sales_woman", "energetic_sales_boy", "enthusiastic_sales_man",
    "steady_sales_man", "calm_sales_man",
  ]

  private static let link = TextSource.item(
    of: "contents", type: "source_video", member: "url")

  static let endpoint = SolutionRules.endpoint(
    "clothing-dupe", at: "e-commerce/clothing_dupe", style: .untimedSolution, create: create,
    making: NamedProduction(
      model: "clothing_dupe",
      files: [("product_image", .picture), ("model_images", .picture), ("product_video", .clip)],
      length: .clip(link),
      size: .named(resolution: "settings.resolution", ratio: "settings.aspect_ratio", like: link)),
    prompt: .item(of: "contents", type: "product_info", member: "text"), options: .unified)

  private static let create = FormDescription(
    "solutions", .unified,
    fields: SolutionRules.contents(
      ["product_info", "source_video", "product_image", "model_image", "bgm", "voice"],
      members: ["text", "url", "voice_id"])
      + [
        Field("settings", .object), Field("settings.resolution", .string, standard: "720p"),
        Field("settings.aspect_ratio", .string),
      ] + SolutionRules.options(watermark: "watermark_info", "watermark"),
    rules: [
      SolutionRules.setting(
        "clothing-dupe.resolution.enum", "settings.resolution", ["720p", "1080p"],
        "A clip has 720 or 1080 lines.",
        "Unsupported resolution. Only 720P and 1080P are supported."),
      SolutionRules.setting(
        "clothing-dupe.aspect_ratio.enum", "settings.aspect_ratio", ratios,
        "A ratio is one of the eight on offer.",
        "aspect_ratio only supports 9:16, 2:3, 3:4, 1:1, 4:3, 3:2, 16:9 and 21:9."),
      source.required(
        "clothing-dupe.source_video.required",
        "Reference video is missing. Please upload a reference video."),
      garments.required(
        "clothing-dupe.product_image.required",
        "Product image is missing. Please upload a product image."),
      words.required(
        "clothing-dupe.product_info.required",
        "Product description is missing. Please provide a product description."),
      words.length(atMost: 2_500, "clothing-dupe.product_info.max_2500"),
      garments.atMost(5, "clothing-dupe.product_image.max_5"),
      people.atMost(5, "clothing-dupe.model_image.max_5"),
      music.single("clothing-dupe.bgm.single"), musicLinked,
      voice.single("clothing-dupe.voice.single"),
      voice.oneOf(
        voices, "clothing-dupe.voice.enum",
        .pattern("Invalid voice_id. Please select a valid voice from the voice library.")),
      SolutionRules.picturesByFault(["product_image", "model_image"]),
      ContentMedia.linked(["source_video"]), clip, sound, ContentMedia.reachable,
    ])

  private static let musicLinked = Rule(
    "clothing-dupe.bgm.url_required", "Music that is given is linked.",
    Reading(
      .required, .eachItem("contents", at: ".url", .form(".url", .nonBlank)),
      words: .pattern(
        """
        bgm is provided but url is empty. Please provide a BGM file URL or remove bgm to use the \
        system default BGM.
        """), .official)
  ).onItems(of: ["bgm"])

  private static let clip = ContentMedia.Clip(
    seconds: (5, 180), tooShort: .pattern("Video duration can not less than 5s"),
    tooLong: .pattern("Video duration can not longer than 180s"), bytes: 104_857_600,
    sides: (576, 4_553), shape: ContentMedia.ultraHDShape, framesPerSecond: (24, 60)
  ).rule(
    "clothing-dupe.source_video.media",
    "The clip is an MP4 or QuickTime file of 5 to 180 seconds, 100 MB and 8,294,400 pixels.",
    on: ["source_video"], .failLater)

  private static let sound = Rule(
    "clothing-dupe.bgm.media",
    "Music is linked, an MP3, M4A or WAV file of 50 MB at most; its length does not matter.",
    Reading(
      .media,
      .each(
        [SolutionRules.url],
        .all([
          .form(.it, .webURL), .mediumKind(.it, ["mp3", "m4a", "wav"]),
          .relation(.medium(.it, .bytes), .atMost, 52_428_800),
        ])),
      outcome: .refuseOrFail(.invalidParameter),
      words: .choice(
        .not(.form(".url", .webURL)), .pattern("Audio URL is invalid"),
        otherwise: .choice(
          .not(.mediumKind(".url", ["mp3", "m4a", "wav"])), .pattern("Audio format is invalid"),
          otherwise: .pattern("Audio size is invalid"))),
      .official)
  ).onItems(of: ["bgm"])
}
