package import StrictJSON

/// One documented field: where it is, what it is, what it means when left out, what it must satisfy.
///
/// The plain rules of a field (required, enumeration, length, range) stand behind it as checks; each
/// becomes a rule of the catalogue, so that a field costs one line.
package struct Field: Hashable, Sendable {
  /// Where the field is.
  package let path: Path
  /// The type and the tolerated spellings.
  package let kind: Kind
  /// What an absent field means, as text; nil when absence has a meaning of its own.
  package let standards: ByEdition<String>?
  /// Other names under which the service reads the field; faults are told under its own.
  package let also: [String]
  /// The rule that refuses another type; nil for the one that all fields of this kind share.
  package let typeRule: String?
  /// What a value of another type is told; nil for the text that all fields share.
  package let typeText: String?
  /// The rule that notes a tolerated spelling; nil for the one that all fields share.
  package let spellingRule: String?
  /// The field's plain rules.
  package let checks: [FieldCheck]

  /// A field with the rules that concern it alone.
  package init(
    _ path: Path, _ kind: Kind, also: [String] = [], standard: String? = nil,
    typeRule: String? = nil, typeText: String? = nil, spellingRule: String? = nil,
    _ checks: FieldCheck...
  ) {
    self.init(
      path, kind, also: also, standards: standard.map { ByEdition($0) }, typeRule: typeRule,
      typeText: typeText, spellingRule: spellingRule, checks)
  }

  /// A field whose absence means something else in later editions.
  package init(
    _ path: Path, _ kind: Kind, also: [String] = [], standards: ByEdition<String>?,
    typeRule: String? = nil, typeText: String? = nil, spellingRule: String? = nil,
    _ checks: [FieldCheck]
  ) {
    self.path = path
    self.kind = kind
    self.also = also
    self.standards = standards
    self.typeRule = typeRule
    self.typeText = typeText
    self.spellingRule = spellingRule
    self.checks = checks
  }
}

/// A plain rule of one field, written behind the field.
package struct FieldCheck: Hashable, Sendable {
  let suffix: String
  let id: String?
  let aliases: [String]
  let constraint: Constraint
  let editions: EditionRange
  let when: Condition
  let words: Words
  let evidence: [Evidence]
  let phase: Phase

  /// The field must be there and not be empty.
  package static func required(
    id: String? = nil, aliases: [String] = [], when: Condition = .always, words: Words = .house,
    editions: EditionRange = .all, _ evidence: Evidence...
  ) -> FieldCheck {
    FieldCheck(
      suffix: "required", id: id, aliases: aliases, constraint: .required, editions: editions,
      when: when,
      words: words, evidence: evidence, phase: .required)
  }

  /// The field must hold one of these values; spelling and case count.
  package static func oneOf(
    _ values: ByEdition<[String]>, id: String? = nil, aliases: [String] = [],
    when: Condition = .always,
    words: Words = .house, _ evidence: Evidence...
  ) -> FieldCheck {
    FieldCheck(
      suffix: "enum", id: id, aliases: aliases, constraint: .oneOf(values), editions: .all,
      when: when,
      words: words, evidence: evidence, phase: .value)
  }

  /// The field must hold one of these values in every edition.
  package static func oneOf(
    _ values: [String], id: String? = nil, aliases: [String] = [], when: Condition = .always,
    words: Words = .house,
    _ evidence: Evidence...
  ) -> FieldCheck {
    FieldCheck(
      suffix: "enum", id: id, aliases: aliases, constraint: .oneOf(ByEdition(values)),
      editions: .all, when: when,
      words: words, evidence: evidence, phase: .value)
  }

  /// The text must not be longer than so many UTF-16 code units.
  package static func length(
    atMost limit: Int, id: String? = nil, aliases: [String] = [], when: Condition = .always,
    words: Words = .house,
    _ evidence: Evidence...
  ) -> FieldCheck {
    FieldCheck(
      suffix: "max_length", id: id, aliases: aliases, constraint: .length(atMost: limit),
      editions: .all,
      when: when, words: words, evidence: evidence, phase: .value)
  }

  /// The number must lie between these two, both included.
  package static func range(
    _ low: Decimal, _ high: Decimal, id: String? = nil, aliases: [String] = [],
    when: Condition = .always,
    words: Words = .house, _ evidence: Evidence...
  ) -> FieldCheck {
    FieldCheck(
      suffix: "range", id: id, aliases: aliases, constraint: .within(low, high), editions: .all,
      when: when,
      words: words, evidence: evidence, phase: .value)
  }

  /// The list must have so many items; an absent list is not counted.
  package static func count(
    _ range: ClosedRange<Int>, id: String? = nil, aliases: [String] = [], when: Condition = .always,
    words: Words = .house, _ evidence: Evidence...
  ) -> FieldCheck {
    FieldCheck(
      suffix: "count", id: id, aliases: aliases,
      constraint: .count(range.lowerBound, range.upperBound),
      editions: .all, when: when, words: words, evidence: evidence, phase: .value)
  }

  /// The value must have one of the known forms of text.
  package static func form(
    _ form: TextForm, id: String, aliases: [String] = [], when: Condition = .always, words: Words,
    phase: Phase = .value,
    _ evidence: Evidence...
  ) -> FieldCheck {
    FieldCheck(
      suffix: "form", id: id, aliases: aliases, constraint: .form(form), editions: .all, when: when,
      words: words,
      evidence: evidence, phase: phase)
  }
}
