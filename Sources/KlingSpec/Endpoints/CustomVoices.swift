import Schema
import StrictJSON

/// `custom-voices`: a voice out of a sound, of a clip, or of an earlier work.
enum CustomVoices {
  private static let seconds = 5...30
  private static let kinds = ["mp3", "wav", "mp4", "mov"]

  static let endpoint = Endpoint.tasks(
    "custom-voices", at: "/v1/general/custom-voices", .video, create,
    making: Production(
      .voice(units: Decimal(5, exponent: -2)), prompt: .field("voice_name"), options: .unmarked),
    listedBy: TaskQueries.listOfVoices)

  private static let create = FormDescription(
    "custom-voices", .bean,
    fields: [
      Field(
        "voice_name", .string, .required(.official, .gateway),
        .length(atMost: 20, id: "voice_name.length", .official)),
      Field("voice_url", .string), Field("video_id", .string),
    ] + CommonRules.plainTaskFields,
    rules: sources + named + linked + CommonRules.taskRules)

  private static let sources = [
    Rule(
      "custom-voices.source.required", "Either `voice_url` is given or `video_id`.",
      Reading(
        .required,
        .requirement(at: "voice_url", .any([.present("voice_url"), .present("video_id")])),
        words: .pattern("voice_url and video_id can not be empty"), .official, .client)),
    Rule(
      "custom-voices.source.exclusive", "`voice_url` and `video_id` are not given together.",
      Reading(
        .across, when: .present("voice_url"),
        .requirement(at: "video_id", .absent("video_id")),
        words: .chosen("voice_url and video_id cannot be used together"), .client, .choice)),
  ]

  /// The earlier work: only some are made with a voice that can be heard.
  private static let named = [
    ReferenceRules.isKnown("video_id", "video", id: "custom-voices.video_id.unknown"),
    ReferenceRules.isKept("video_id", "video"),
    Rule(
      "custom-voices.video_id.eligible",
      "The work was made with sound, or by avatar or lip-sync calls.",
      Reading(
        .reference,
        .requirement(
          at: "video_id",
          .any(
            [.hasTrait("video_id", "video", "sound")]
              + ["avatar", "lip-sync", "advanced-lip-sync"].map {
                .hasTrait("video_id", "video", "from:\($0)")
              })),
        words: .pattern("Invalid video id: \(.value)"), .official, .gateway)),
    Rule(
      "custom-voices.video_id.duration", "The work lasts 5 to 30 seconds.",
      Reading(
        .reference,
        .requirement(
          at: "video_id", SourceRules.isWithin(seconds, .owned("video_id", "video", .seconds))),
        words: SourceRules.lengthWords(
          "Video", seconds,
          tooShort: SourceRules.isBelow(seconds, .owned("video_id", "video", .seconds))),
        .official)),
  ]

  /// The sound or the clip behind the URL.
  private static let linked = [
    Rule(
      "custom-voices.voice_url.media", "`voice_url` leads to an MP3, WAV, MP4 or MOV file.",
      Reading(
        .media, .each(["voice_url"], .mediumKind(.it, kinds)),
        outcome: .refuseOrFail(.invalidParameter), words: .recorded("Audio format is invalid"),
        .official, .gateway)),
    Rule(
      "custom-voices.voice_url.duration", "The file lasts 5 to 30 seconds.",
      Reading(
        .media,
        .each(["voice_url"], SourceRules.isWithin(seconds, .medium(.it, .seconds))),
        outcome: .failLater,
        words: SourceRules.lengthWords(
          "Audio", seconds, tooShort: SourceRules.isBelow(seconds, .medium("voice_url", .seconds))),
        .official)),
    Rule(
      "custom-voices.single_voice", "One voice is heard in the file.",
      Reading(
        .media, .each(["voice_url"], .relation(.medium(.it, .voices), .equal, 1)),
        outcome: .failLater, words: .chosen("the audio must hold exactly one voice"), .official)),
    MediaRules.unreachable(["voice_url"]),
  ]
}
