import Schema
import StrictJSON

/// `advanced-lip-sync`: a face that `identify-face` found speaks to a stretch of a sound.
enum AdvancedLipSync {
  private static let list: Path = "face_choose"
  private static let clip = MediaSource.owned("session_id", "face-session")

  static let endpoint = Endpoint.tasks(
    "advanced-lip-sync", at: "/v1/videos/advanced-lip-sync", .video, create,
    making: Production(
      .following(
        FollowingProduction(
          picture: clip, length: .of(clip), price: SpanPrice(units: ["*": 0.5], seconds: 5),
          charge: .between("face_choose[].sound_start_time", "face_choose[].sound_end_time"))),
      about: .field("session_id")))

  private static let create = FormDescription(
    "advanced-lip-sync", .bean,
    fields: [
      Field("session_id", .string, .required(.official)),
      Field(
        "face_choose", .array, .required(.official),
        .count(
          1...1, id: "face_choose.max_1",
          words: .pattern("The number of face_choose must be 1"), .official)),
      Field("face_choose[].face_id", .string, .required(id: "face_id.required", .official)),
      Field("face_choose[].audio_id", .string),
      Field("face_choose[].sound_file", .string),
      time("sound_start_time"), time("sound_end_time"), time("sound_insert_time"),
      volume("sound_volume"), volume("original_audio_volume"),
    ] + CommonRules.taskFields,
    rules: session + SoundRules(endpoint: "advanced-lip-sync", seconds: 2...60, list: list).all
      + times + [MediaRules.unreachable(["face_choose[].sound_file"])] + CommonRules.taskRules)

  private static func time(_ name: String) -> Field {
    Field(Path("face_choose[].\(name)"), .integer, .required(id: "\(name).required", .official))
  }

  private static func volume(_ name: String) -> Field {
    Field(
      Path("face_choose[].\(name)"), .number, standard: "1",
      .range(0, 2, id: "\(name).range_0_2", .official))
  }

  private static let session = [
    Rule(
      "advanced-lip-sync.session_id.exists", "`session_id` is one that `identify-face` gave.",
      Reading(
        .reference,
        .requirement(
          at: "session_id", .any([.absent("session_id"), .known("session_id", "face-session")])),
        words: .pattern("Session id not found: \(.value)"), .official)),
    Rule(
      "advanced-lip-sync.session_id.ttl_24h", "A session can be used for 24 hours.",
      Reading(
        .reference,
        .requirement(at: "session_id", .not(.hasTrait("session_id", "face-session", "expired"))),
        words: .pattern("Invalid session id: \(.value)"), .official)),
    Rule(
      "advanced-lip-sync.face_id.in_session", "`face_id` is a face of the session.",
      Reading(
        .reference, when: .known("session_id", "face-session"),
        .eachItem(
          list, at: ".face_id",
          .any([.absent(".face_id"), .known(".face_id", "face", within: ["session_id"])])),
        words: .pattern("Face id not found: \(.value)"), .official)),
  ]

  private static let start = Quantity.value(".sound_start_time")
  private static let insert = Quantity.value(".sound_insert_time")
  /// How long the stretch of sound is.
  private static let stretch = Quantity.total([
    .value(".sound_end_time"), .product(-1, start),
  ])
  /// Where in the clip it ends.
  private static let end = Quantity.total([insert, stretch])
  private static let faceStart = Quantity.product(
    1_000, .owned(".face_id", "face", .start, within: ["session_id"]))
  private static let faceEnd = Quantity.total([
    faceStart, .product(1_000, .owned(".face_id", "face", .seconds, within: ["session_id"])),
  ])

  /// Longer than any clip or sound, and short of the numbers that are too large to be added up.
  private static let aDay: Quantity = 86_400_000

  /// Where the stretch of sound lies, in the sound and in the clip; all times in milliseconds.
  private static let times = [
    Rule(
      "advanced-lip-sync.sound_start_time.min_0", "The stretch does not begin before the sound.",
      Reading(
        .value, .eachItem(list, at: ".sound_start_time", .relation(start, .atLeast, 0)),
        words: .pattern("\(.place) value '\(.value)' is invalid"), .choice)),
    Rule(
      "advanced-lip-sync.crop.min_2000ms", "The stretch lasts two seconds or more.",
      Reading(
        .across, .eachItem(list, at: ".sound_end_time", .relation(stretch, .atLeast, 2_000)),
        words: .chosen("the sound between sound_start_time and sound_end_time is below 2000ms"),
        .official)),
    Rule(
      "advanced-lip-sync.sound_end_time.within_audio", "The stretch ends within the sound.",
      Reading(
        .media,
        .eachItem(
          list, at: ".sound_file",
          .all([
            .relation(.value(".sound_end_time"), .atMost, aDay),
            notBeyond(.owned(".audio_id", "audio", .seconds)),
            notBeyond(.medium(".sound_file", .seconds)),
          ])),
        outcome: .refuseOrFail(.invalidParameter),
        words: .chosen("sound_end_time is beyond the end of the sound"), .official)),
    Rule(
      "advanced-lip-sync.sound_insert_time.not_before_video",
      "The stretch is not put before the clip.",
      Reading(
        .value, .eachItem(list, at: ".sound_insert_time", .relation(insert, .atLeast, 0)),
        words: .pattern("\(.place) value '\(.value)' is invalid"), .official)),
    Rule(
      "advanced-lip-sync.insert.end_within_video", "The stretch ends within the clip.",
      Reading(
        .reference,
        .eachItem(
          list, at: ".sound_insert_time",
          .all([
            .relation(insert, .atMost, aDay),
            .relation(
              end, .atMost, .product(1_000, .owned("session_id", "face-session", .seconds))),
          ])),
        words: .chosen("the sound would end behind the end of the video"), .official)),
    Rule(
      "advanced-lip-sync.insert.overlap_face_2000ms",
      "The face is seen for two seconds or more of the stretch.",
      Reading(
        .reference,
        .eachItem(
          list, at: ".sound_insert_time",
          .all([
            atLeastTwoSeconds(from: insert, to: end), atLeastTwoSeconds(from: faceStart, to: end),
            atLeastTwoSeconds(from: insert, to: faceEnd),
            atLeastTwoSeconds(from: faceStart, to: faceEnd),
          ])),
        words: .chosen("the sound and the face overlap for less than 2000ms"), .official)),
  ]

  private static func notBeyond(_ seconds: Quantity) -> Condition {
    .relation(.value(".sound_end_time"), .atMost, .product(1_000, seconds))
  }

  private static func atLeastTwoSeconds(from start: Quantity, to end: Quantity) -> Condition {
    .relation(.total([end, .product(-1, start)]), .atLeast, 2_000)
  }
}
