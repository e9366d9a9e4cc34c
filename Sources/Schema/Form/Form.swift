import StrictJSON

/// A form of one edition, compiled: fields are numbered, paths resolved, rules in their order.
///
/// It is made once, at start, and shared by all requests; making it finds every mistake of the
/// description.
package final class Form: Sendable {
  /// The word before the first dot of the ids of its own rules.
  package let name: String
  /// The edition it holds in.
  package let edition: Edition
  /// What it was made of.
  package let description: FormDescription
  let shared: SharedRuleIDs
  let slots: [Slot]
  /// What reading and judging ask of each slot.
  let seats: [Seat]
  let roots: [Int]
  let rules: [CompiledRule]
  /// The slots that must be present for each rule to be broken; the walk goes through these first.
  let triggers: [UInt64]
  /// What else the walk asks about each rule.
  let checks: [Check]
  /// The conditions and quantities of the rules.
  let conditions: Conditions
  /// The texts that rules compare each field with, in a row of its own.
  let words: TextTable
  /// Where the fields of an empty body stand: nowhere, with their standard values.
  let nowhere: [Body.Place]
  /// The same of one item of each list, one after the other: members in the order of their columns.
  let rows: [Body.Place]
  /// The members of the body, and for each slot those of its object or items.
  let rootNames: MemberNames
  let names: [MemberNames]
  /// The fields whose media the rules ask about.
  let mediaSlots: UInt64
  private let without: Set<String>
  private let paths: PathTable

  /// Compiles a description for an edition, leaving out the rules with the ids in `without`.
  package init(
    _ description: FormDescription, in edition: Edition, shared: SharedRuleIDs,
    without: Set<String> = []
  ) throws(CatalogueFault) {
    name = description.name
    self.edition = edition
    self.description = description
    self.shared = shared
    let slots = try description.slots(in: edition)
    var numbers: [String: Int] = [:]
    for slot in slots { numbers[slot.field.path.text] = slot.index }
    let vocabulary = Vocabulary(slots: slots.count)
    let book = ConditionBook()
    var rules: [CompiledRule] = []
    var seen: Set<String> = []
    for rule in description.allRules {
      guard seen.insert(rule.id).inserted else {
        throw .duplicateRule(form: description.name, rule: rule.id)
      }
      try Form.checkReadings(of: rule)
      // Every reading is resolved, also those of other editions: a mistake must not hide there.
      guard case .body(let readings) = rule.subject else { continue }
      for reading in readings {
        let resolver = Resolver(
          rule: rule.id, numbers: numbers, slots: slots, vocabulary: vocabulary, book: book)
        let compiled = try resolver.compile(rule, reading, in: edition)
        if reading.editions.contains(edition), !without.contains(rule.id) {
          rules.append(compiled)
        }
      }
    }
    self.slots = slots
    paths = PathTable(slots.map(\.field.path))
    let roots = slots.indices.filter { slots[$0].parent == nil }
    self.roots = roots
    rootNames = MemberNames(roots, of: slots)
    names = slots.map { MemberNames($0.children, of: slots) }
    // Fields stand behind what they lie in, so that all of a branch is known when it is asked for.
    var branches = slots.map(\.bit)
    for slot in slots.reversed() where slot.field.kind == .object {
      for child in slot.children { branches[slot.index] |= branches[child] }
    }
    let words = TextTable(vocabulary.words)
    self.words = words
    let nowhere = slots.map { Body.Place(word: vocabulary.standard(of: $0)) }
    self.nowhere = nowhere
    var rows: [Body.Place] = []
    var seats: [Seat] = []
    for slot in slots {
      let row = slots.filter { $0.list == slot.index }.map { nowhere[$0.index] }
      seats.append(
        Seat(
          slot, branch: branches[slot.index], hasWords: !words.isEmpty(slot.index),
          plainItem: slot.children.first { slots[$0].name.isEmpty }, row: rows.count,
          width: row.count))
      rows += row
    }
    self.rows = rows
    self.seats = seats
    var told: [Int: Int] = [:]
    for (place, path) in description.toldFirst.enumerated() {
      guard let number = numbers[path.text] else {
        throw .unknownPath(rule: description.name, path: path.text)
      }
      told[number] = place - description.toldFirst.count
    }
    let keyed = rules.enumerated().map { offset, rule in
      let phase = rule.reading.phase
      let isTold = phase == .required || phase == .value
      let first = isTold ? told[rule.order] : nil
      let order = first.map { (Phase.required.rawValue, $0) } ?? (phase.rawValue, rule.order)
      return (key: (order.0, order.1, first == nil ? 0 : phase.rawValue, offset), rule: rule)
    }
    let inOrder = keyed.sorted { $0.key < $1.key }.map(\.rule)
    self.rules = inOrder
    var premises: [Test.Number: UInt8] = [:]
    for rule in inOrder where premises[rule.when] == nil && premises.count < Verdicts.capacity {
      premises[rule.when] = UInt8(premises.count)
    }
    let conditions = book.conditions
    self.conditions = conditions
    triggers = inOrder.map(\.trigger)
    checks = inOrder.map { Check($0, premise: premises[$0.when], slots, conditions) }
    mediaSlots = rules.reduce(0) { $0 | $1.mediaSlots }
    self.without = without
  }

  /// The number of a field; nil for a path that the form does not have.
  func slot(_ path: Path) -> Int? { paths.place(of: path) }

  /// The bit of a value among the words of its slot; 0 for a text that no rule names.
  func word(of node: Int, in document: JSONDocument, at slot: Int) -> UInt64 {
    words.number(of: node, of: document, in: slot).map { 1 << UInt64($0 - words.start(of: slot)) }
      ?? 0
  }

  /// Whether a rule is switched off.
  func leavesOut(_ rule: String) -> Bool { !without.isEmpty && without.contains(rule) }

  private static func checkReadings(of rule: Rule) throws(CatalogueFault) {
    guard case .body(let readings) = rule.subject else { return }
    for (index, reading) in readings.enumerated() {
      for other in readings[(index + 1)...] where other.editions.overlaps(reading.editions) {
        throw .overlappingReadings(rule: rule.id)
      }
    }
  }
}
