import Schema

extension AnswerRules {
  /// What the solutions do and show.
  static let ofSolutions = [
    rule(
      "solutions.create.shape",
      "A create answers `id`, state, times and `external_id`; a try-on has `task_id` as well.",
      .official, .client),
    rule(
      "solutions.status.words", "Success is `succeeded`; a try-on says `succeed`.", .official,
      .client),
    rule(
      "solutions.get.shape", "`data` is an array of records; ids of no such task are left out.",
      .official, .choice),
    rule("solutions.post.cursor_wins", "Beside a cursor the times have no effect.", .official),
    rule(
      "solutions.post.shape", "A page has `result`, `count`, `next_cursor` and `has_more`.",
      .official),
    rule(
      "solutions.record.shape", "A record lists typed outputs and the one charge of the task.",
      .official),
    rule("solutions.error.code", "What the message tables print comes with code 1201.", .official),
    rule(
      "solutions.callback",
      "Changes of status are posted; of a task that makes subtitles only the end.", .official),
    rule("solutions.price", "What the solutions cost is not known: nothing is charged.", .choice),
    rule(
      "talking-agent.content_check",
      "Words that the check of contents objects to let the task fail.", .official, .recorded),
    rule(
      "talking-agent.settings.camel_case", "Settings are read in camel case too.", .official),
    rule(
      "virtual-try-on.legacy_path", "The older try-on stays, with its own fields and queries.",
      .official),
    rule(
      "drama-subtitle.fail.internal", "A task that breaks down tells so in one sentence.",
      .official),
  ]
}
