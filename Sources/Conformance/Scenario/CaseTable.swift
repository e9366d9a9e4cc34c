package import Schema

/// Requests that differ from a base in a few places, each with what the rules must say of it.
package struct CaseTable: Hashable, Sendable {
  /// The request that every row changes.
  package let base: RequestWish
  /// Whether the base itself is sent and must be accepted; false where its path lacks an id.
  package let sendsBase: Bool
  /// Whether all rows share one account, one after another.
  package let together: Bool
  /// The rows in order.
  package let rows: [Row]
}

/// One row of a table.
package struct Row: Hashable, Sendable {
  /// The name, unique within the table.
  package let name: String
  /// What the rules must say.
  package let verdict: Verdict
  /// The request, changes applied.
  package let request: RequestWish
  /// What this row's account has beyond the scenario's.
  package let tenant: TenantWish?
  /// The editions in which the row is sent.
  package let editions: [Edition]
}
