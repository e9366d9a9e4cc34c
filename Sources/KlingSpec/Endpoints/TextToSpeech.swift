import Schema
import StrictJSON

/// `tts`: a text that a voice reads aloud, answered at once.
///
/// The id of the sound is what lip-sync and avatars take as `audio_id`.
enum TextToSpeech {
  static let endpoint = Endpoint(
    "tts", .video, style: .legacySpeech, ofText: [speedType],
    .init(
      verb: "create", method: "POST", path: "/v1/audio/tts", action: .makeAtOnce, form: create,
      production: Production(
        .sound(
          SoundProduction(
            length: .spoken("text", language: "voice_language", speed: "voice_speed"),
            units: 0.05)),
        prompt: .field("text"), options: .none)))

  private static let create = FormDescription(
    "tts", .snake,
    fields: [
      Field(
        "text", .string, .required(.official),
        .length(atMost: 1_000, id: "text.max_1000", aliases: ["tts.text.edition_limit"], .official)
      ),
      Field(
        "voice_id", .string, .required(.official),
        .oneOf(
          SpeakingVoices.names, words: .recorded("Voice id not found"), .client, .recorded)),
      Field(
        "voice_language", .string, standard: "zh", .oneOf(SpeakingVoices.languages, .official)),
      Field(
        "voice_speed", .number, standard: "1", typeRule: "tts.voice_speed.type_number"),
    ],
    rules: [
      Rule(
        "tts.voice_language.default_zh",
        "`voice_language` is documented as needed and as `zh` by default: absent, it is `zh`.",
        Reading(
          .required, .requirement(at: "voice_language", .present("voice_language")),
          outcome: .note, words: .chosen("voice_language is taken as zh"), .official)),
      SpeechRules.speed("tts.voice_speed.range", at: "voice_speed"),
      SpeechRules.oneDecimal("tts.voice_speed.one_decimal", at: "voice_speed"),
      Rule(
        "tts.voice_id.language_match", "A voice speaks its own languages.",
        Reading(
          .across,
          .requirement(
            at: "voice_language",
            .any([
              .listed(Grid(keys: ["voice_id", "voice_language"], rows: SpeakingVoices.pairs)),
              .not(.isOneOf("voice_id", SpeakingVoices.names)),
              .not(.isOneOf("voice_language", SpeakingVoices.languages)),
            ])),
          words: .chosen(
            "voice_language '\(.of("voice_language"))' is not supported by voice '\(.of("voice_id"))'"
          ), .official)),
    ])

  private static let speedType = Rule(
    id: "tts.voice_speed.type_number",
    says: "`voice_speed` is a JSON number; an integer is one too.",
    subject: .text(.refuse(.invalidParameter)), evidence: [.official])
}
