import Schema

/// `POST /motion-control/<model>`: a picture that moves like a clip, the model in the path.
enum MotionControlByPath {
  private static let family = "motion-control"
  private static let orientation: Path = "settings.character_orientation"

  static let endpoints = [
    endpoint(
      UnifiedModel("kling-3.0", "kling-v3", seconds: [], audio: .originalFirst),
      named: ContentRules.element),
    endpoint(UnifiedModel("kling-2.6", "kling-v2-6", seconds: [], audio: .originalFirst)),
    UnifiedRules.unknownModel(in: family),
  ]

  private static func create(
    _ model: UnifiedModel, named: ContentRules.Named?
  ) -> FormDescription {
    let contents = ContentRules(
      types: ["prompt", "image", "video"] + (named.map { [$0.type] } ?? []),
      promptLimit: model.promptLimit, named: named)
    return UnifiedRules.create(
      model, contents, settings: [Field(orientation, .string)],
      rules: [orientationKnown, inputs] + (named == nil ? [] : [orientationOfElement])
        + ContentMedia.pictures(["image"]).map { $0.atOnce() }
        + [ContentMedia.linked(["video"]), clip, ContentMedia.reachable.atOnce()])
  }

  private static func endpoint(
    _ model: UnifiedModel, named: ContentRules.Named? = nil
  ) -> Endpoint {
    let link = TextSource.item(of: "contents", type: "video", member: "url")
    return UnifiedRules.endpoint(
      model, of: family, create(model, named: named),
      making: UnifiedRules.production(
        model, of: family, prompt: UnifiedRules.promptItem, length: .clip(link, otherwise: nil),
        ratio: .shape(of: [.item(of: "contents", type: "image", link: "url")]),
        price: .perSecondOfMotion))
  }

  private static let orientationKnown = Rule(
    "unified.motion.orientation.required",
    "`settings.character_orientation` says `image` or `video`.",
    Reading(
      .required, .requirement(at: orientation, .isOneOf(orientation, ["image", "video"])),
      words: .choice(
        .present(orientation), .pattern("\(.place) value '\(.value)' is invalid"),
        otherwise: .pattern("\(.place) cannot be empty")), .official))

  private static let inputs = Rule(
    "unified.motion.inputs", "There are one picture, one clip, and one element at most.",
    Reading(
      .across, when: .present("contents"),
      .requirement(
        at: "contents",
        .all([
          hasOne("image"), hasOne("video"), .atMost(1, ContentRules.count("element")),
        ])),
      words: .choice(
        .not(hasOne("image")), .pattern("The number of images must be 1"),
        otherwise: .choice(
          .not(hasOne("video")), .pattern("The number of videos must be 1"),
          otherwise: .pattern("The number of elements must be between 0 and 1"))),
      .official, .choice))

  private static func hasOne(_ type: String) -> Condition {
    .relation(ContentRules.count(type), .equal, 1)
  }

  private static let orientationOfElement = Rule(
    "unified.motion.element_orientation",
    "Beside an element the result faces as in the clip, whatever is said.",
    Reading(
      .across, when: ContentRules.has("element"),
      .requirement(at: orientation, .not(.equals(orientation, "image"))), outcome: .note,
      words: .chosen("character_orientation is taken as video beside an element"), .official,
      .choice))

  private static let clip = ContentMedia.Clip(
    seconds: (3, .choice(.equals(orientation, "image"), 10, otherwise: 30)),
    tooLong: .choice(
      .equals(orientation, "image"), .recorded("Video duration can not longer than 10s"),
      otherwise: .recorded("Video duration can not longer than 30s")),
    bytes: 104_857_600, sides: (340, 3_850)
  ).rule(
    "unified.motion.video",
    "The clip is an MP4 or QuickTime file of 3 to 30 seconds, 10 where the picture leads.",
    on: ["video"], .refuse(.invalidParameter))
}
