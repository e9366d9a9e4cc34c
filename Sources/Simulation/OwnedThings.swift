/// What became of the things of one account besides its works: elements and voices.
///
/// Tasks make them and their ids lead back to these, so only what was deleted must be remembered.
struct OwnedThings: Sendable {
  private var deleted: Set<ThingName> = []

  func isDeleted(_ name: ThingName) -> Bool { deleted.contains(name) }

  /// Remembers a thing as deleted.
  ///
  /// Names that lead to nothing any more are forgotten when there are more than so many.
  mutating func delete(_ name: ThingName, limit: Int, leadsSomewhere: (ThingName) -> Bool) {
    if deleted.count >= limit { deleted = deleted.filter(leadsSomewhere) }
    deleted.insert(name)
  }
}
