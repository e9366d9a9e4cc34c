package import StrictJSON

/// A second reading of the catalogue: what a form's rules say of a body, worked out the slow way.
///
/// It shares no code with the walk that serves requests. It goes over a tree of values with the
/// rules as they are written, so that one can be held against the other.
package struct Predictor: Sendable {
  /// The form whose bodies are predicted.
  package let form: FormDescription
  /// The edition whose readings hold.
  package let edition: Edition
  /// What bodies may name and link.
  package let premises: Premises
  let shared: SharedRuleIDs
  /// The rules of the edition in the order of checks.
  let statements: [Statement]
  private let legs: [String: Legs]
  private let fields: [String: Field]
  private let members: [String: [String]]

  /// A rule in its reading.
  struct Statement: Sendable {
    let id: String
    let reading: Reading
  }

  /// A predictor for bodies of a form in an edition, sent where the premises hold.
  package init(
    _ form: FormDescription, in edition: Edition, shared: SharedRuleIDs, premises: Premises
  ) {
    self.form = form
    self.edition = edition
    self.shared = shared
    self.premises = premises
    let kinds = Dictionary(
      form.fields.map { ($0.path.text, $0.kind) }, uniquingKeysWith: { first, _ in first })
    var legs: [String: Legs] = [:]
    var members: [String: [String]] = [:]
    for field in form.fields {
      let path = Legs(field.path.text, kinds)
      for leg in path.all where legs[leg.path] == nil { legs[leg.path] = Legs(leg.path, kinds) }
      if let name = path.name { members[path.parent, default: []].append(name) }
    }
    self.legs = legs
    self.members = members
    fields = Dictionary(
      form.fields.map { ($0.path.text, $0) }, uniquingKeysWith: { first, _ in first })
    statements = Predictor.statements(of: form, in: edition)
  }

  /// What the service will say of a body; of one that is no object, nothing can be said here.
  package func prediction(for body: JSON) -> Prediction {
    Judgement(of: underChiefNames(body), by: self).prediction()
  }

  /// The field of a path; nil for a path that the form does not have.
  func field(_ path: String) -> Field? { fields[path] }

  /// What an absent field means in the predictor's edition; nil for a field without such a value.
  func standard(of path: Path) -> String? { fields[path.text]?.standards?[edition] }

  /// The steps to a field or to the items of a list; none for a path that the form does not have.
  func legs(_ path: String) -> Legs { legs[path] ?? Legs("", [:]) }

  /// The documented names in an object, or in the items of a list; nil where none are documented.
  func names(in parent: String) -> [String]? { members[parent] }

  /// Phase by phase, within a phase by the documented order of the fields that rules speak of, for
  /// one field as the catalogue lists them.
  private static func statements(of form: FormDescription, in edition: Edition) -> [Statement] {
    let order = form.fields.map(\.path.text)
    var entries: [(key: [Int], statement: Statement)] = []
    for rule in plainRules(of: form) + form.rules {
      guard let reading = rule.reading(in: edition) else { continue }
      let subject = reading.demand.subject
      let place = order.firstIndex(of: subject.text) ?? order.count
      // Fields that are told first make a phase of their own, in which the field counts before all.
      var key = [reading.phase.rawValue, 1, place, entries.count]
      if let first = form.toldFirst.firstIndex(of: subject),
        reading.phase == .required || reading.phase == .value
      {
        key = [Phase.required.rawValue, 0, first, reading.phase.rawValue, entries.count]
      }
      entries.append((key, Statement(id: rule.id, reading: reading)))
    }
    return entries.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.statement)
  }

  /// The rules that are written behind the fields: form, field and kind of rule make the id.
  private static func plainRules(of form: FormDescription) -> [Rule] {
    form.fields.flatMap { field in
      field.checks.map { check in
        let names = field.path.text.split { $0 == "[" || $0 == "]" }.joined()
        let reading = Reading(
          editions: check.editions, phase: check.phase, when: check.when,
          demand: .field(field.path, check.constraint), outcome: .refuse(.invalidParameter),
          words: check.words, evidence: check.evidence)
        return Rule("\(form.name).\(check.id ?? "\(names).\(check.suffix)")", "", reading)
      }
    }
  }
}

extension Demand {
  /// The field that a rule speaks of.
  var subject: Path {
    switch self {
    case .field(let path, _), .absence(let path), .requirement(let path, _): path
    case .fields(let paths, _), .each(let paths, _): paths.first ?? ""
    case .eachItem(let list, let path, _): path.isRelative ? path.within(list) : path
    }
  }
}
