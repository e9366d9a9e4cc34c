import Schema

/// Rules on what answers look like and on what the service does: they refuse nothing.
enum AnswerRules {
  static let all = [
    rule(
      "auth.order", "Header, scheme, shape, algorithm, issuer, signature, expiry, start.", .choice),
    rule("auth.precedence", "The credential is judged before the body.", .recorded),
    rule(
      "error.order",
      "Credential, path, syntax, fields, external id, policy, account, packs, concurrency.",
      .choice),
    rule(
      "envelope.http_vs_code", "Each code comes with the HTTP status of its row.",
      aliases: ["obs.error.status"], .official,
      .client),
    rule(
      "envelope.success", "Success is HTTP 200, code 0, message SUCCEED.",
      aliases: ["obs.message.success"], .official, .recorded),
    rule(
      "envelope.error", "A refusal has code, message and request_id, and no data.",
      aliases: ["obs.error.shape"], .official),
    rule(
      "envelope.request_id", "`request_id` is a lower-case UUID.", aliases: ["obs.request_id.new"],
      .official, .recorded),
    rule(
      "envelope.task_id", "`task_id` is a string of 18 decimal digits.",
      aliases: ["obs.task_id.string", "obs.task_id.snowflake"], .official, .recorded),
    rule(
      "envelope.times", "Times are integers in milliseconds, equal in the create answer.",
      aliases: ["obs.times"],
      .official, .recorded),
    rule("error.no_charge", "A refused create makes no task and costs nothing.", .recorded),
    rule(
      "error.empty_string_is_absent", "An optional field sent as an empty string is absent.",
      aliases: [
        "common.empty_string_is_absent", "common.external_task_id.empty",
        "common.callback_url.empty", "external_id.empty",
      ],
      .official),
    rule("omni-video.empty_arrays", "An empty list is an absent list.", .official),
    rule(
      "status.order", "submitted, processing, then succeed or failed; the end never changes.",
      .official),
    rule("status.vocabulary", "A legacy task says succeed, never succeeded.", .official),
    rule("status.result_timing", "`task_result` is there once the task succeeded.", .official),
    rule("status.updated_at", "`updated_at` moves with the status, `created_at` never.", .official),
    rule(
      "status.message_default", "`task_status_msg` is empty unless the task failed.", .recorded,
      .choice),
    rule(
      "status.no_code_on_failed", "A failed task carries a text and no business code.", .client,
      .recorded),
    rule(
      "status.no_cancel", "A task cannot be cancelled: it ends and is charged.", .official,
      .recorded),
    rule("status.read_after_write", "A created task can be read at once.", .recorded),
    rule(
      "external_id.query", "The owner's id is usable in place of the system's.",
      aliases: [
        "common.query.by_task_or_external_id",
        "query.id_or_external", "video-extend.query.external_id", "ai-multi-shot.query.id",
      ], .official, .recorded),
    rule(
      "external_id.response_key", "The owner's id comes back in `task_info`.",
      aliases: ["obs.task_info"], .official),
    rule(
      "external_id.optional", "An `external_task_id` may be left out; the system's id is there.",
      .official),
    rule(
      "external_id.unavailable",
      "A call that answers at once makes no task, and what it is sent as an id names nothing.",
      .official),
    rule(
      "list.shape", "A list is an array of the records of single queries; an empty page is [].",
      .official),
    rule("list.order", "The newest task comes first.", .choice),
    rule("list.scope", "A list shows the tasks of its own endpoint.", .official),
    rule("transport.trailing_slash", "A path with a slash at its end is the same path.", .official),
    rule("transport.https_json", "Requests and answers are JSON.", .official),
    rule(
      "watermark.output", "Results have `watermark_url` when a watermark was asked for.",
      aliases: ["common.watermark_info.url"], .official, .recorded),
    rule("watermark.echo", "Queries echo `watermark_info`.", .official),
    rule(
      "watermark.request", "`watermark_info.enabled` asks for a watermark; there is none unasked.",
      .official),
    rule(
      "watermark.scope", "A watermark can be asked for on the endpoints that list the field.",
      .official),
    rule(
      "watermark.custom", "Nothing in `watermark_info` but `enabled` has an effect.", .official),
    rule(
      "media.offline_probe", "A foreign URL that nobody declared is taken for a good file.",
      .choice),
    rule(
      "retention.30_days", "Results are gone after 30 days; records stay.", .official, .recorded),
    rule("billing.requested_duration", "A clip is charged by the seconds asked for.", .recorded),
    rule(
      "image-recognize.price", "Recognition costs a tenth of a video unit, whatever it finds.",
      .official, .gateway),
    rule(
      "image-recognize.result.four_types",
      "Recognition tells of the subject, the head, the face and the clothes, in this order.",
      .official),
    rule("image-recognize.no_ids", "Recognition answers without id, state and times.", .official),
    rule(
      "image2video.voice.billing",
      "A clip is dearer when its prompt names a voice of the request.", .official),
    rule(
      "motion-control.billing", "A clip that takes over motion is charged by its whole seconds.",
      .official),
    rule("billing.failed_free", "A failed task costs nothing.", .recorded),
    rule(
      "billing.on_completion", "Units are taken from a pack when the task succeeds, not before.",
      .recorded),
    rule(
      "billing.pack_type", "A task is paid by packs of its own product only.", .official,
      .recorded),
    rule("common.price_table", "A task costs what the table of prices says.", .official, .client),
    rule("obs.video.id", "A clip has an id of its own, a UUID.", .recorded),
    rule(
      "obs.duration.out", "The length of a result is a decimal string of what was made.",
      .recorded),
    rule("obs.absent.not.null", "What has no value is left out; nothing is null.", .recorded),
    rule("billing.legacy_field", "`final_unit_deduction` is a decimal string.", .official),
    rule(
      "concurrency.scope",
      "Tasks of a product share a limit; from 2026-09 on, those of a model among them.",
      .official),
    rule(
      "concurrency.occupancy", "A task holds its slot until it ends, whatever its end.",
      .official, .recorded),
    rule("concurrency.video_cost", "A video task holds one slot.", .official),
    rule(
      "concurrency.quota", "The largest concurrency of the active packs counts, not their sum.",
      .official),
    rule("concurrency.queries_free", "Queries and lists need no slot.", .official),
    rule(
      "ratelimit.retry_after", "A refusal has no `Retry-After` unless it was asked for.",
      aliases: ["obs.headers"],
      .client),
    rule(
      "advanced-lip-sync.price", "The stretch of sound is charged, 0.5 units for each 5 s begun.",
      .official, .client),
    rule(
      "lip-sync.video.has_person", "A clip without a person lets the task fail, with a text.",
      .gateway),
    rule(
      "multi-elements.init.video_id.own_clip_tolerance",
      "A clip that was made here is judged by the seconds asked for, not by its last frame.",
      .gateway, .recorded),
    rule(
      "multi-elements.init.video_url.normalized",
      "The clip of a session can be given again, by the URL under which it is shown.", .official),
    rule(
      "callback.trigger", "Each change of status is posted to the callback URL.",
      aliases: ["common.callback_url.string"], .official),
    rule("callback.request", "A callback is a POST of the bare record as JSON.", .official),
  ]

  static func rule(
    _ id: String, _ says: String, aliases: [String] = [], _ evidence: Evidence...
  ) -> Rule {
    Rule(id: id, says: says, aliases: aliases, subject: .answer, evidence: evidence)
  }
}
