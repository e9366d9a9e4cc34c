package import KlingSpec
package import Timekeeping

/// A walk over what was taken from an account, newest first, a page at a time.
package struct ChargeScan: Sendable {
  /// Charges of which one attribute is one of some values.
  package struct Filter: Hashable, Sendable {
    let key: String
    let values: [String]

    /// A filter on `api_key_name`, `product_type`, `package_name` or `package_id`.
    package init(key: String, values: [String]) {
      self.key = key
      self.values = values
    }
  }

  /// From what it was taken.
  let source: Call.DeductionSource
  /// When the tasks were created: from the first, before the second, in milliseconds.
  let created: Range<Int>
  /// What else counts: of each key one of its values, without values anything.
  let filters: [String: [String]]
  /// The number of the charge behind which the page begins; nil for the first page.
  let before: Int?

  /// A walk over what was taken for tasks created in a span of time.
  package init(
    of source: Call.DeductionSource, created: Range<Int>, filters: [Filter], before: Int?
  ) {
    self.source = source
    self.created = created
    self.before = before
    let asking = filters.filter { !$0.values.isEmpty }.map { ($0.key, $0.values) }
    self.filters = Dictionary(asking) { $0 + $1 }
  }

  /// Whether an attribute is one of the values that are asked for.
  func takes(_ attribute: String, of key: String) -> Bool {
    filters[key]?.contains(attribute) ?? true
  }
}

/// A charge with the task it was for and the pack it was taken from.
package struct ChargeView: Sendable {
  /// The number of the charge in its account, by which a page goes on.
  package let number: Int
  /// What was taken.
  package let charge: Ledger.Charge
  /// The task.
  package let task: TaskRecord
  /// The pack; nil for money.
  package let pack: Ledger.Pack?
}

extension Tenant {
  /// A page of what was taken by now, and whether more follows; charges of tasks that had to make
  /// room are left out.
  package func charges(
    _ scan: ChargeScan, limit: Int, wall: Instant
  ) -> (page: [ChargeView], hasMore: Bool) {
    guard let ledger = ledger(wall: wall), scan.takes(AccountKeys.apiKeyName, of: "api_key_name")
    else {
      return ([], false)
    }
    var page: [ChargeView] = []
    let last = min(scan.before.map { max($0, 0) - ledger.dropped } ?? .max, ledger.charges.count)
    for place in (0..<max(last, 0)).reversed() {
      guard let view = view(of: ledger.charges[place], ledger.dropped + place, in: ledger),
        takes(view, scan)
      else { continue }
      if page.count == limit { return (page, true) }
      page.append(view)
    }
    return (page, false)
  }

  private func view(of charge: Ledger.Charge, _ number: Int, in ledger: Ledger) -> ChargeView? {
    tasks.place(of: charge.task).map { place in
      ChargeView(
        number: number, charge: charge, task: tasks[place],
        pack: charge.pack.map { ledger.packs[$0] })
    }
  }

  private func takes(_ view: ChargeView, _ scan: ChargeScan) -> Bool {
    let task = view.task
    guard scan.created.contains(task.plan.created.milliseconds) else { return false }
    switch (scan.source, view.pack) {
    case (.balance, nil): return true
    case (.packs, let pack?):
      return scan.takes(task.product.rawValue, of: "product_type")
        && scan.takes(pack.bought.name, of: "package_name")
        && scan.takes(pack.id(seed: settings.seed), of: "package_id")
    default: return false
    }
  }
}
