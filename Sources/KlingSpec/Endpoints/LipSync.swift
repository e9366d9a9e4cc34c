import Schema
import StrictJSON

/// `lip-sync`: the person in a clip speaks a text or to a sound; gone from the later edition.
enum LipSync {
  private static let clips = ClipSourceRules(endpoint: "lip-sync", within: "input.")
  private static let clip = MediaSource.either([
    .owned("input.video_id", "video"), .linked("input.video_url"),
  ])
  private static let speaks = Condition.equals("input.mode", "text2video")
  private static let plays = Condition.equals("input.mode", "audio2video")
  private static let speech: [Path] = [
    "input.text", "input.voice_id", "input.voice_language", "input.voice_speed",
  ]
  private static let sound: [Path] = ["input.audio_type", "input.audio_file", "input.audio_url"]
  private static let files: [Path] = ["input.audio_file", "input.audio_url"]

  static let endpoint = Endpoint.tasks(
    "lip-sync", at: "/v1/videos/lip-sync", .video, editions: .until(.september2026), create,
    making: Production(
      .following(
        FollowingProduction(
          picture: clip, length: .of(clip), price: SpanPrice(units: ["*": 0.5], seconds: 5))),
      prompt: .field("input.text"), options: .unnamed))

  private static let create = FormDescription(
    "lip-sync", .snake,
    fields: [
      Field("input", .object, .required(.official)),
      Field("input.video_id", .string), Field("input.video_url", .string),
      Field(
        "input.mode", .string, .required(id: "mode.required", .official),
        .oneOf(["text2video", "audio2video"], id: "mode.enum", .official)),
      Field(
        "input.text", .string,
        .required(id: "text.required_for_text2video", when: speaks, .official),
        .length(atMost: 120, id: "text.max_120", when: speaks, .official)),
      Field(
        "input.voice_id", .string,
        .required(id: "voice_id.required_for_text2video", when: speaks, .official),
        .oneOf(SpeakingVoices.names, id: "voice_id.enum", when: speaks, .client)),
      Field(
        "input.voice_language", .string, standard: "zh",
        .oneOf(SpeakingVoices.languages, id: "voice_language.enum", when: speaks, .official)),
      Field("input.voice_speed", .number, standard: "1"),
      Field(
        "input.audio_type", .string,
        .required(id: "audio_type.required_for_audio2video", when: plays, .official),
        .oneOf(["file", "url"], id: "audio_type.enum", when: plays, .official)),
      Field(
        "input.audio_file", .string,
        .required(
          id: "audio_file.required_for_file",
          when: .all([plays, .equals("input.audio_type", "file")]), .official)),
      Field(
        "input.audio_url", .string,
        .required(
          id: "audio_url.required_for_url",
          when: .all([plays, .equals("input.audio_type", "url")]), .official)),
      Field("callback_url", .string), Field("external_task_id", .anything),
    ],
    rules: [
      SourceRules.exactlyOne("lip-sync.video_source_xor", "input.video_id", "input.video_url")
    ]
      + clips.references(known: "lip-sync.video_id.exists") + [
        clips.ownedLength("max_60s", aliases: ["lip-sync.video_id.duration_5_or_10"], 0...60),
        clips.format, clips.size,
        clips.length("duration_2_60s", aliases: ["lip-sync.video_url.duration_2_10s"], 2...60),
        clips.sides("edge_512_2160", aliases: ["lip-sync.video_url.edge_720_1920"], 512...2_160),
        SpeechRules.speed("lip-sync.voice_speed.range", at: "input.voice_speed", when: speaks),
      ] + sounds + [otherBranch, noExternalID] + CommonRules.taskRules)

  private static let sounds = [
    Rule(
      "lip-sync.audio.format", "A sound is an MP3, WAV, M4A or AAC file.",
      Reading(
        .media, when: plays, .each(files, .mediumKind(.it, SoundRules.formats)),
        outcome: .refuseOrFail(.invalidParameter), words: .recorded("Audio format is invalid"),
        .official, .recorded)),
    Rule(
      "lip-sync.audio.max_5mb", "A sound's file has 5 MB at most.",
      Reading(
        .media, when: plays, .each(files, .relation(.medium(.it, .bytes), .atMost, 5_242_880)),
        outcome: .refuseOrFail(.invalidParameter), words: .pattern("Audio size is invalid"),
        .official)),
    Rule(
      "lip-sync.audio.duration_2_60s", "One page asks for a sound of 2 to 60 seconds.",
      Reading(
        .media, when: plays,
        .each(files, SourceRules.isWithin(2...60, .medium(.it, .seconds))), outcome: .note,
        words: .chosen("the sound does not last 2 to 60 seconds"), .gateway)),
  ]

  private static let otherBranch = Rule(
    "lip-sync.mode.other_branch_ignored", "The fields of the mode that was not chosen do nothing.",
    Reading(
      .across,
      .requirement(
        at: "input.mode",
        .all([
          .implies(speaks, .all(sound.map { .absent($0) })),
          .implies(plays, .all(speech.map { .absent($0) })),
        ])),
      outcome: .ignore, words: .chosen("the fields of the other mode have no effect"), .official))

  private static let noExternalID = Rule(
    "lip-sync.no_external_task_id", "`external_task_id` is not offered and names nothing.",
    Reading(
      .across, .absence("external_task_id"), outcome: .ignore,
      words: .chosen("external_task_id has no effect here"), .official))
}
