/// One documented constraint under its stable id.
package struct Rule: Hashable, Sendable {
  /// What a rule is about.
  package enum Subject: Hashable, Sendable {
    /// Bodies, each reading in its editions; readings never overlap in time.
    case body([Reading])
    /// The text itself, whatever the form: types, spellings, names; with what happens then.
    case text(Outcome)
    /// A request as such: its credential, route, syntax, or what the account allows.
    case request(RefusalWording)
    /// What an answer looks like or what the service does; shown by steps, refusing nothing.
    case answer
    /// No rule of a server; the reason says why.
    case outside(reason: String)
  }

  /// The id, exactly as the documentation digests print it.
  package let id: String
  /// One sentence on what holds.
  package let says: String
  /// Other ids under which the same rule is documented.
  package let aliases: [String]
  /// What the rule is about.
  package let subject: Subject
  /// Who says so, where the subject does not carry it.
  package let evidence: [Evidence]

  /// A rule on bodies.
  package init(_ id: String, _ says: String, aliases: [String] = [], _ readings: Reading...) {
    self.init(id: id, says: says, aliases: aliases, subject: .body(readings), evidence: [])
  }

  /// A rule of any subject.
  package init(
    id: String, says: String, aliases: [String] = [], subject: Subject, evidence: [Evidence]
  ) {
    self.id = id
    self.says = says
    self.aliases = aliases
    self.subject = subject
    self.evidence = evidence
  }

  /// The same rule on bodies where a condition holds besides its own.
  package func only(when condition: Condition) -> Rule {
    guard case .body(let readings) = subject else { return self }
    let narrowed = readings.map { reading in
      Reading(
        editions: reading.editions, phase: reading.phase,
        when: reading.when == .always ? condition : .all([condition, reading.when]),
        demand: reading.demand, outcome: reading.outcome, words: reading.words,
        evidence: reading.evidence)
    }
    return Rule(id: id, says: says, aliases: aliases, subject: .body(narrowed), evidence: evidence)
  }

  /// The reading of an edition; nil where the rule does not hold or is not about bodies.
  package func reading(in edition: Edition) -> Reading? {
    guard case .body(let readings) = subject else { return nil }
    return readings.first { $0.editions.contains(edition) }
  }
}

/// One reading of a rule: how it is understood in a range of editions.
package struct Reading: Hashable, Sendable {
  /// The editions in which it holds.
  package let editions: EditionRange
  /// When it is judged.
  package let phase: Phase
  /// When the rule applies at all.
  package let when: Condition
  /// What it asks.
  package let demand: Demand
  /// What happens when it is broken.
  package let outcome: Outcome
  /// What the client is told then.
  package let words: Words
  /// Who says so.
  package let evidence: [Evidence]

  /// A reading; by default a refusal in our own house's wording.
  package init(
    editions: EditionRange = .all, _ phase: Phase, when: Condition = .always, _ demand: Demand,
    outcome: Outcome = .refuse(.invalidParameter), words: Words = .house, _ evidence: Evidence...
  ) {
    self.init(
      editions: editions, phase: phase, when: when, demand: demand, outcome: outcome,
      words: words, evidence: evidence)
  }

  /// A reading with all of its parts.
  package init(
    editions: EditionRange, phase: Phase, when: Condition, demand: Demand, outcome: Outcome,
    words: Words, evidence: [Evidence]
  ) {
    self.editions = editions
    self.phase = phase
    self.when = when
    self.demand = demand
    self.outcome = outcome
    self.words = words
    self.evidence = evidence
  }
}

/// What a rule asks: something of one field, of every item of a list, or of the body as a whole.
package enum Demand: Hashable, Sendable {
  /// The field, in every place where it stands, satisfies a constraint.
  case field(Path, Constraint)
  /// Each of several fields of one object satisfies a constraint.
  case fields([Path], Constraint)
  /// The body satisfies a condition; the path says where the fault is shown.
  case requirement(at: Path, Condition)
  /// Every value of these fields, wherever they stand, satisfies a condition on `Path.it`.
  case each([Path], Condition)
  /// Every item of the list satisfies a condition; the fault is shown at the item's field.
  case eachItem(Path, at: Path, Condition)
  /// The field is not there.
  case absence(Path)
}

/// What happens when a rule is broken.
package enum Outcome: Hashable, Sendable {
  /// The request is refused.
  case refuse(RefusalCode)
  /// A medium inside of the request is refused at once; one behind a URL lets the task fail later.
  case refuseOrFail(RefusalCode)
  /// The request is accepted and the task fails later with the rule's text.
  case failLater
  /// The request is accepted, the part has no effect, the journal says so.
  case ignore
  /// The request is accepted, the journal says what is odd about it.
  case note
}

extension Outcome {
  /// What happens in one word.
  package var words: String {
    switch self {
    case .refuse, .refuseOrFail: "refuses"
    case .failLater: "fails-later"
    case .ignore: "ignores"
    case .note: "notes"
    }
  }
}

/// The order of checks; inside a phase the documented order of fields decides.
package enum Phase: Int, Comparable, Hashable, Sendable {
  /// JSON types.
  case type
  /// What must be there.
  case required
  /// Enumerations, lengths, ranges of single fields.
  case value
  /// What fields must be to each other.
  case across
  /// What the model can do.
  case capability
  /// What must be owned.
  case reference
  /// What pictures and clips must be.
  case media
  /// Content policy.
  case policy
  /// What the account allows.
  case account

  /// Orders earlier phases first.
  package static func < (left: Phase, right: Phase) -> Bool { left.rawValue < right.rawValue }
}

/// A row of the service's error table.
package struct RefusalCode: Hashable, Sendable {
  /// The HTTP status.
  package let status: Int
  /// The business code in the body.
  package let code: Int

  /// A row of that status and code.
  package init(status: Int, code: Int) {
    self.status = status
    self.code = code
  }

  /// A wrong key or an illegal value; the message tells which.
  package static let invalidParameter = RefusalCode(status: 400, code: 1201)

  /// The row for what is not refused: warnings and later failures stand under it.
  static let accepted = RefusalCode(status: 200, code: 0)
}

/// How a request is refused by a rule that is not about bodies.
package struct RefusalWording: Hashable, Sendable {
  /// The row of the error table.
  package let code: RefusalCode
  /// What the client is told.
  package let text: Template
  /// What the text is worth.
  package let grade: Grade

  /// A refusal of that row in these words.
  package init(_ code: RefusalCode, _ text: Template, _ grade: Grade) {
    self.code = code
    self.text = text
    self.grade = grade
  }
}
