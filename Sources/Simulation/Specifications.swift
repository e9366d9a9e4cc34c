package import KlingSpec
package import Schema
import Synchronization

/// The specifications of all editions, each made once and shared by any number of worlds.
///
/// Most servers serve one edition, and most clients use a few of its calls, so editions are made and
/// forms compiled when they are first asked for: what is made stays in memory.
package final class Specifications: Sendable {
  // Worlds on several threads may ask at the same time.
  private let made: Mutex<[Specification]> = Mutex([])
  private let without: Set<String>

  /// All editions, leaving out the rules with the ids in `without`.
  package init(without: Set<String> = []) {
    self.without = without
  }

  /// Whether a rule is switched off.
  package func leavesOut(_ rule: String) -> Bool { !without.isEmpty && without.contains(rule) }

  /// The specification of an edition.
  package subscript(edition: Edition) -> Specification {
    made.withLock { made in
      if let known = made.first(where: { $0.edition == edition }) { return known }
      let specification = Specification(onDemand: edition, without: without)
      made.append(specification)
      return specification
    }
  }
}
