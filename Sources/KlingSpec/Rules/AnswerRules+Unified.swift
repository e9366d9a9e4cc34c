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

  /// How changes are told, and how a receiver knows by whom.
  static let callbacks = [
    rule(
      "callback.shape", "A record is told in the style of the endpoint that made its task.",
      .official),
    rule("callback.retries", "A callback is tried once, however it is answered.", .choice),
    rule(
      "callback.url_scheme", "Callbacks may go to http and to https URLs.", .official),
    rule(
      "callback.edition_2026_03", "In March callbacks are not signed, secret or not.", .official),
    rule(
      "webhook.headers",
      "A signed callback has an id of its own, a time in seconds, and its signature.", .official),
    rule(
      "webhook.secret", "A secret is `whsec_` and the key in base64.", .official),
    rule(
      "webhook.signature", "What is signed is the id, the time and the body, parted by dots.",
      aliases: ["webhook.vector"], .official),
    rule(
      "webhook.rotation", "While one secret takes the place of another, both sign.", .official),
    rule("webhook.deleted", "Without a secret callbacks go on, unsigned.", .official),
  ]
}
