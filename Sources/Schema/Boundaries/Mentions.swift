import StrictJSON

/// What the rules of a form name in connection with one field: values at which answers may change.
struct Mentions {
  /// What the field alone must satisfy.
  var constraints: [Constraint] = []
  /// Words that the field is compared with.
  var words: [String] = []
  /// Numbers that its value is compared with.
  var numbers: [Decimal] = []
  /// Numbers that the count of its items is compared with.
  var counts: [Decimal] = []
  /// The words of the marks that are looked for in it, each with numbers it is compared with.
  var marks: [(word: String, numbers: [Decimal])] = []
  /// The kinds of things whose ids it is looked up among.
  var things: [String] = []
  /// The forms of text that it is asked for.
  var forms: [TextForm] = []
  /// Lengths in UTF-16 code units, and numbers of parts, that it is compared with.
  var lengths: [Decimal] = []
  var parts: [Decimal] = []
  /// Whether it is read as a text that may tell shots.
  var tellsShots = false
  /// Whether rules ask what medium it links.
  var asksForMedia = false

  /// What the statements of an edition say of a field.
  init(of field: String, in statements: [Predictor.Statement]) {
    for statement in statements { gather(statement.reading, field) }
  }

  private mutating func gather(_ reading: Reading, _ field: String) {
    gather(reading.when, nil, field)
    gather(reading.words, Mentions.list(of: reading.demand), field)
    switch reading.demand {
    case .field(let path, let constraint): gather(constraint, path, field)
    case .fields(let paths, let constraint):
      for path in paths { gather(constraint, path, field) }
    case .requirement(_, let condition): gather(condition, nil, field)
    case .each(let paths, let condition):
      for path in paths { gather(condition, path.innermostList, it: path, field) }
    case .eachItem(let list, _, let condition): gather(condition, list, field)
    case .absence: break
    }
  }

  private mutating func gather(_ constraint: Constraint, _ path: Path, _ field: String) {
    guard path.text == field else { return }
    constraints.append(constraint)
    if case .medium = constraint { asksForMedia = true }
  }

  private mutating func gather(_ words: Words, _ list: Path?, _ field: String) {
    switch words {
    case .choice(let condition, let first, let second):
      gather(condition, list, field)
      gather(first, list, field)
      gather(second, list, field)
    case .bySide(let above, let below):
      gather(above, list, field)
      gather(below, list, field)
    case .house, .recorded, .pattern, .chosen: break
    }
  }

  private mutating func gather(
    _ condition: Condition, _ list: Path?, it: Path? = nil, _ field: String
  ) {
    let isField = { (path: Path) in Mentions.absolute(path, list, it).text == field }
    switch condition {
    case .always, .present, .given, .numbersItems, .unique, .mentionsOnly: break
    case .equals(let path, let word): if isField(path) { words.append(word) }
    case .isOneOf(let path, let texts): if isField(path) { words += texts }
    case .listed(let grid):
      for (column, key) in grid.keys.enumerated() where isField(key) {
        words += grid.rows.compactMap { $0[column] }
      }
    case .known(let path, let kind, _), .hasTrait(let path, let kind, _, _):
      if isField(path) { things.append(kind) }
    case .alike(let paths, _):
      if paths.contains(where: isField) { asksForMedia = true }
    case .reachable(let path), .mediumKind(let path, _):
      if isField(path) { asksForMedia = true }
    case .form(let path, let form): if isField(path) { forms.append(form) }
    case .anyItem(let path, let inner), .everyItem(let path, let inner):
      gather(inner, Mentions.absolute(path, list, it), field)
    case .all(let parts), .any(let parts): for part in parts { gather(part, list, it: it, field) }
    case .not(let inner): gather(inner, list, it: it, field)
    case .relation(let left, _, let right):
      let numbers = Mentions.literals(left) + Mentions.literals(right)
      gather(left, comparedWith: numbers, list, it, field)
      gather(right, comparedWith: numbers, list, it, field)
    }
  }

  private mutating func gather(
    _ quantity: Quantity, comparedWith literals: [Decimal], _ list: Path?, _ it: Path?,
    _ field: String
  ) {
    let isField = { (path: Path) in Mentions.absolute(path, list, it).text == field }
    switch quantity {
    case .literal: break
    case .value(let path), .sum(let path): if isField(path) { numbers += literals }
    case .count(let path): if isField(path) { counts += literals }
    case .countWhere(let path, let inner):
      if isField(path) { counts += literals }
      gather(inner, Mentions.absolute(path, list, it), field)
    case .owned(let path, let kind, _, _): if isField(path) { things.append(kind) }
    case .length(let path): if isField(path) { lengths += literals }
    case .parts(let path): if isField(path) { parts += literals }
    case .shots(let path, _): if isField(path) { tellsShots = true }
    case .distinctMarks(let path, let word), .greatestMark(let path, let word):
      if isField(path) { marks.append((word, literals)) }
    case .medium(let path, _): if isField(path) { asksForMedia = true }
    case .total(let parts):
      for part in parts { gather(part, comparedWith: literals, list, it, field) }
    case .product(let left, let right):
      gather(left, comparedWith: literals, list, it, field)
      gather(right, comparedWith: literals, list, it, field)
    case .holding(let conditions):
      for condition in conditions { gather(condition, list, it: it, field) }
    case .choice(let condition, let first, let second):
      gather(condition, list, it: it, field)
      gather(first, comparedWith: literals, list, it, field)
      gather(second, comparedWith: literals, list, it, field)
    }
  }

  /// The list of whose items what is told of a broken rule may speak.
  private static func list(of demand: Demand) -> Path? {
    if case .eachItem(let list, _, _) = demand { list } else { demand.subject.innermostList }
  }

  private static func absolute(_ path: Path, _ list: Path?, _ it: Path? = nil) -> Path {
    if path == .it, let it { return it }
    guard path.isRelative, let list else { return path }
    return path.within(list)
  }

  /// The numbers that are written in a quantity, without those in its conditions.
  private static func literals(_ quantity: Quantity) -> [Decimal] {
    switch quantity {
    case .literal(let number): [number]
    case .total(let parts): parts.flatMap(literals)
    case .product(let left, let right), .choice(_, let left, let right):
      literals(left) + literals(right)
    default: []
    }
  }
}
