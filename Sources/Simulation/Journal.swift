/// The last exchanges of a tenant, oldest first.
///
/// Entries are cut to a size that a client cannot choose: long texts lose their ends, long lists of
/// violations theirs.
package struct Journal: Sendable {
  /// The most entries that are kept.
  package let capacity: Int
  /// How many entries had to make room for newer ones.
  package private(set) var dropped = 0
  private var entries: [JournalEntry] = []
  /// Where the oldest entry stands once the journal is full.
  private var oldest = 0
  private var lastSequence = 0

  /// An empty journal for so many entries, at least one.
  package init(capacity: Int) {
    self.capacity = max(1, capacity)
  }

  /// How many entries are kept.
  package var count: Int { entries.count }

  /// The newest entry; nil while there is none.
  package var last: JournalEntry? {
    guard !entries.isEmpty else { return nil }
    return entries[(oldest + entries.count - 1) % entries.count]
  }

  /// Adds an entry under the next number.
  package mutating func append(_ entry: consuming JournalEntry) {
    lastSequence += 1
    entry.sequence = lastSequence
    if entries.count < capacity {
      entries.append(entry)
    } else {
      entries[oldest] = entry
      oldest = oldest + 1 == capacity ? 0 : oldest + 1
      dropped += 1
    }
  }

  /// The newest entries that satisfy a condition, at most so many, oldest first.
  package func newest(_ limit: Int, where condition: (JournalEntry) -> Bool) -> [JournalEntry] {
    var found: [JournalEntry] = []
    for offset in entries.indices.reversed() where found.count < limit {
      let entry = entries[(oldest + offset) % entries.count]
      if condition(entry) { found.append(entry) }
    }
    return found.reversed()
  }

  /// The entries after a number that satisfy a condition, at most so many, oldest first.
  package func oldest(
    _ limit: Int, after sequence: Int, where condition: (JournalEntry) -> Bool
  ) -> [JournalEntry] {
    var found: [JournalEntry] = []
    for offset in entries.indices where found.count < limit {
      let entry = entries[(oldest + offset) % entries.count]
      if entry.sequence > sequence, condition(entry) { found.append(entry) }
    }
    return found
  }

  /// Forgets all entries; numbers go on, so that a reader who waits for later ones is not misled.
  package mutating func removeAll() {
    entries.removeAll()
    oldest = 0
    dropped = 0
  }
}
