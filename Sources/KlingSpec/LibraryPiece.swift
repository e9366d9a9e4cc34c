package import Schema

/// An element or a voice that stands in the platform's library, with what is told of it.
package struct LibraryPiece: Sendable {
  /// What rules know of it.
  package let thing: Thing
  /// What it is, as if a task had made it.
  package let content: ProductionPlan.Content
  /// The editions in which lists show it.
  package let editions: EditionRange

  /// Whether it is the platform's own, which all may use and nobody may delete.
  package var isOfficial: Bool { thing.traits.contains(Library.official) }
}
