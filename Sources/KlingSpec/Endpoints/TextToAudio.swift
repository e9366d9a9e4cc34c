import Schema
import StrictJSON

/// `text-to-audio`: a sound that fits a description.
enum TextToAudio {
  static let endpoint = Endpoint.tasks(
    "text-to-audio", at: "/v1/audio/text-to-audio", .video, create,
    making: Production(
      .sound(SoundProduction(length: .field("duration"), units: 0.25)), options: .unmarked),
    ofText: [
      Rule(
        id: "text-to-audio.duration.type_number",
        says: "`duration` is a JSON number, unlike that of clips.",
        subject: .text(.refuse(.invalidParameter)), evidence: [.official])
    ])

  private static let isTooLong = Condition.relation(
    .value("duration"), .atLeast, .decimal("10.05"))

  private static let create = FormDescription(
    "text-to-audio", .snake,
    fields: [
      Field(
        "prompt", .string, .required(.official),
        .length(atMost: 200, id: "prompt.max_200", .official)),
      Field(
        "duration", .number, typeRule: "text-to-audio.duration.type_number",
        .required(.official)),
    ] + CommonRules.plainTaskFields,
    rules: [
      SpeechRules.oneDecimal("text-to-audio.duration.one_decimal", at: "duration"),
      Rule(
        "text-to-audio.duration.range_3_10",
        "`duration` is 3 to 10 once it is rounded to one decimal.",
        Reading(
          .value, when: .present("duration"),
          .requirement(
            at: "duration",
            .all([
              .relation(.value("duration"), .atLeast, .decimal("2.95")), .not(isTooLong),
            ])),
          words: .choice(
            isTooLong, .pattern("duration: must be less than or equal to 10"),
            otherwise: .pattern("duration: must be greater than or equal to 3")),
          .official)),
    ] + CommonRules.taskRules)
}
