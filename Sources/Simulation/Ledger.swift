package import KlingSpec
package import StrictJSON
package import Timekeeping

/// The resource packs and the money of an account, and what was taken from them.
///
/// A task is paid when it succeeds (`billing.on_completion`). Nothing runs at that moment: what came
/// due is settled, in the order in which the tasks ended, before anybody looks at the packs.
package struct Ledger: Sendable {
  /// A pack with what is left of it.
  package struct Pack: Sendable {
    /// What was bought.
    package let bought: TenantSettings.Pack
    /// The first instant at which it can be used.
    package let effective: Instant
    /// The first instant at which it can be used no more.
    package let invalid: Instant
    /// When it was bought.
    package let purchased: Instant
    /// The units that are left, never fewer than none.
    package internal(set) var left: Decimal
    /// Its place among all packs, from 0.
    let place: Int

    /// Whether it can be used for a product at an instant.
    package func pays(for product: Product, at now: Instant) -> Bool {
      bought.product == product && left > 0 && effective <= now && now < invalid
    }
  }

  /// What one task took from one pack or from the balance.
  package struct Charge: Hashable, Sendable {
    /// The task.
    package let task: Snowflake
    /// The place of the pack among all packs; nil for the balance.
    package let pack: Int?
    /// When the task ended.
    package let time: Instant
    /// How much was taken: units of a pack, or money.
    package let amount: Decimal
    /// How much there was before.
    package let before: Decimal
    /// What the task was given to work with.
    package let usage: Usage
  }

  /// What a task will cost when it succeeds, which it does at `due` or before.
  struct Bill: Sendable {
    let product: Product
    let units: Decimal
    let isInCash: Bool
    let usage: Usage
    let due: Instant
  }

  /// The packs in the order in which they were declared.
  package private(set) var packs: [Pack]
  /// The money that is left, less than none once tasks that began together cost more than there was;
  /// nil for an account without.
  package private(set) var balance: Decimal?
  /// What was taken, in the order of taking.
  package private(set) var charges: [Charge] = []
  /// How many charges had to make room for newer ones.
  package private(set) var dropped = 0
  private let capacity: Int
  /// The places of the packs in the order in which they are used: the one that ends first, first.
  private let order: [Int]
  private var bills: [Snowflake: Bill] = [:]
  private var due = DueQueue<Snowflake>()

  /// A ledger of untouched packs, their days counted from `start`, that keeps so many charges.
  init(
    _ packs: [TenantSettings.Pack], _ balance: TenantSettings.Balance?, from start: Instant,
    capacity: Int
  ) {
    let day = 86_400_000
    self.balance = balance?.amount
    self.packs = packs.enumerated().map { place, pack in
      let effective = start + pack.afterDays * day
      return Pack(
        bought: pack, effective: effective, invalid: effective + pack.days * day,
        purchased: start, left: pack.units, place: place)
    }
    self.capacity = max(1, capacity)
    let ends = self.packs.map(\.invalid)
    order = ends.indices.sorted { (ends[$0], $0) < (ends[$1], $1) }
  }

  /// The slots that the packs of a product give at an instant; nil for any number.
  ///
  /// Of several packs the one with the most counts (`concurrency.quota`). Who pays with money has any
  /// number.
  ///
  /// - Throws: `billing.no_pack` when no pack can be used and there is no money.
  func slots(for product: Product, at now: Instant) throws(Refusal) -> Int? {
    var most: Int?
    for pack in packs where pack.pays(for: product, at: now) {
      guard let slots = pack.bought.concurrency else { return nil }
      most = max(most ?? 0, slots)
    }
    if most == nil, balance.map({ $0 <= 0 }) ?? true { throw Refusals.noPack }
    return most
  }

  /// Whether a task that begins at an instant is paid with money.
  ///
  /// That is decided when it begins, whatever the packs hold when it ends.
  func paysInCash(for product: Product, at now: Instant) -> Bool {
    balance != nil && !packs.contains { $0.pays(for: product, at: now) }
  }

  /// Whether packs of a product limit its slots, now or at another time.
  func limitsSlots(of product: Product) -> Bool {
    packs.contains { $0.bought.product == product && $0.bought.concurrency != nil }
  }

  /// Notes what a task will cost.
  mutating func expect(_ task: Snowflake, _ bill: Bill) {
    bills[task] = bill
    due.add(task, due: bill.due)
  }

  /// Charges the tasks that have succeeded by an instant, in the order of their ends.
  package mutating func settle(by now: Instant) {
    while let (_, task) = due.take(by: now) { settle(task) }
  }

  /// Charges a task that has succeeded, once.
  ///
  /// Packs are used up one after another; what none of them holds any more is not charged.
  mutating func settle(_ task: Snowflake) {
    guard let bill = bills.removeValue(forKey: task), bill.units > 0 else { return }
    if bill.isInCash, let before = balance {
      let amount = bill.units * bill.product.unitPrice
      balance = before - amount
      charge(task, bill, pack: nil, amount, before: before)
      return
    }
    var owed = bill.units
    for place in order where owed > 0 && packs[place].pays(for: bill.product, at: bill.due) {
      let before = packs[place].left
      let units = min(owed, before)
      packs[place].left = before - units
      owed -= units
      charge(task, bill, pack: place, units, before: before)
    }
  }

  private mutating func charge(
    _ task: Snowflake, _ bill: Bill, pack: Int?, _ amount: Decimal, before: Decimal
  ) {
    makeRoom()
    charges.append(
      Charge(
        task: task, pack: pack, time: bill.due, amount: amount, before: before,
        usage: bill.usage))
  }

  /// Drops the oldest charges of a full ledger, one in 128, so that not every one moves all others.
  private mutating func makeRoom() {
    guard charges.count == capacity else { return }
    let count = max(1, capacity / 128)
    charges.removeFirst(count)
    dropped += count
  }
}
