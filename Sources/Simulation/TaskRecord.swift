package import KlingSpec
package import Schema
package import Timekeeping

/// One task as it is kept: what an answer needs and nothing of what was sent along.
package struct TaskRecord: Sendable {
  /// The id the service gave it.
  package let id: Snowflake
  /// What becomes of it.
  package let plan: TaskPlan
  /// The endpoint that created it; lists and queries of others do not see it.
  package let endpoint: String
  /// What kind of pack it is charged to.
  package let product: Product
  /// Whether it was answered at once: such tasks are not shown among others (`tasks_get.async_only`).
  package let isImmediate: Bool
  /// Whether it is paid with money, and not with units of a pack.
  package let isPaidInCash: Bool
  /// The caller's own id; empty when none was given.
  package let externalID: String
  /// Why it fails; nil for a task that does not.
  package let failure: FailureReason?
  /// Where its results are linked.
  package let folder: ResultFolder
  /// What it makes.
  package let work: Work
  /// How many queries moved it, up to a number that moves any task to its end.
  package var queries: UInt8 = 0

  /// A task that nobody asked for yet.
  package init(
    id: Snowflake, plan: TaskPlan, endpoint: String, product: Product,
    isImmediate: Bool = false, isPaidInCash: Bool = false, externalID: String,
    failure: FailureReason?, folder: ResultFolder, work: Work
  ) {
    self.id = id
    self.plan = plan
    self.endpoint = endpoint
    self.product = product
    self.isImmediate = isImmediate
    self.isPaidInCash = isPaidInCash
    self.externalID = externalID
    self.failure = failure
    self.folder = folder
    self.work = work
  }

  /// Scheme and authority under which its results are linked.
  var origin: String { folder.origin }

  /// Whether it has nothing that alike tasks of other accounts or requests would not have.
  var isUsual: Bool {
    externalID.isEmpty && failure == nil && !isPaidInCash && !work.hasSource
  }

  /// The stage the task has reached at an instant of its tenant's clock.
  package func stage(at now: Instant) -> Int {
    plan.stage(at: now, queries: Int(queries))
  }

  /// Whether the task has reached its end at an instant.
  package func hasEnded(at now: Instant) -> Bool {
    plan.ends && stage(at: now) == plan.lastStage
  }
}
