import Schema

extension AnswerRules {
  /// What the endpoints with the model in their path do and show, and `/tasks` with them.
  static let unified = [
    rule(
      "error.unified_field_order",
      "Ratio, resolution, audio; then prompt and duration, before contents duration first.",
      .recorded),
    rule(
      "status.cross_visibility", "`/tasks` shows the tasks of all endpoints in its own words.",
      .recorded),
    rule("tasks_get.unknown_omitted", "Ids of no task are left out, not refused.", .recorded),
    rule("tasks_get.array", "`data` is an array, also of one task.", .official, .recorded),
    rule("tasks_get.async_only", "What was made at once is no task to be found.", .official),
    rule(
      "tasks_post.cursor_wins", "Beside a cursor the times have no effect.", .official),
    rule(
      "tasks_post.shape",
      "`result`, `count`, `next_cursor` and `has_more`; an empty page has neither list nor cursor.",
      .official, .recorded),
    rule(
      "billing.unified_field", "`billing` lists what was charged, each with its kind of pack.",
      .official),
  ]
}
