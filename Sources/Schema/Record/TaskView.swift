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
package struct TaskView: Sendable {
  /// The system's id, as a number.
  package var number: Int
  /// Where it stands.
  package var state: TaskState
  /// Why it failed; empty otherwise.
  package var message: String
  /// The rule by which it failed; nil if it did not, or for another reason.
  package var rule: String?
  /// The owner's id, if one was given.
  package var externalID: String?
  /// When it was created, in milliseconds since the epoch.
  package var created: Int
  /// When its state last changed, likewise.
  package var updated: Int
  /// What it made; shown only once it succeeded.
  package var outputs: [OutputView]
  /// Whether a watermark was asked for; nil for products without the field.
  package var watermark: Bool?
  /// What it cost; shown only once it ended.
  package var units: Decimal?
  /// The kind of pack that it is charged to.
  package var pack: String
  /// What it cost in money; nil for accounts that have none to pay with.
  package var cash: CashView?
  /// The clip that it was made of, where its endpoint tells so.
  package var parent: OutputView?
  /// The session that it was made in; nil for none.
  package var session: String?

  /// The endpoint that made it; empty where nobody asks.
  package var endpoint = ""

  /// A view with all of its parts.
  package init(
    number: Int, state: TaskState, message: String, rule: String?, externalID: String?,
    created: Int,
    updated: Int, outputs: [OutputView], watermark: Bool?, units: Decimal?, pack: String,
    cash: CashView? = nil, parent: OutputView? = nil
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
