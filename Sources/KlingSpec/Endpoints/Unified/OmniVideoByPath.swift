import Schema

/// `POST /omni-video/<model>`: text, pictures, elements and clips to video, the model in the path.
enum OmniVideoByPath {
  private static let family = "omni-video"
  private static let pictures = ["first_frame", "last_frame", "refer_image"]
  private static let clips = ["feature_video", "base_video"]

  private static let omni = UnifiedModel(
    "kling-3.0-omni", "kling-v3-omni", resolutions: ["720p", "1080p", "4k"],
    seconds: UnifiedModel.seconds(3...15), audio: .anyOrOff, hasMultiShot: true,
    promptLimit: 3_072)
  private static let o1 = UnifiedModel(
    "kling-o1", "kling-video-o1", seconds: UnifiedModel.seconds(3...10), audio: .originalOrOff)

  static let endpoints = [
    endpoint(omni, OmniReferences.ofOmni + [shotsOfFeature, shotsOfBase, soundOfBase, omniClip]),
    endpoint(o1, OmniReferences.ofO1 + [plainSeconds, o1Clip]),
    UnifiedRules.unknownModel(in: family),
  ]

  private static func create(_ model: UnifiedModel, _ rules: [Rule]) -> FormDescription {
    let contents = ContentRules(
      types: ["prompt"] + pictures + clips + ["element"], promptLimit: model.promptLimit,
      named: ContentRules.element)
    return UnifiedRules.create(
      model, contents, ratios: CommonRules.ratios,
      rules: [UnifiedRules.lastFrameNeedsFirst, OmniReferences.oneClip, ratio, soundOfFeature]
        + rules + ContentMedia.pictures(pictures)
        + [ContentMedia.linked(clips), ContentMedia.reachable])
  }

  private static func endpoint(
    _ model: UnifiedModel, _ rules: @autoclosure @escaping @Sendable () -> [Rule]
  ) -> Endpoint {
    let links = clips.map { TextSource.item(of: "contents", type: $0, member: "url") }
    return UnifiedRules.endpoint(
      model, of: family, create(model, rules()),
      making: UnifiedRules.production(
        model, of: family, prompt: UnifiedRules.promptItem,
        length: .clip(links[1], otherwise: "settings.duration"),
        clips: links,
        ratio: .either([.given("settings.aspect_ratio"), .shape(of: [UnifiedRules.firstFrame])]),
        likeness: links[1]))
  }

  private static let ratio = Rule(
    "unified.omni.aspect_ratio.required",
    "The ratio is documented as needed where no frame and no clip gives it; left out, it is 16:9.",
    Reading(
      .required,
      when: .not(.any([ContentRules.has("first_frame"), OmniReferences.hasClip])),
      .requirement(at: "settings.aspect_ratio", .present("settings.aspect_ratio")),
      outcome: .note, words: .chosen("settings.aspect_ratio is taken as 16:9"), .official,
      .recorded))

  private static let soundOfFeature = Rule(
    "unified.omni.feature.audio", "With a clip as a feature the sound is off.",
    Reading(
      .across, when: OmniReferences.hasFeature,
      .requirement(at: "settings.audio", .equals("settings.audio", "off")),
      words: .pattern("audio(\(.of("settings.audio"))) is not supported with feature_video"),
      .official))

  private static let shotsOfFeature = Rule(
    "unified.omni.feature.multi_shot", "With a clip as a feature several shots stay allowed.",
    Reading(
      .across, when: OmniReferences.hasFeature,
      .requirement(
        at: "settings.multi_shot", .not(.equals("settings.multi_shot", "false"))),
      words: .pattern("multi_shot(false) is not supported with feature_video"), .official))

  private static let shotsOfBase = Rule(
    "unified.omni.base.multi_shot", "Nobody asks for several shots of a clip that is edited.",
    Reading(
      .across, when: OmniReferences.hasBase,
      .requirement(
        at: "settings.multi_shot",
        .not(
          .all([.present("settings.multi_shot"), .equals("settings.multi_shot", "true")]))),
      words: .pattern("multi_shot(true) is not supported with base_video"), .official, .choice))

  private static let soundOfBase = Rule(
    "unified.omni.base.audio", "A clip that is edited keeps its sound or loses it.",
    Reading(
      .across, when: OmniReferences.hasBase,
      .requirement(at: "settings.audio", .not(.equals("settings.audio", "native"))),
      words: .pattern("audio(native) is not supported with base_video"), .official, .seed))

  private static let plainSeconds = Rule(
    "unified.o1.first_only_duration",
    "kling-o1 makes 5 or 10 seconds unless a picture, an element or a clip guides it.",
    Reading(
      .capability,
      when: .all([
        .not(ContentRules.has("refer_image")), .not(ContentRules.has("element")),
        .not(ContentRules.has("last_frame")), .not(OmniReferences.hasClip),
      ]),
      .requirement(at: "settings.duration", .isOneOf("settings.duration", ["5", "10"])),
      words: .recorded(
        "Duration only supports 5 or 10 seconds when no refer_image is provided"),
      .official, .recorded))

  private static let omniClip = clip(
    ContentMedia.Clip(
      seconds: (3, .decimal("15.5")),
      tooLong: .pattern("Video duration can not longer than 15.5s"), bytes: 209_715_200,
      sides: (700, 4_553),
      shape: ContentMedia.ultraHDShape, framesPerSecond: (24, 60)))

  private static let o1Clip = clip(
    ContentMedia.Clip(
      seconds: (3, 10), tooLong: .recorded("Video duration can not longer than 10s"),
      bytes: 209_715_200, sides: (700, 2_160), framesPerSecond: (24, 60)))

  private static func clip(_ clip: ContentMedia.Clip) -> Rule {
    clip.rule(
      "unified.omni.video.media",
      "A clip is an MP4 or QuickTime file within the model's seconds, size, pace and weight.",
      on: clips, .failLater)
  }
}
