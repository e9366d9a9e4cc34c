import StrictJSON

/// The values to try in one field, worked out from its type and from what the rules say of it.
struct Samples {
  struct Sample {
    let name: String
    let value: JSON
    /// Whether rules name the value, so that it may matter to other fields.
    let isChoice: Bool
  }

  let field: Field
  let mentions: Mentions
  /// The values in order, each once.
  private(set) var all: [Sample] = []
  /// A value that suits the field by itself.
  private(set) var good: JSON = nil
  private let standard: String?
  private var seen: Set<JSON> = []

  init(_ field: Field, _ predictor: Predictor) {
    self.field = field
    standard = predictor.standard(of: field.path)
    mentions = Mentions(of: field.path.text, in: predictor.statements)
    good = suitable(predictor.premises)
    // What rules name comes first: a value that is met again keeps its first name.
    for constraint in mentions.constraints { add(constraint) }
    addMentioned(predictor.premises)
    addSpellings()
    addAbsences()
    addTypes()
  }

  /// What has another JSON type than the field; nil if the field takes any.
  var wrong: JSON? {
    let others: [JSON] = [["x": 1], true, ["x"]]
    return others.first { $0.fitness(for: field.kind) == .wrong }
  }

  /// The sizes to try if the field is a list.
  var counts: [Int] {
    var sizes: [Int] = []
    for case .count(let low, let high) in mentions.constraints {
      sizes += [low - 1, low, high, high + 1]
    }
    for number in mentions.counts.compactMap(\.int) { sizes += [number - 1, number, number + 1] }
    var seen: Set<Int> = []
    return sizes.filter { (1...64).contains($0) && seen.insert($0).inserted }
  }

  mutating func add(_ name: String, _ value: JSON, isChoice: Bool = false) {
    guard seen.insert(value).inserted else { return }
    all.append(Sample(name: name, value: value, isChoice: isChoice))
  }

  /// Words as the field's type spells them; nil for words that the type cannot hold.
  func spelled(_ words: String) -> JSON? {
    switch field.kind {
    case .string, .digits, .anything: .string(words)
    case .boolean, .toggle: words == "true" ? true : words == "false" ? false : nil
    case .integer, .number, .identifier: JSONNumber(spelling: words).map(JSON.number)
    case .integerOrWord: JSONNumber(spelling: words).map(JSON.number) ?? .string(words)
    case .object, .array: nil
    }
  }

  private func suitable(_ premises: Premises) -> JSON {
    for constraint in mentions.constraints {
      if case .oneOf(let texts) = constraint, let word = texts.history.first?.fact.first,
        let value = spelled(word)
      {
        return value
      }
      if case .within(let low, _) = constraint, let value = spelled(low.description) {
        return value
      }
    }
    if let kind = mentions.things.first, let id = premises.things.first(where: { $0.kind == kind }),
      let value = spelled(id.ownID)
    {
      return value
    }
    if mentions.asksForMedia { return "https://media.example/file" }
    switch field.kind {
    case .string, .anything: return "x"
    case .digits: return "5"
    case .boolean, .toggle: return true
    case .integer, .integerOrWord, .number, .identifier: return 1
    case .object: return [:]
    case .array: return ["x"]
    }
  }

  private mutating func addAbsences() {
    add("null", nil)
    add("empty/text", "")
    add("empty/list", [])
    add("empty/object", [:])
  }

  private mutating func addTypes() {
    let values: [(String, JSON)] = [
      ("text", "x"), ("integer", 7), ("boolean", true), ("list", ["x"]), ("object", ["x": 1]),
    ]
    for (name, value) in values { add("type/\(name)", value) }
    add("type/fraction", .number(JSONNumber(Decimal(15, exponent: -1))))
  }

  /// Numbers as strings, strings as numbers, and numbers that few languages can hold.
  private mutating func addSpellings() {
    let numeric: [Kind] = [.digits, .integer, .integerOrWord, .number, .identifier]
    let isNumeric = numeric.contains(field.kind)
    if isNumeric {
      let spellings = [
        good.words, "1.0", "1e0", "0", "-1", "1e30", "-1e30", "1e-30", "18446744073709551616",
        "999999999999999999999999",
      ]
      for spelling in spellings {
        guard let number = JSONNumber(spelling: spelling) else { continue }
        add("number/\(spelling)", .number(number))
        add("text/\(spelling)", .string(spelling))
      }
      for text in ["01", "+1", " 1", "1,5", "x1", "٣"] { add("text/\(text)", .string(text)) }
    }
    if field.kind == .boolean || field.kind == .toggle {
      for text in ["true", "false", "TRUE", "1"] { add("text/\(text)", .string(text)) }
      add("choice/true", true, isChoice: true)
      add("choice/false", false, isChoice: true)
    }
    if let standard = standard.flatMap(spelled) { add("standard", standard) }
  }
}
