import Schema
import StrictJSON

/// The calls that open a session over a clip and mark in it what is to be changed.
extension MultiElements {
  static let selection = Endpoint(
    "multi-elements-selection", .video, style: .legacySelection,
    .init(
      verb: "init", method: "POST", path: path + "/init-selection", action: .makeAtOnce,
      form: open,
      production: Production(
        .session(
          SessionProduction(
            purpose: .selection,
            clip: .either([.owned("video_id", "video"), .linked("video_url")]), units: 0)),
        about: .either([.field("video_id"), .field("video_url")]), options: .none)),
    .init(
      verb: "add", method: "POST", path: path + "/add-selection", action: .select(.add),
      form: add),
    .init(
      verb: "delete", method: "POST", path: path + "/delete-selection",
      action: .select(.delete), form: delete),
    .init(
      verb: "clear", method: "POST", path: path + "/clear-selection", action: .select(.clear),
      form: FormDescription("multi-elements", .snake, fields: [session], rules: sessionRules)),
    .init(
      verb: "preview", method: "POST", path: path + "/preview-selection",
      action: .select(.preview), form: preview))

  static let path = "/v1/videos/multi-elements"
  static let kind = "selection-session"

  static let session = Field(
    "session_id", .string, .required(id: "selection.session_id.required", .official))

  static let sessionRules = [
    Rule(
      "multi-elements.selection.session_id.exists",
      "`session_id` is one that the first of the selection calls gave.",
      aliases: ["multi-elements.create.session_id"],
      Reading(
        .reference,
        .requirement(
          at: "session_id", .any([.absent("session_id"), .known("session_id", kind)])),
        words: .pattern("Session id not found: \(.value)"), .official)),
    Rule(
      "multi-elements.selection.session_id.ttl_24h", "A session can be used for 24 hours.",
      Reading(
        .reference,
        .requirement(at: "session_id", .not(.hasTrait("session_id", kind, "expired"))),
        words: .pattern("Invalid session id: \(.value)"), .official)),
  ]

  private static let clips = ClipSourceRules(endpoint: "multi-elements.init", isAtOnce: true)

  private static let open = FormDescription(
    "multi-elements", .snake,
    fields: [Field("video_id", .string), Field("video_url", .string)],
    rules: [SourceRules.exactlyOne("multi-elements.init.source_xor", "video_id", "video_url")]
      + clips.references(known: "multi-elements.init.video_id.exists") + [
        Rule(
          "multi-elements.init.duration_window", "The clip lasts 2 to 5 or 7 to 10 seconds.",
          Reading(
            .media,
            .requirement(
              at: "video_url",
              .all([
                isInWindow(.owned("video_id", "video", .seconds)),
                isInWindow(.medium("video_url", .seconds)),
              ])),
            words: .chosen("Video duration must be 2s to 5s or 7s to 10s"), .official)),
        clips.format, clips.sides("edge_720_2160", 720...2_160),
        Rule(
          "multi-elements.init.video_url.fps_24_30_60",
          "A clip that is linked has 24, 30 or 60 frames per second.",
          Reading(
            .media,
            .each(
              ["video_url"],
              .any([24, 30, 60].map { .relation(.medium(.it, .framesPerSecond), .equal, $0) })),
            outcome: clips.outcome, words: .pattern("Video fps is invalid"), .official)),
      ])

  private static func isInWindow(_ seconds: Quantity) -> Condition {
    .any([SourceRules.isWithin(2...5, seconds), SourceRules.isWithin(7...10, seconds)])
  }

  private static let frame: [Path] = ["session_id"]

  private static let add = marks(
    "add",
    [
      Rule(
        "multi-elements.add.frame_index.in_video", "`frame_index` is a frame of the clip.",
        Reading(
          .reference,
          .requirement(
            at: "frame_index",
            .all([
              .relation(.value("frame_index"), .atLeast, 0),
              // More than any clip has, and short of the numbers that are too large to be compared
              // with one that is looked up.
              .relation(.value("frame_index"), .atMost, 1_000_000),
              .not(
                .relation(
                  .value("frame_index"), .atLeast, .owned("session_id", kind, .frames))),
            ])),
          words: .pattern("frame_index value '\(.value)' is invalid"), .choice)),
      Rule(
        "multi-elements.add.frames.max_10", "Ten frames of a session have points at most.",
        Reading(
          .reference,
          .requirement(
            at: "frame_index",
            .any([
              .known("frame_index", "frame", within: frame),
              .relation(.owned("session_id", kind, .markedFrames), .atMost, 9),
            ])),
          words: .chosen("marked frames cannot exceed 10 in total"), .official)),
      Rule(
        "multi-elements.add.points.max_10_per_frame", "A frame has ten points at most.",
        Reading(
          .reference,
          .requirement(
            at: "points",
            .all([
              .atMost(10, .count("points")),
              .any([
                .not(.known("frame_index", "frame", within: frame)),
                .atMost(
                  10, .count("points"), .owned("frame_index", "frame", .marks, within: frame)),
              ]),
            ])),
          words: .chosen("points of a frame cannot exceed 10 in total"), .official)),
    ])

  private static let delete = marks(
    "delete",
    [
      Rule(
        "multi-elements.delete.points.exact_match",
        "A point that is taken away equals one that was added to the frame.",
        Reading(
          .reference, when: .known("session_id", kind),
          .eachItem(
            "points", at: ".x",
            .known(".x", "point", within: ["session_id", "frame_index", ".y"])),
          words: .chosen("points hold a point that was not added to frame \(.of("frame_index"))"),
          .official))
    ])

  /// Points of a frame, each with its place as parts of width and height, from the upper left on.
  private static func marks(_ verb: String, _ rules: [Rule]) -> FormDescription {
    FormDescription(
      "multi-elements", .snake,
      fields: [
        session,
        Field("frame_index", .integer, .required(id: "\(verb).frame_index.required", .official)),
        Field("points", .array, .required(id: "\(verb).points.required", .official)),
        Field("points[].x", .number), Field("points[].y", .number),
      ],
      rules: [
        Rule(
          "multi-elements.add.points.xy_required", "Each point has `x` and `y`.",
          Reading(
            .required,
            .eachItem("points", at: ".x", .all([.present(".x"), .present(".y")])),
            words: .chosen("x and y of each point can not be null"), .official)),
        Rule(
          "multi-elements.\(verb).points.range_0_1", "A point lies within the frame.",
          Reading(.value, .fields(["points[].x", "points[].y"], .within(0, 1)), .official)),
      ] + sessionRules + rules)
  }

  private static let preview = FormDescription(
    "multi-elements", .snake, fields: [session],
    rules: sessionRules + [
      Rule(
        "multi-elements.preview.selection_present",
        "There is something to be seen once it is marked.",
        Reading(
          .reference,
          .requirement(
            at: "session_id", .relation(.owned("session_id", kind, .marks), .atLeast, 1)),
          outcome: .note, words: .chosen("nothing is marked in the session"), .choice))
    ])
}
