package import StrictJSON

/// Where a task stands, in words of no style.
package enum TaskState: UInt8, Hashable, Sendable {
  /// Accepted, not begun.
  case submitted
  /// Being worked on.
  case processing
  /// Ended with a result.
  case succeeded
  /// Ended without one.
  case failed

  /// Whether the state never changes again (`status.order`).
  package var isTerminal: Bool { self == .succeeded || self == .failed }
}

/// A task as its owner may see it now, before it is put into the words of a style.
///
/// A class, so that answers hand on a reference: copying its parts costs more than making it.
package final class TaskView: Sendable {
  /// The system's id, as a number.
  package let number: Int
  /// Where it stands.
  package let state: TaskState
  /// Why it failed; empty otherwise.
  package let message: String
  /// The rule by which it failed; nil if it did not, or for another reason.
  package let rule: String?
  /// The owner's id, if one was given.
  package let externalID: String?
  /// When it was created, in milliseconds since the epoch.
  package let created: Int
  /// When its state last changed, likewise.
  package let updated: Int
  /// What it made; shown only once it succeeded.
  package let outputs: Outputs
  /// Whether a watermark was asked for; nil for products without the field.
  package let watermark: Bool?
  /// What it cost; shown only once it ended.
  package let units: Decimal?
  /// The kind of pack that it is charged to.
  package let pack: String
  /// What it cost in money; nil for accounts that have none to pay with.
  package let cash: CashView?
  /// The clip that it was made of, where its endpoint tells so.
  package let parent: OutputView?
  /// The session that it was made in; nil for none.
  package let session: String?

  /// The endpoint that made it; empty where nobody asks.
  package let endpoint: String

  /// A view with all of its parts.
  package init(
    number: Int, state: TaskState, message: String, rule: String?, externalID: String?,
    created: Int,
    updated: Int, outputs: Outputs, watermark: Bool?, units: Decimal?, pack: String,
    cash: CashView? = nil, parent: OutputView? = nil, session: String? = nil,
    endpoint: String = ""
  ) {
    self.number = number
    self.state = state
    self.message = message
    self.rule = rule
    self.externalID = externalID
    self.created = created
    self.updated = updated
    self.outputs = outputs
    self.watermark = watermark
    self.units = units
    self.pack = pack
    self.cash = cash
    self.parent = parent
    self.session = session
    self.endpoint = endpoint
  }

  /// The system's id.
  package var id: String { String(number) }
}

/// What a task of an account with money cost in it.
package struct CashView: Hashable, Sendable {
  /// Whether the task is paid in money, and not in units of a pack.
  package let isPayment: Bool
  /// What was taken; 0 for a task that is paid in units.
  package let amount: Decimal
  /// What it would cost without a discount.
  package let listPrice: Decimal
  /// The money, `USD`.
  package let currency: String

  /// A cost with all of its parts.
  package init(isPayment: Bool, amount: Decimal, listPrice: Decimal, currency: String) {
    self.isPayment = isPayment
    self.amount = amount
    self.listPrice = listPrice
    self.currency = currency
  }
}
