/// A call that is answered with a row of the error table instead of being served.
package struct Fault: Hashable, Sendable {
  /// The name of the call, such as `text2video.get`.
  package let call: String
  /// Which of the matching calls is struck, from 1.
  package let nth: Int
  /// The business code that is answered.
  package let code: Int
  /// Seconds to send as `Retry-After`; nil for no such field.
  package let retryAfter: Int?

  /// A fault for one call.
  package init(call: String, nth: Int = 1, code: Int, retryAfter: Int? = nil) {
    self.call = call
    self.nth = nth
    self.code = code
    self.retryAfter = retryAfter
  }
}

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
  }

  /// The declared faults, oldest first.
  package private(set) var entries: [Entry] = []
  private var lastNumber = 0

  /// A list of these faults.
  package init(_ faults: [Fault] = []) {
    for fault in faults { _ = add(fault) }
  }

  /// Declares a fault and gives its number.
  package mutating func add(_ fault: Fault) -> Int {
    lastNumber += 1
    entries.append(Entry(number: lastNumber, fault: fault))
    return lastNumber
  }

  /// Forgets all faults; numbers go on.
  package mutating func removeAll() { entries.removeAll() }

  /// Counts a call; the answer is the fault that strikes it, the oldest one if there are several.
  package mutating func strike(_ call: String) -> Fault? {
    guard !entries.isEmpty else { return nil }
    var struck: Fault?
    for index in entries.indices where entries[index].fault.call == call {
      entries[index].seen += 1
      if struck == nil, entries[index].seen == entries[index].fault.nth {
        struck = entries[index].fault
      }
    }
    return struck
  }
}
