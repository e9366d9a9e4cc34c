/// The faults of a tenant with their counts.
package struct FaultList: Sendable {
  /// A fault and how often its call was seen.
  package struct Entry: Sendable {
    /// The number under which it was declared, from 1.
    package let number: Int
    /// The fault.
    package let fault: Fault
    /// How many matching calls there were since.
    package internal(set) var seen = 0

    /// The name by which the control plane and the journal know it.
    package var id: String { "fault-\(number)" }
  }

  /// The declared faults, oldest first.
  package private(set) var entries: [Entry] = []
  private var lastNumber = 0

  /// A list of these faults.
  package init(_ faults: [Fault] = []) {
    for fault in faults { _ = add(fault) }
  }

  /// Declares a fault and gives its id.
  package mutating func add(_ fault: Fault) -> String {
    lastNumber += 1
    let entry = Entry(number: lastNumber, fault: fault)
    entries.append(entry)
    return entry.id
  }

  /// Forgets all faults; numbers go on.
  package mutating func removeAll() { entries.removeAll() }

  /// Counts a call; the answer is the fault that strikes it, the oldest one if there are several.
  package mutating func strike(_ call: String) -> Entry? {
    guard !entries.isEmpty else { return nil }
    var struck: Entry?
    for index in entries.indices where entries[index].fault.call == call {
      entries[index].seen += 1
      if struck == nil, entries[index].fault.turns.include(entries[index].seen) {
        struck = entries[index]
      }
    }
    return struck
  }
}
