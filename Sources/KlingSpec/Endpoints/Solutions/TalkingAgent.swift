import Schema

/// `POST /solutions/talking_agent`: somebody who says a text, with or without goods in hand.
enum TalkingAgent {
  private static let picture = SolutionItems.link("avatar_image")
  private static let avatar = SolutionItems.text("avatar_id")
  private static let goods = SolutionItems.link("ref_image")
  private static let title = SolutionItems.text("goods_title")
  private static let script = SolutionItems.text("speech_script")

  /// The items about goods: how many of each there may be, and how long they are.
  private struct GoodsText: Sendable {
    let items: SolutionItems
    let most: Int
    let length: Int

    var isFew: Condition { .atMost(.init(integerLiteral: most), items.count) }

    var isShort: Condition {
      let isShort = Condition.relation(
        .length(".text"), .atMost, .init(integerLiteral: length))
      return .everyItem("contents", .implies(.equals(".type", items.type), isShort))
    }

    var limits: [(holds: Condition, words: Words)] {
      [
        (isFew, .pattern(most == 1 ? items.onlyOne : items.tooMany(most))),
        (isShort, .pattern(items.tooLong(length))),
      ]
    }
  }

  private static let texts = [
    GoodsText(items: title, most: 1, length: 500),
    GoodsText(items: .text("goods_price"), most: 1, length: 256),
    GoodsText(items: .text("goods_target_audience"), most: 20, length: 200),
    GoodsText(items: .text("goods_selling_point"), most: 20, length: 500),
  ]
  private static let goodsTypes = ["ref_image"] + texts.map(\.items.type)
  private static let hasGoods = Condition.anyItem("contents", .isOneOf(".type", goodsTypes))

  private static let avatars = [
    "avatar_vivian_female", "avatar_lee_male", "avatar_chenjing_female", "avatar_zhaochen_male",
    "avatar_wanglei_male", "avatar_eva_female", "avatar_oliver_male", "avatar_elena_female",
    "avatar_adam_male", "avatar_anna_female", "avatar_rajput_male", "avatar_mia_female",
    "avatar_river_male", "avatar_marcus_male", "avatar_toto_cartoon",
  ]
  private static let voices = [
    "male_calm_informative", "female_clear_rational", "female_gentle_soothing",
    "female_bright_engaging", "male_crisp_persuasive", "female_intelligent_narrative",
    "male_clear_professional", "male_energetic_sporty", "female_warm_rich",
  ]

  private static let settings = [
    Field("settings", .object),
    Field("settings.resolution", .string, standard: "720p"),
    Field("settings.aspect_ratio", .string, also: ["aspectRatio"], standard: "9:16"),
    Field("settings.allow_polish", .boolean, also: ["allowPolish"], standard: "false"),
    Field("settings.voice_id", .string, also: ["voiceId"]),
    Field("settings.speech_rate", .number, also: ["speechRate"], standard: "1.0"),
    Field("settings.action_prompt", .string, also: ["actionPrompt"]),
    Field("settings.bgm_enabled", .boolean, also: ["bgmEnabled"], standard: "false"),
  ]

  static let endpoint = SolutionRules.endpoint(
    "talking-agent", at: "talking_agent", create: create,
    making: NamedProduction(
      model: "talking_agent", files: [("video", .clip)],
      length: .speech(.item(of: "contents", type: "speech_script", member: "text")),
      size: .named(resolution: "settings.resolution", ratio: "settings.aspect_ratio", like: nil)),
    prompt: .item(of: "contents", type: "speech_script", member: "text"))

