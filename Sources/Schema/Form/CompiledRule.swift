/// A rule of one form in one edition, ready to be judged.
///
/// A class, so that the walk hands on a reference and copies none of its parts.
final class CompiledRule: Sendable {
  enum Task: Sendable {
    case fields([Int], Constraint, Allowed)
    case medium(Int, MediaTrait, low: Measure, high: Measure)
    case requirement(at: Int, Test)
    case each([(slot: Int, test: Test)])
    case eachItem(Int, at: Int, Test)
    case absence(Int)
  }

  /// What an enumeration allows, as texts, and for each of the slots as the bits of its words; no
  /// bits where a slot has too many words.
  struct Allowed: Sendable {
    let texts: [[UInt8]]
    let masks: [UInt64]
  }

  let rule: Rule
  let reading: Reading
  /// The slots that must be present for the rule to apply; the walk compares this before all else.
  let trigger: UInt64
  let when: Test
  let task: Task
  let words: CompiledWords
  /// Where the rule stands among those of its phase: the number of the field it speaks of.
  let order: Int

  init(
    rule: Rule, reading: Reading, trigger: UInt64, when: Test, task: Task, words: CompiledWords,
    order: Int
  ) {
    self.rule = rule
    self.reading = reading
    self.trigger = trigger
    self.when = when
    self.task = task
    self.words = words
    self.order = order
  }
}

/// The text of a rule with its conditions resolved.
indirect enum CompiledWords: Sendable {
  case house
  case text(Template, Grade)
  case bySide(above: CompiledWords, below: CompiledWords)
  case choice(Test, CompiledWords, otherwise: CompiledWords)
}

extension Resolver {
  func compile(
    _ rule: Rule, _ reading: Reading, _ slots: [Slot], in edition: Edition
  ) throws(CatalogueFault) -> CompiledRule {
    let when = try test(reading.when)
    var trigger = when.trigger(slots, vocabulary)
    let task: CompiledRule.Task
    let order: Int
    switch reading.demand {
    case .field(let path, .medium(let trait, let low, let high)):
      order = try slot(path, nil)
      trigger |= slots[order].bit
      task = .medium(order, trait, low: try measure(low), high: try measure(high))
    case .field(let path, let constraint):
      order = try slot(path, nil)
      // A missing field is looked for wherever its parent is; other constraints need the field.
      trigger |=
        constraint == .required
        ? slots[order].parent.map { slots[$0].bit } ?? 0 : slots[order].bit
      task = .fields([order], constraint, allowed(by: constraint, at: [order], in: edition))
    case .fields(let paths, let constraint):
      var numbers: [Int] = []
      for path in paths { numbers.append(try slot(path, nil)) }
      order = numbers.first ?? 0
      trigger |= slots[order].parent.map { slots[$0].bit } ?? 0
      task = .fields(numbers, constraint, allowed(by: constraint, at: numbers, in: edition))
    case .requirement(let path, let condition):
      order = try slot(path, nil)
      task = .requirement(at: order, try test(condition))
    case .each(let paths, let condition):
      var places: [(slot: Int, test: Test)] = []
      for path in paths {
        let resolver = Resolver(
          rule: rule.id, numbers: numbers, vocabulary: vocabulary, it: try slot(path, nil))
        let list = path.innermostList
        places.append((try slot(path, nil), try resolver.test(condition, list)))
      }
      order = places.first?.slot ?? 0
      if places.count == 1 { trigger |= slots[order].bit }
      task = .each(places)
    case .eachItem(let list, let path, let condition):
      let number = try slot(list, nil)
      order = try slot(path, list)
      trigger |= slots[number].bit
      task = .eachItem(number, at: order, try test(condition, list))
    case .absence(let path):
      order = try slot(path, nil)
      trigger |= slots[order].bit
      task = .absence(order)
    }
    return CompiledRule(
      rule: rule, reading: reading, trigger: trigger, when: when, task: task,
      words: try words(reading.words, for: reading.demand), order: order)
  }

  private func allowed(
    by constraint: Constraint, at slots: [Int], in edition: Edition
  ) -> CompiledRule.Allowed {
    guard case .oneOf(let values) = constraint else { return .init(texts: [], masks: []) }
    let texts = values[edition].map { Array($0.utf8) }
    let masks = slots.compactMap { vocabulary.mask(of: texts, at: $0) }
    return .init(texts: texts, masks: masks.count == slots.count ? masks : [])
  }

  private func words(_ words: Words, for demand: Demand) throws(CatalogueFault) -> CompiledWords {
    switch words {
    case .house:
      switch demand {
      case .field(_, .medium), .requirement, .each, .eachItem, .absence: throw .noWords(rule: rule)
      case .field, .fields: return .house
      }
    case .recorded(let template):
      try check(template, demand)
      return .text(template, .recorded)
    case .pattern(let template):
      try check(template, demand)
      return .text(template, .pattern)
    case .chosen(let template):
      try check(template, demand)
      return .text(template, .ours)
    case .bySide(let above, let below):
      return .bySide(
        above: try self.words(above, for: demand), below: try self.words(below, for: demand))
    case .choice(let condition, let first, let second):
      return .choice(
        try test(condition, demand.list), try self.words(first, for: demand),
        otherwise: try self.words(second, for: demand))
    }
  }

  private func check(_ template: Template, _ demand: Demand) throws(CatalogueFault) {
    for piece in template.pieces {
      switch piece {
      case .hole(.of(let path)): _ = try slot(path, nil)
      case .hole(.item(let path)): _ = try slot(path, demand.list)
      case .hole(.value), .hole(.place), .hole(.bound), .text: break
      }
    }
  }
}

extension Demand {
  /// The list in whose items its faults are shown.
  fileprivate var list: Path? {
    switch self {
    case .field(let path, _), .absence(let path), .requirement(let path, _): path.innermostList
    case .fields(let paths, _), .each(let paths, _): paths.first?.innermostList
    case .eachItem(let list, _, _): list
    }
  }
}

extension Test {
  /// The slots without which the test cannot be true.
  func trigger(_ slots: [Slot], _ vocabulary: Vocabulary) -> UInt64 {
    switch self {
    case .present(let slot), .anyItem(let slot, _):
      slots[slot].list == nil ? slots[slot].bit : 0
    case .known(let name, _), .hasTrait(let name, _, _):
      slots[name.own].list == nil ? slots[name.own].bit : 0
    case .word(let slot, let mask):
      slots[slot].list == nil && vocabulary.standard(of: slots[slot]) & mask == 0
        ? slots[slot].bit : 0
    case .all(let parts): parts.reduce(0) { $0 | $1.trigger(slots, vocabulary) }
    default: 0
    }
  }
}
