import Schema
import StrictJSON

/// `tasks`: all tasks of the account, whichever endpoint made them, in the unified style.
///
/// Only the solutions have queries of their own (`solutions.get.shape`).
enum Tasks {
  private static let states = ["submitted", "processing", "succeeded", "failed"]

  static let endpoint = Endpoint(
    "tasks", .video, editions: .since(.september2026), style: .unified, access: .apiKey,
    ofText: [
      Rule(
        id: "tasks_post.time_types",
        says: "Times are integers; their decimal spelling as a string is read too, and noted.",
        subject: .text(.note), evidence: [.official, .recorded])
    ],
    .init(verb: "get", method: "GET", path: "/tasks", action: .findTasks, form: find, scope: scope),
    .init(
      verb: "list", method: "POST", path: "/tasks", action: .scanTasks, form: scan, scope: scope))

  private static let scope = TaskScope.all(in: .unified, but: Solutions.makers)

  private static let find = FormDescription(
    "tasks_get", .query,
    fields: [Field("task_ids", .string), Field("external_task_ids", .string)],
    rules: [
      Rule(
        "tasks_get.one_required", "Ids of one of the two kinds are asked for.",
        Reading(
          .required,
          .requirement(
            at: "task_ids", .any([.present("task_ids"), .present("external_task_ids")])),
          words: .recorded("task_ids or external_task_ids is required"), .recorded)),
      Rule(
        "tasks_get.exclusive", "Ids of both kinds are not asked for together.",
        Reading(
          .across, when: .present("task_ids"),
          .requirement(at: "external_task_ids", .absent("external_task_ids")),
          words: .chosen("task_ids and external_task_ids cannot be used together"), .official)),
      Rule(
        "tasks_get.max_20", "Twenty ids are asked for at most.",
        Reading(
          .value,
          .requirement(
            at: "task_ids", .atMost(20, .parts("task_ids"), .parts("external_task_ids"))),
          words: .recorded("task_ids and external_task_ids cannot exceed 20 in total"),
          .recorded)),
    ])

  private static let scan = FormDescription(
    "tasks_post", .unified,
    fields: [
      Field("start_time", .integer, spellingRule: "tasks_post.time_types"),
      Field("end_time", .integer, spellingRule: "tasks_post.time_types"),
      Field("cursor", .string),
      Field("limit", .integer, standard: "100", .range(1, 500, id: "limit", .official)),
      Field("filters", .array),
      Field("filters[].key", .string),
      Field("filters[].values", .array),
      Field("filters[].values[]", .string),
    ],
    rules: [
      Rule(
        "tasks_post.time_order", "The span of time ends after it begins.",
        Reading(
          .across,
          when: .all([.absent("cursor"), .present("start_time"), .present("end_time")]),
          .requirement(
            at: "start_time",
            .not(.relation(.value("end_time"), .atMost, .value("start_time")))),
          words: .chosen("start_time must be earlier than end_time"), .official)),
      filter("tasks_post.filter_status", "status", states),
      filter("tasks_post.filter_product", "product_type", ["video", "image", "try_on"]),
    ])

  private static func filter(_ id: String, _ key: String, _ words: [String]) -> Rule {
    Rule(
      id, "A filter on `\(key)` has the documented values.",
      Reading(
        .value,
        .eachItem(
          "filters", at: ".values",
          .implies(
            .equals(".key", key),
            .everyItem(".values", .isOneOf("filters[].values[]", words)))),
        words: .chosen("filters of \(raw: key) hold a value that is invalid"), .official))
  }
}
