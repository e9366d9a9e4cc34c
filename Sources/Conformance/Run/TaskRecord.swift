package import StrictJSON

/// What an answer says of one task, in whichever of the two styles it is written.
package struct TaskRecord: Hashable, Sendable {
  /// The id.
  package let id: String
  /// The state in the words of the style.
  package let status: String
  /// The reason of a failure; empty otherwise.
  package let message: String

  /// The record in the body of an answer, the first one of a list; nil if there is none.
  package init?(answer: JSON) {
    guard let data = answer["data"] else { return nil }
    self.init(record: data.array?.first ?? data)
  }

  /// A bare record, as callbacks carry it; nil if it is none.
  package init?(record: JSON) {
    if let id = record["task_id"]?.string, let status = record["task_status"]?.string {
      self.id = id
      self.status = status
      message = record["task_status_msg"]?.string ?? ""
    } else if let id = record["id"]?.string, let status = record["status"]?.string {
      self.id = id
      self.status = status
      message = record["message"]?.string ?? ""
    } else {
      return nil
    }
  }

  /// Whether the state never changes again (`status.order`).
  package var isTerminal: Bool { hasSucceeded || hasFailed }

  /// Whether the task has its result.
  package var hasSucceeded: Bool { status == "succeed" || status == "succeeded" }

  /// Whether the task has failed.
  package var hasFailed: Bool { status == "failed" }
}
