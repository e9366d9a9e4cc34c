/// What can be told of a rule by masks alone, before anything of it is looked at.
///
/// The walk goes through these first: nearly every rule of a good body is done with by one of them.
struct Check: BitwiseCopyable, Sendable {
  private enum Demand: BitwiseCopyable {
    /// All of these fields are there.
    case present(UInt64)
    /// The text of a field has one of these bits.
    case word(Int, UInt64)
    /// Only the rule itself knows.
    case anything
  }

  /// The fields without which the rule does not apply.
  private let trigger: UInt64
  /// The fields that must be well formed for the demand to say anything.
  private let subject: UInt64
  private let demand: Demand

  init(_ rule: CompiledRule, _ slots: [Slot]) {
    trigger = rule.trigger
    guard case .fields(let numbers, let constraint, let allowed) = rule.task,
      numbers.allSatisfy({ slots[$0].list == nil })
    else {
      (subject, demand) = (0, .anything)
      return
    }
    subject = numbers.reduce(0) { $0 | slots[$1].bit }
    switch constraint {
    case .required: demand = .present(subject)
    case .oneOf where allowed.masks.count == 1: demand = .word(numbers[0], allowed.masks[0])
    default: demand = .anything
    }
  }

  /// Whether the rule does not apply to a body, or is plainly kept by it.
  func passes(_ body: Body) -> Bool {
    if trigger & ~body.present != 0 { return true }
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
