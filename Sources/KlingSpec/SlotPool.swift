package import Schema

/// The tasks of an account that share one limit of concurrency (`concurrency.scope`).
package struct SlotPool: Hashable, Sendable {
  private let product: Product
  private let model: String

  /// The pool of a task: all of its product, and from 2026-09 on all of its model among them.
  package init(of product: Product, model: String, in edition: Edition) {
    self.product = product
    self.model = edition >= .september2026 ? model : ""
  }
}
