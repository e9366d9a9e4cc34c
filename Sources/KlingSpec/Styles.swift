package import Schema

extension Style {
  /// How the `/v1` endpoints write a task down.
  package static let legacy = Style(
    "legacy",
    stateWords: ["submitted", "processing", "succeed", "failed"],
    create: [
      Member("task_id", .id),
      Member("task_status", .state),
      Member("task_info", .externalInfo("external_task_id")),
      Member("created_at", .created),
      Member("updated_at", .updated),
    ],
    query: [
      Member("task_id", .id),
      Member("task_status", .state),
      Member("task_status_msg", .message),
      Member("task_info", .externalInfo("external_task_id")),
      Member("task_result", .result("videos", watermarks: true)),
      Member("watermark_info", .watermark),
      Member("final_unit_deduction", .units),
      Member("created_at", .created),
      Member("updated_at", .updated),
    ],
    callback: [
      Member("task_id", .id),
      Member("task_status", .state),
      Member("task_status_msg", .message),
      Member("task_info", .externalInfo("external_task_id")),
      Member("task_result", .result("videos", watermarks: false)),
      Member("final_unit_deduction", .units),
      Member("created_at", .created),
      Member("updated_at", .updated),
    ])
}
