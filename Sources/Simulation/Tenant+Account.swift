package import KlingSpec
import Schema
import StrictJSON
package import Timekeeping

extension Tenant {
  /// Counts a call; false if it is one more than the account may make now (`ratelimit.qps`).
  package func admitsCall(wall: Instant) -> Bool {
    window?.admits(at: clock.instant(wall: wall)) ?? true
  }

  /// Counts a call that has a rate of its own; false if it is one too many now.
  package func admits(_ call: Call, wall: Instant) -> Bool {
    guard let rate = call.rate else { return true }
    return callWindows[call.name, default: CallWindow(rate)].admits(at: clock.instant(wall: wall))
  }

  /// Refuses an endpoint or a model that the account has no rights to (`auth.permission`).
  package func permit(_ name: String) throws(Refusal) {
    guard !settings.denied.contains(name) else { throw Refusals.notPermitted(name) }
  }

  /// Whether anything is ever taken from the account, so that it matters how tasks were made.
  package var keepsLedger: Bool { ledger != nil }

  /// What a task cost in money at a number of units; nil where nothing is told of money.
  ///
  /// The money of an account is told of from 2026-09 on (`billing.balance_field`).
  func cash(of task: TaskRecord, for units: Decimal?) -> CashView? {
    guard let units, let balance = settings.balance, specification.edition >= .september2026
    else { return nil }
    let price = task.isPaidInCash ? units * task.product.unitPrice : 0
    return CashView(
      isPayment: task.isPaidInCash, amount: price, listPrice: price, currency: balance.currency)
  }

  /// What was taken from the packs by now; nil for an account whose packs are endless.
  package func ledger(wall: Instant) -> Ledger? {
    ledger?.settle(by: clock.instant(wall: wall))
    return ledger
  }

  /// Refuses an order that the account does not allow, concurrency last (`error.order`).
  func checkAccount(_ order: TaskOrder, _ now: Instant) throws(Refusal) {
    switch settings.standing {
    case .normal: break
    case .abnormal: throw Refusals.accountAbnormal
    case .arrears: throw Refusals.accountInArrears
    }
    let product = order.call.product
    ledger?.settle(by: now)
    let given = try ledger?.slots(for: product, at: now)
    try permit(order.call.endpoint)
    try permit(order.production.model)
    guard countsSlots(of: product) else { return }
    // A slot is held until the task ends, whatever its end (`concurrency.occupancy`).
    let held = slots.held(in: pool(of: order)) { id in
      tasks.place(of: id).map { tasks[$0].hasEnded(at: now) } ?? true
    }
    if let limit = settings.concurrency[product] ?? given,
      held + order.production.slots > limit
    {
      throw Refusals.overConcurrency
    }
  }

  /// Charges a task that a query has brought to its end, after those that ended before.
  func settle(_ task: Snowflake, _ now: Instant) {
    ledger?.settle(by: now)
    ledger?.settle(task)
  }

  /// Notes what a task that was taken holds, and what it will cost.
  func enter(_ task: TaskRecord, _ order: TaskOrder) {
    let product = order.call.product
    if countsSlots(of: product) {
      slots.hold(order.production.slots, in: pool(of: order), for: task.id)
    }
    if task.plan.course == .succeeds {
      ledger?.expect(
        task.id,
        Ledger.Bill(
          product: product, units: task.work.units, isInCash: task.isPaidInCash,
          usage: order.usage, due: task.plan.end))
    }
  }

  /// Whether the account has a limit of slots for a product, now or at another time.
  private func countsSlots(of product: Product) -> Bool {
    settings.concurrency[product] != nil || ledger?.limitsSlots(of: product) ?? false
  }

  private func pool(of order: TaskOrder) -> SlotPool {
    SlotPool(
      of: order.call.product, model: order.production.model, in: specification.edition)
  }
}
