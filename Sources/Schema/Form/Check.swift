/// What the walk asks about a rule whose fields are there, in plain bits.
struct Check: BitwiseCopyable, Sendable {
  private enum Demand: BitwiseCopyable {
    /// All of these fields are there.
    case present(UInt64)
    /// The text of a field has one of these bits.
    case word(Int, UInt64)
    /// Only the rule itself knows.
    case anything
  }

  /// When the rule applies.
  let when: Test.Number
  /// What it asks.
  let task: CompiledRule.Task
  /// The place of `when` among the conditions that the walk remembers; nil for one it does not.
  let premise: UInt8?
  /// The fields of which a medium must be known; none where the rule needs no medium.
  private let facts: UInt64
  /// The fields that must be well formed for the demand to say anything.
  private let subject: UInt64
  private let demand: Demand

  init(_ rule: CompiledRule, premise: UInt8?, _ slots: [Slot], _ conditions: Conditions) {
    when = rule.when
    task = rule.task
    self.premise = premise
    facts = rule.facts
    guard case .fields(let row, let limit, let masks) = rule.task,
      row.range.allSatisfy({ slots[conditions.slot(at: $0)].list == nil })
    else {
      (subject, demand) = (0, .anything)
      return
    }
    subject = row.range.reduce(0) { $0 | slots[conditions.slot(at: $1)].bit }
    switch (limit, masks) {
    case (.required, _): demand = .present(subject)
    case (.oneOf, .some(let first)) where row.count == 1:
      demand = .word(conditions.slot(at: Int(row.first)), conditions.masks[Int(first)])
    default: demand = .anything
    }
  }

  /// Whether a rule is plainly kept by a body that has its fields.
  func passes(_ body: borrowing Body) -> Bool {
    if facts != 0, facts & body.told == 0 { return true }
    switch demand {
    case .present(let fields):
      return body.present & fields == fields && body.malformed & fields == 0
    case .word(let slot, let mask):
      return body.malformed & subject == 0
        && (body.present & subject == 0 || body.places[slot].word & mask != 0)
    case .anything: return false
    }
  }
}
