package import KlingSpec
package import Schema

/// The compiled specification of every edition: made once, shared by any number of worlds.
package struct Specifications: Sendable {
  private let compiled: [Specification]
  private let without: Set<String>

  /// Compiles all editions, leaving out the rules with the ids in `without`.
  package init(without: Set<String> = []) throws(CatalogueFault) {
    var compiled: [Specification] = []
    for edition in Edition.all {
      compiled.append(try Specification(edition, without: without))
    }
    self.compiled = compiled
    self.without = without
  }

  /// Whether a rule is switched off.
  package func leavesOut(_ rule: String) -> Bool { !without.isEmpty && without.contains(rule) }

  /// The specification of an edition.
  package subscript(edition: Edition) -> Specification {
    compiled.first { $0.edition == edition } ?? compiled[0]
  }
}
