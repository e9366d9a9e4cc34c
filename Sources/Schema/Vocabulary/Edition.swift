/// A dated cut of the documented API; later cuts compare greater.
package struct Edition: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The place in the sequence of cuts.
  package let order: Int
  /// The name a person writes, such as `2026-03`.
  package let name: String

  /// A cut of that name at that place.
  package init(order: Int, name: String) {
    self.order = order
    self.name = name
  }

  /// Orders earlier cuts first.
  package static func < (left: Edition, right: Edition) -> Bool { left.order < right.order }

  /// The name.
  package var description: String { name }
}

/// The editions in which a fact holds: from one (included) until another (excluded).
package struct EditionRange: Hashable, Sendable {
  /// The first edition; nil for no beginning.
  package let from: Edition?
  /// The first edition in which the fact holds no more; nil for no end.
  package let before: Edition?

  /// Every edition.
  package static let all = EditionRange(from: nil, before: nil)

  /// An edition and all later ones.
  package static func since(_ edition: Edition) -> EditionRange {
    EditionRange(from: edition, before: nil)
  }

  /// All editions before one.
  package static func until(_ edition: Edition) -> EditionRange {
    EditionRange(from: nil, before: edition)
  }

  /// Whether the fact holds in an edition.
  package func contains(_ edition: Edition) -> Bool {
    (from.map { $0 <= edition } ?? true) && (before.map { edition < $0 } ?? true)
  }

  /// Whether there is an edition in which both hold.
  package func overlaps(_ other: EditionRange) -> Bool {
    let startsInTime = other.before.map { end in from.map { $0 < end } ?? true } ?? true
    let endsInTime = before.map { end in other.from.map { $0 < end } ?? true } ?? true
    return startsInTime && endsInTime
  }
}

/// A fact that changes with the edition: the first value, then what replaced it.
package struct ByEdition<Fact: Hashable & Sendable>: Hashable, Sendable {
  /// A value and the edition from which it holds.
  package struct Change: Hashable, Sendable {
    let since: Edition
    let fact: Fact
  }

  private let first: Fact
  private let changes: [Change]

  /// A fact and its changes, earliest first.
  package init(_ first: Fact, _ changes: (since: Edition, fact: Fact)...) {
    self.first = first
    self.changes = changes.map { Change(since: $0.since, fact: $0.fact) }
  }

  /// What holds in an edition.
  package subscript(edition: Edition) -> Fact {
    changes.last { $0.since <= edition }?.fact ?? first
  }

  /// Every value with the first edition in which it holds; nil for the beginning.
  package var history: [(since: Edition?, fact: Fact)] {
    [(nil, first)] + changes.map { ($0.since, $0.fact) }
  }
}
