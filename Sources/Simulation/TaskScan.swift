package import KlingSpec
package import Schema
package import Timekeeping

/// A walk over all tasks of an account, newest first, a page at a time.
package struct TaskScan: Hashable, Sendable {
  /// The creation times that count: from the first, before the second, in milliseconds.
  package let created: Range<Int>
  /// The states that count; nil for all.
  package var states: [TaskState]?
  /// The kinds of pack that count; nil for all.
  package var products: [Product]?
  /// The id behind which the page begins; nil for the first page.
  package var after: Int?

  /// A walk over the tasks created in a span of time.
  package init(created: Range<Int>) {
    self.created = created
  }

  /// Reads a cursor that an answer gave; nil for any other text.
  package init?(cursor: String) {
    let parts = cursor.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let from = parts[0], let until = parts[1], let after = parts[2],
      from <= until, cursor.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) })
    else { return nil }
    created = from..<until
    self.after = after
  }

  /// The cursor behind a task: it carries the span of time, which later pages need not repeat.
  package func cursor(after id: String) -> String {
    "\(created.lowerBound)-\(created.upperBound)-\(id)"
  }
}

extension Tenant {
  /// A page of a scan over the tasks in scope, and whether more of them follow it.
  package func tasks(
    _ scan: TaskScan, in scope: TaskScope, limit: Int, wall: Instant
  ) -> (page: [TaskView], hasMore: Bool) {
    let now = clock.instant(wall: wall)
    let places = tasks.newest(
      before: scan.after.map { Snowflake(value: $0) }, limit: limit + 1
    ) { task in
      !task.isImmediate && scan.created.contains(task.plan.created.milliseconds)
        && (scan.products?.contains(task.product) ?? true)
        && scope.style(of: task.endpoint) != nil
        && (scan.states?.contains(task.plan.state(of: task.stage(at: now))) ?? true)
    }
    let page = places.prefix(limit).map { place in
      view(of: tasks[place], stage: tasks[place].stage(at: now))
    }
    return (page, places.count > limit)
  }
}
