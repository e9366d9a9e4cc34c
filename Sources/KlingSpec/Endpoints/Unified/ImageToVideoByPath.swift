import Schema

/// `POST /image-to-video/<model>`: pictures to video, the model in the path.
enum ImageToVideoByPath {
  private static let family = "image-to-video"
  private static let frames = ["first_frame", "last_frame"]

  /// A model with the items that it takes besides its prompt and its frames.
  private struct Offer: Sendable {
    let model: UnifiedModel
    var named: ContentRules.Named?
    let capabilities: [Rule]
  }

  private static let offers = [
    Offer(
      model: UnifiedModel(
        "kling-3.0-turbo", "kling-3.0-turbo", seconds: UnifiedModel.seconds(3...15),
        audio: .alwaysNative),
      capabilities: [noLastFrame]),
    Offer(
      model: UnifiedModel(
        "kling-3.0", "kling-v3", resolutions: ["720p", "1080p", "4k"],
        seconds: UnifiedModel.seconds(3...15), audio: .nativeOrOff, hasMultiShot: true,
        promptLimit: 3_072),
      named: ContentRules.element, capabilities: [elementCount]),
    Offer(
      model: UnifiedModel("kling-2.6", "kling-v2-6", audio: .nativeOrOff),
      named: ContentRules.voice,
      capabilities: [
        TextToVideoByPath.nativeNeeds1080p, bothFramesNeed1080p("unified.k26.first_last_1080p"),
        bothFramesAreSilent, voiceCount, voiceNeedsAudio,
      ]),
    Offer(
      model: UnifiedModel("kling-2.5-turbo", "kling-v2-5-turbo"),
      capabilities: [bothFramesNeed1080p("unified.k25.first_last_1080p")]),
  ]

  static let endpoints =
    offers.map { offer in
      UnifiedRules.endpoint(
        offer.model, of: family, create(offer),
        making: UnifiedRules.production(
          offer.model, of: family, prompt: UnifiedRules.promptItem,
          ratio: .shape(of: [UnifiedRules.firstFrame]),
          voice: .item(of: "contents", type: "voice", member: "voice_id")))
    } + [UnifiedRules.unknownModel(in: family)]

  private static func create(_ offer: Offer) -> FormDescription {
    let contents = ContentRules(
      types: ["prompt"] + frames + (offer.named.map { [$0.type] } ?? []),
      promptLimit: offer.model.promptLimit, named: offer.named)
    return UnifiedRules.create(
      offer.model, contents,
      rules: [firstFrame, UnifiedRules.lastFrameNeedsFirst] + offer.capabilities
        + ContentMedia.pictures(frames) + [ContentMedia.reachable])
  }

  private static let firstFrame = Rule(
    "unified.i2v.first_frame.required", "There is a first frame.",
    Reading(
      .across, when: .present("contents"),
      .requirement(at: "contents", ContentRules.has("first_frame")),
      words: .chosen("content item of type 'first_frame' is required"), .official))

  private static let noLastFrame = Rule(
    "unified.turbo.no_last_frame", "kling-3.0-turbo takes a first frame and no last one.",
    Reading(
      .capability,
      .requirement(at: "contents", .not(ContentRules.has("last_frame"))),
      words: .pattern("Last frame is not supported by the current model"), .official))

  private static let elementCount = Rule(
    "unified.k30.elements.max", "There are three elements at most.",
    Reading(
      .across, .requirement(at: "contents", .atMost(3, ContentRules.count("element"))),
      words: .pattern("The number of elements must be between 0 and 3"), .official))

  private static func bothFramesNeed1080p(_ id: String) -> Rule {
    Rule(
      id, "The model goes from a first to a last frame in 1080p only.",
      Reading(
        .capability, when: ContentRules.has("last_frame"),
        .requirement(at: "settings.resolution", .equals("settings.resolution", "1080p")),
        words: .pattern(
          "resolution(\(.of("settings.resolution"))) is not supported with last_frame"),
        .official))
  }

  private static let bothFramesAreSilent = Rule(
    "unified.k26.first_last_silent", "kling-2.6 goes from a first to a last frame without sound.",
    Reading(
      .capability, when: ContentRules.has("last_frame"),
      .requirement(at: "settings.audio", .equals("settings.audio", "off")),
      words: .pattern("audio(\(.of("settings.audio"))) is not supported with last_frame"),
      .official))

  private static let voiceCount = Rule(
    "unified.k26.voice.max", "There are two voices at most.",
    Reading(
      .across, .requirement(at: "contents", .atMost(2, ContentRules.count("voice"))),
      words: .pattern("The number of voices must be between 0 and 2"), .official))

  private static let voiceNeedsAudio = Rule(
    "unified.k26.voice.needs_audio", "A voice needs sound, which is off unless asked for.",
    Reading(
      .across, when: ContentRules.has("voice"),
      .requirement(at: "settings.audio", .not(.equals("settings.audio", "off"))),
      words: .pattern("audio(\(.of("settings.audio"))) is not supported with voice"),
      .official))
}
