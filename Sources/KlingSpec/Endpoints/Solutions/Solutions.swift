import Schema
import StrictJSON

/// `solutions`: the tasks of the solutions, which no other query shows.
enum Solutions {
  /// The endpoints whose tasks these are.
  static let makers = [
    GoodsStudio.endpoint,
    ClothingDupe.endpoint,
    TalkingAgent.endpoint,
    VirtualTryOn.endpoint,
    DramaSubtitle.endpoint,
  ]

  static let endpoint = Endpoint(
    "solutions", .video, editions: .since(.september2026), style: .solutions, access: .apiKey,
    .init(
      verb: "get", method: "GET", path: "/solutions", action: .findTasks, form: find,
      scope: .only(makers)),
    .init(
      verb: "list", method: "POST", path: "/solutions", action: .scanTasks, form: scan,
      scope: .only(makers)))

  private static let find = FormDescription(
    "solutions", .query,
    fields: [Field("task_ids", .string), Field("external_task_ids", .string)],
    rules: [
      Rule(
        "solutions.get.one_of", "Ids of exactly one of the two kinds are asked for.",
        Reading(
          .required,
          .requirement(
            at: "task_ids",
            .relation(
              .holding([.present("task_ids"), .present("external_task_ids")]), .equal, 1)),
          words: .choice(
            .present("task_ids"),
            .chosen("task_ids and external_task_ids cannot be used together"),
            otherwise: .pattern("task_ids or external_task_ids is required")),
          .official)),
      Rule(
        "solutions.get.max_20", "Twenty ids are asked for at most.",
        Reading(
          .value,
          .requirement(
            at: "task_ids", .atMost(20, .parts("task_ids"), .parts("external_task_ids"))),
          words: .pattern("task_ids and external_task_ids cannot exceed 20 in total"),
          .official)),
    ])

  private static let states = ["submitted", "processing", "succeeded", "succeed", "failed"]

  private static let scan = FormDescription(
    "solutions", .unified,
    fields: [
      Field("start_time", .integer), Field("end_time", .integer), Field("cursor", .string),
      Field("limit", .integer, standard: "500"), Field("filters", .array),
      Field("filters[].key", .string), Field("filters[].values", .array),
      Field("filters[].values[]", .string),
    ],
    rules: [
      Rule(
        "solutions.post.time_window", "The span of time ends after it begins.",
        Reading(
          .across,
          when: .all([.absent("cursor"), .present("start_time"), .present("end_time")]),
          .requirement(
            at: "start_time",
            .not(.relation(.value("end_time"), .atMost, .value("start_time")))),
          words: .chosen("start_time must be earlier than end_time"), .official)),
      Rule(
        "solutions.post.limit", "A page has 500 tasks at most; less than 1 counts as 1.",
        Reading(
          .value, .requirement(at: "limit", .relation(.value("limit"), .atMost, 500)),
          words: .pattern("limit: must be less than or equal to 500"), .official)),
      Rule(
        "solutions.post.filter_status",
        "The one filter is on `status`; both words for success are read.",
        Reading(
          .value,
          .eachItem(
            "filters", at: ".key",
            .all([
              .equals(".key", "status"),
              .everyItem(".values", .isOneOf("filters[].values[]", states)),
            ])),
          words: .choice(
            .equals(".key", "status"),
            .chosen("filters of status hold a value that is invalid"),
            otherwise: .pattern("\(.place) value '\(.value)' is invalid")), .official)),
    ])
}
