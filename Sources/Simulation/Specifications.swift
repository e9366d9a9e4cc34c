package import KlingSpec
package import Schema

/// The compiled specification of every edition: made once, shared by any number of worlds.
package struct Specifications: Sendable {
  private let compiled: [Specification]

  /// Compiles all editions, leaving out the rules with the ids in `without`.
  package init(without: Set<String> = []) throws(CatalogueFault) {
    var compiled: [Specification] = []
    for edition in Edition.all {
      compiled.append(try Specification(edition, without: without))
    }
    self.compiled = compiled
  }

  /// The specification of an edition.
  package subscript(edition: Edition) -> Specification {
    compiled.first { $0.edition == edition } ?? compiled[0]
  }
}
