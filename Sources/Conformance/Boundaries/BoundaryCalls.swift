package import KlingSpec
package import Schema

/// The calls of an endpoint that boundary cases need.
package struct BoundaryCalls: Sendable {
  let edition: Edition
  let create: Call
  /// The list of its tasks; nil where there is none.
  let list: Call?

  /// A create and the list of its tasks, in an edition.
  package init(edition: Edition, create: Call, list: Call?) {
    self.edition = edition
    self.create = create
    self.list = list
  }
}
