/// What the next creates that match are to become.
package struct ScriptedOutcome: Hashable, Sendable {
  /// The end of a task, or the lack of one.
  package enum Ending: Hashable, Sendable {
    /// It succeeds.
    case succeed
    /// It starts, then fails with this text.
    case fail(message: String)
    /// It stays `submitted`.
    case stuckSubmitted
    /// It stays `processing`.
    case stuckProcessing
    /// There is none: the content policy refuses the create (`common.content.policy`).
    case refuse
  }

  /// Which creates are meant; what is nil is not asked for.
  package struct Match: Hashable, Sendable {
    /// The endpoint by name.
    package var endpoint: String?
    /// The caller's id, all of it.
    package var externalID: String?
    /// A part of the prompt.
    package var prompt: String?

    /// All creates.
    package init() {}

    func covers(_ endpoint: String, externalID: String, prompt: String) -> Bool {
      (self.endpoint.map { $0 == endpoint } ?? true)
        && (self.externalID.map { $0 == externalID } ?? true)
        && (self.prompt.map { prompt.contains($0) } ?? true)
    }
  }

  /// The text of a failure that was declared without one: the one most often recorded.
  package static let usualMessage = "Failure to pass the risk control system"

  /// What the task becomes.
  package let ending: Ending
  /// Which creates are meant.
  package let match: Match
  /// How many of them.
  package let count: Int

  /// An outcome for so many matching creates.
  package init(_ ending: Ending, match: Match = Match(), count: Int = 1) {
    self.ending = ending
    self.match = match
    self.count = count
  }
}

/// The outcomes that a tenant has in store.
package struct OutcomeList: Sendable {
  /// An outcome and how many creates it still waits for.
  package struct Entry: Sendable {
    /// The number under which it was declared, from 1.
    package let number: Int
    /// The outcome.
    package let outcome: ScriptedOutcome
    /// How many creates it still waits for.
    package internal(set) var left: Int
  }

  /// The outcomes that still wait, oldest first.
  package private(set) var entries: [Entry] = []
  private var lastNumber = 0

  /// A list of these outcomes.
  package init(_ outcomes: [ScriptedOutcome] = []) {
    for outcome in outcomes { _ = add(outcome) }
  }

  /// Declares an outcome and gives its number; one that waits for no create is forgotten at once.
  package mutating func add(_ outcome: ScriptedOutcome) -> Int {
    lastNumber += 1
    if outcome.count > 0 {
      entries.append(Entry(number: lastNumber, outcome: outcome, left: outcome.count))
    }
    return lastNumber
  }

  /// Forgets all outcomes; numbers go on.
  package mutating func removeAll() { entries.removeAll() }

  /// The place of the oldest outcome that covers a create, until the next change of the list.
  package func place(for endpoint: String, externalID: String, prompt: String) -> Int? {
    entries.firstIndex { entry in
      entry.outcome.match.covers(endpoint, externalID: externalID, prompt: prompt)
    }
  }

  /// Counts a create for the outcome at a place; one that waits for no more is forgotten.
  package mutating func use(_ place: Int) {
    entries[place].left -= 1
    if entries[place].left == 0 { entries.remove(at: place) }
  }
}
