package import Schema

/// The fields that say how a task is kept and told of, whatever it makes.
package struct TaskOptions: Hashable, Sendable {
  /// The owner's id; nil where there is none (`external_id.unavailable`).
  package let externalID: Path?
  /// Where changes are told; nil where nothing is.
  package let callbackURL: Path?
  /// The switch for a marked twin; nil where there is none (`watermark.scope`).
  package let watermark: Path?
  /// Whether only the end of the task is told, and not that it began.
  package var tellsOnlyEnds = false

  /// Those of the `/v1` endpoints.
  static let legacy = TaskOptions(
    externalID: "external_task_id", callbackURL: "callback_url",
    watermark: "watermark_info.enabled")
  /// Those of the `/v1` endpoints that make no marked twin.
  static let unmarked = TaskOptions(
    externalID: "external_task_id", callbackURL: "callback_url", watermark: nil)
  /// Those of the one that takes no ids of the owner.
  static let unnamed = TaskOptions(
    externalID: nil, callbackURL: "callback_url", watermark: nil)
  /// Those of the endpoints with the model in their path.
  static let unified = TaskOptions(
    externalID: "options.external_task_id", callbackURL: "options.callback_url",
    watermark: "options.watermark_info.enabled")
  /// Those of the solutions.
  static let solutions = TaskOptions(
    externalID: "options.external_task_id", callbackURL: "options.callback_url",
    watermark: "options.watermark.enabled")
  /// Those of the solution that makes no marked twin.
  static let unmarkedSolution = TaskOptions(
    externalID: "options.external_task_id", callbackURL: "options.callback_url", watermark: nil,
    tellsOnlyEnds: true)
  /// Those of calls that answer at once.
  static let none = TaskOptions(externalID: nil, callbackURL: nil, watermark: nil)
}
