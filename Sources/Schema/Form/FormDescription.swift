/// A body or a query string as documented: its fields and the rules over them, as values.
package struct FormDescription: Sendable {
  /// The word before the first dot of the ids of its own rules.
  package let name: String
  /// The validator layer that words its refusals.
  package let dialect: Dialect
  /// The fields in the documented order, which decides which fault is reported first.
  package let fields: [Field]
  /// The rules that concern more than one field, or that several forms share.
  package let rules: [Rule]
  /// Fields whose faults were seen to be told first, one field after the other, whether a value is
  /// missing or wrong; elsewhere all that is missing is told before all that is wrong.
  package let toldFirst: [Path]

  /// A form of these fields and rules.
  package init(
    _ name: String, _ dialect: Dialect, fields: [Field], rules: [Rule] = [],
    toldFirst: [Path] = []
  ) {
    self.toldFirst = toldFirst
    self.name = name
    self.dialect = dialect
    self.fields = fields
    self.rules = rules
  }

  /// The fields' plain rules, then the others: all that the catalogue lists for this form.
  package var allRules: [Rule] {
    fields.flatMap { field in field.checks.map { rule($0, of: field) } } + rules
  }

  private func rule(_ check: FieldCheck, of field: Field) -> Rule {
    let place = field.path.text.replacing("[]", with: "")
    return Rule(
      "\(name).\(check.id ?? "\(place).\(check.suffix)")",
      check.constraint.sentence(on: field.path), aliases: check.aliases,
      Reading(
        editions: check.editions, phase: check.phase, when: check.when,
        demand: .field(field.path, check.constraint), outcome: .refuse(.invalidParameter),
        words: check.words, evidence: check.evidence))
  }
}

/// The ids of the rules that every form has: on types, spellings, unknown and repeated names.
package struct SharedRuleIDs: Sendable {
  /// What stands before the type's word in the id of a type rule.
  package let typePrefix: String
  /// The rule that notes a tolerated spelling of a type.
  package let spelling: String
  /// The rule that notes a field nobody documented.
  package let unknownField: String
  /// The rule that notes a name that occurs twice in one object.
  package let duplicateName: String

  /// The ids by their jobs.
  package init(typePrefix: String, spelling: String, unknownField: String, duplicateName: String) {
    self.typePrefix = typePrefix
    self.spelling = spelling
    self.unknownField = unknownField
    self.duplicateName = duplicateName
  }
}

/// A mistake in the catalogue itself, found before the first request.
package enum CatalogueFault: Error, Equatable, CustomStringConvertible {
  /// A rule names a field that its form does not have.
  case unknownPath(rule: String, path: String)
  /// A field lies in something that is no declared object or list.
  case unknownParent(form: String, path: String)
  /// Two readings of a rule hold in the same edition.
  case overlappingReadings(rule: String)
  /// A form lists an id twice.
  case duplicateRule(form: String, rule: String)
  /// A relative path stands outside of a statement about items.
  case relativeOutsideList(rule: String, path: String)
  /// A rule that no pattern fits has no words of its own.
  case noWords(rule: String)
  /// A form has more fields than a presence mask has bits.
  case tooManyFields(form: String)

  /// The mistake in one sentence.
  package var description: String {
    switch self {
    case .unknownPath(let rule, let path): "rule \(rule) names '\(path)', which is no field"
    case .unknownParent(let form, let path): "\(form): '\(path)' lies in no declared field"
    case .overlappingReadings(let rule): "rule \(rule) has two readings in one edition"
    case .duplicateRule(let form, let rule): "\(form) lists rule \(rule) twice"
    case .relativeOutsideList(let rule, let path): "rule \(rule): '\(path)' is of no item"
    case .noWords(let rule): "rule \(rule) needs words of its own"
    case .tooManyFields(let form): "\(form) has more than 64 fields"
    }
  }
}
