import Schema
package import Timekeeping

/// A callback that is due: one change of a task's status, told once.
package struct Delivery: Sendable {
  /// The number of the delivery in its world, from 1.
  package let number: Int
  /// Decimal digits that no other callback has, the same in every run (`webhook.headers`).
  package let id: String
  /// The tenant whose task changed, by its place in the world.
  package let tenant: Int
  /// The endpoint that created the task.
  package let endpoint: String
  /// When the status changed, by the tenant's clock.
  package let due: Instant
  /// The URL as the create gave it.
  package let url: String
  /// Where it leads.
  package let target: CallbackTarget
  /// The record in the style of the create.
  package let body: [UInt8]
}

/// What a tenant knows of one task's callbacks.
struct Callback: Sendable {
  let url: String
  /// Where the URL leads, or why it leads nowhere.
  let target: Result<CallbackTarget, CallbackTarget.Hindrance>
  /// How the record is written: as the create is answered.
  let style: Style
  /// Whether only the end is told.
  let tellsOnlyEnds: Bool
  /// The last stage that was told; the create's answer told stage 0.
  var told = 0
}