  private static let create = FormDescription(
    "solutions", .unified,
    fields: SolutionRules.contents(
      ["avatar_image", "avatar_id"] + goodsTypes + ["speech_script"], members: ["url", "text"])
      + settings + SolutionRules.options(watermark: "watermark", "watermark_info"),
    rules: [
      oneAvatar, voiceOfPicture, noVoiceOfAvatar,
      SolutionRules.setting(
        "talking-agent.voice_id.enum", "settings.voice_id", voices,
        "A voice is one of those on offer.", "settings.voice_id value '\(.value)' is invalid"),
      avatar.oneOf(
        avatars, "talking-agent.avatar_id.enum",
        .pattern("\(.place) value '\(.value)' is invalid")),
      oneScript, script.length(atMost: 2_000, "talking-agent.speech_script.max_2000"),
      goods.required(
        "talking-agent.goods.image_required", when: hasGoods,
        "Product image is missing. Please upload at least one product image."),
      title.required(
        "talking-agent.goods.title_required", when: hasGoods,
        "goods_title is required when product content is provided."),
      goods.atMost(5, "talking-agent.ref_image.max_5"), limits, rate, noRateWithGoods,
      SolutionRules.setting(
        "talking-agent.resolution.enum", "settings.resolution", ["720p", "1080p"],
        "A clip has 720 or 1080 lines.",
        "Unsupported resolution. Only 720p and 1080p are supported."),
      SolutionRules.setting(
        "talking-agent.aspect_ratio.enum", "settings.aspect_ratio", ["9:16", "16:9"],
        "A clip is upright or wide.", "aspect_ratio only supports 9:16 and 16:9."),
      length("talking-agent.action_prompt.max_2500", "settings.action_prompt", 2_500),
      length("talking-agent.callback_url.max_1024", "options.callback_url", 1_024),
      SolutionRules.pictures(
        "talking-agent.image.media", ["avatar_image", "ref_image"],
        .pattern("Unsupported image. Please check the image format, size and dimensions.")),
      ContentMedia.reachable,
    ])

  private static let avatarWords: Template = """
    Exactly one avatar source is required: provide avatar_image (with voiceId) or avatar_id, \
    not both.
    """

  private static let oneAvatar = Rule(
    "talking-agent.avatar.exactly_one", "Who speaks is one picture or one avatar on offer.",
    Reading(
      .across, when: .present("contents"),
      .requirement(
        at: "contents",
        .all([
          .relation(.total([picture.count, avatar.count]), .equal, 1), picture.areFilled,
          avatar.areFilled,
        ])),
      words: .pattern(avatarWords), .official))

  private static let voiceOfPicture = Rule(
    "talking-agent.voice_id.required_with_image", "A picture needs a voice.",
    Reading(
      .across, when: picture.areThere,
      .requirement(at: "settings.voice_id", .present("settings.voice_id")),
      words: .pattern("voiceId is required when uploading an avatar_image."), .official))

  private static let noVoiceOfAvatar = Rule(
    "talking-agent.voice_id.forbidden_with_id", "An avatar on offer has a voice of its own.",
    Reading(
      .across, when: .all([avatar.areThere, .not(picture.areThere)]),
      .requirement(at: "settings.voice_id", .absent("settings.voice_id")),
      words: .pattern(avatarWords), .official))

  private static let oneScript = Rule(
    "talking-agent.speech_script.required", "There is one text to be said.",
    Reading(
      .across, when: .present("contents"),
      .requirement(
        at: "contents", .all([.relation(script.count, .equal, 1), script.areFilled])),
      words: .pattern("speech_script is required for single-person videos."), .official))

  private static let limits = Rule(
    "talking-agent.goods.text_limits",
    "Of title and price there is one, of audiences and selling points 20; each has its length.",
    Reading(
      .across, when: hasGoods,
      .requirement(at: "contents", .all(texts.flatMap(\.limits).map(\.holds))),
      words: SolutionRules.words(ofFirst: texts.flatMap(\.limits)), .official))

  private static let speechRate: Path = "settings.speech_rate"

  private static let rate = Rule(
    "talking-agent.speech_rate.enum", "A text is said slower, as usual, or faster.",
    Reading(
      .value, when: .present(speechRate),
      .requirement(
        at: speechRate,
        .any([isRate(.decimal("0.8")), isRate(1), isRate(.decimal("1.2"))])),
      words: .pattern("speechRate only supports 0.8, 1.0 and 1.2."), .official))

  private static func isRate(_ rate: Quantity) -> Condition {
    .relation(.value(speechRate), .equal, rate)
  }

  private static let noRateWithGoods = Rule(
    "talking-agent.speech_rate.not_with_goods", "With goods the rate cannot be chosen.",
    Reading(
      .across, when: hasGoods, .requirement(at: speechRate, .absent(speechRate)),
      words: .pattern("Speech rate adjustment not supported in Video Commerce."), .official))

  private static func length(_ id: String, _ path: Path, _ most: Int) -> Rule {
    Rule(
      id, "`\(path)` has \(most) characters at most.",
      Reading(.value, .field(path, .length(atMost: most)), .official))
  }
}
