/// A rule of one form in one edition: what is told of it, and what is asked of a body.
///
/// A class, so that the walk hands on a reference and copies none of its parts.
final class CompiledRule: Sendable {
  /// What is asked, in plain bits.
  enum Task: BitwiseCopyable {
    /// Fields of one object; for each the mask of the words that an enumeration allows, from the
    /// given place on, or no masks where a field has too many words.
    case fields(Conditions.Row, Limit, masks: Int32?)
    case medium(Int, MediaTrait, low: Measure.Number, high: Measure.Number)
    case requirement(at: Int, Test.Number)
    /// Slots and conditions in turn.
    case each(Conditions.Row)
    case eachItem(Int, at: Int, Test.Number)
    case absence(Int)
  }

  /// A constraint in plain bits.
  enum Limit: BitwiseCopyable {
    case required
    case oneOf(Conditions.Texts)
    case within(Conditions.Literal, Conditions.Literal)
    case length(Int)
    case count(Int, Int)
    case form(TextForm)
    /// The constraint is judged by other means.
    case none
  }

  let rule: Rule
  let reading: Reading
  /// The slots that must be present for the rule to be broken; the walk compares this first.
  let trigger: UInt64
  let when: Test.Number
  let task: Task
  /// The slots whose media the rule asks about.
  let mediaSlots: UInt64
  /// The slots one of whose media must be known for the rule to be broken; none for other rules.
  let facts: UInt64
  let words: CompiledWords
  /// Where the rule stands among those of its phase: the number of the field it speaks of.
  let order: Int

  init(
    rule: Rule, reading: Reading, trigger: UInt64, when: Test.Number, task: Task,
    mediaSlots: UInt64, facts: UInt64, words: CompiledWords, order: Int
  ) {
    self.rule = rule
    self.reading = reading
    self.trigger = trigger
    self.when = when
    self.task = task
    self.mediaSlots = mediaSlots
    self.facts = facts
    self.words = words
    self.order = order
  }
}

/// The text of a rule with its conditions resolved.
indirect enum CompiledWords: Sendable {
  case house
  case text(Template, Grade)
  case bySide(above: CompiledWords, below: CompiledWords)
  case choice(Test.Number, CompiledWords, otherwise: CompiledWords)
}

extension Resolver {
  func compile(
    _ rule: Rule, _ reading: Reading, in edition: Edition
  ) throws(CatalogueFault) -> CompiledRule {
    let when = try test(reading.when)
    var trigger = needs(of: book.conditions[when])
    var (mediaSlots, facts): (UInt64, UInt64) = (0, 0)
    let task: CompiledRule.Task
    let order: Int
    switch reading.demand {
    case .field(let path, .medium(let trait, let low, let high)):
      order = try slot(path, nil)
      trigger |= slots[order].bit
      (mediaSlots, facts) = (slots[order].bit, slots[order].bit)
      task = .medium(order, trait, low: try measure(low), high: try measure(high))
    case .field(let path, let constraint):
      order = try slot(path, nil)
      // A missing field is looked for wherever its parent is; other constraints need the field.
      trigger |=
        constraint == .required
        ? slots[order].parent.map { slots[$0].bit } ?? 0 : slots[order].bit
      task = fields([order], constraint, in: edition)
    case .fields(let paths, let constraint):
      var numbers: [Int] = []
      for path in paths { numbers.append(try slot(path, nil)) }
      order = numbers.first ?? 0
      trigger |= slots[order].parent.map { slots[$0].bit } ?? 0
      task = fields(numbers, constraint, in: edition)
    case .requirement(let path, let condition):
      order = try slot(path, nil)
      let test = try test(condition)
      trigger |= needsToFail(book.conditions[test])
      mediaSlots = self.mediaSlots(of: book.conditions[test])
      task = .requirement(at: order, test)
    case .each(let paths, let condition):
      var places: [Int32] = []
      for path in paths {
        let number = try slot(path, nil)
        var resolver = self
        resolver.it = number
        let test = try resolver.test(condition, path.innermostList)
        mediaSlots |= self.mediaSlots(of: book.conditions[test])
        if needsFacts(book.conditions[test]) { facts |= slots[number].bit }
        places += [Int32(number), test.index]
      }
      order = Int(places.first ?? 0)
      if paths.count == 1 { trigger |= slots[order].bit }
      task = .each(book.row(places))
    case .eachItem(let list, let path, let condition):
      let number = try slot(list, nil)
      order = try slot(path, list)
      let test = try test(condition, list)
      trigger |= slots[number].bit | needsToFail(book.conditions[test])
      mediaSlots = self.mediaSlots(of: book.conditions[test])
      if needsFacts(book.conditions[test]) { facts = mediaSlots }
      task = .eachItem(number, at: order, test)
    case .absence(let path):
      order = try slot(path, nil)
      trigger |= slots[order].bit
      task = .absence(order)
    }
    return CompiledRule(
      rule: rule, reading: reading, trigger: trigger, when: when, task: task,
      mediaSlots: mediaSlots, facts: facts, words: try words(reading.words, for: reading.demand),
      order: order)
  }

  private func fields(
    _ slots: [Int], _ constraint: Constraint, in edition: Edition
  ) -> CompiledRule.Task {
    var first: Int32?
    let limit: CompiledRule.Limit
    switch constraint {
    case .required: limit = .required
    case .oneOf(let values):
      let texts = values[edition].map { Array($0.utf8) }
      let masks = slots.compactMap { vocabulary.mask(of: texts, at: $0) }
      first = masks.count == slots.count ? book.masks(masks) : nil
      limit = .oneOf(book.texts(texts))
    case .within(let low, let high): limit = .within(book.literal(low), book.literal(high))
    case .length(let count): limit = .length(count)
    case .count(let low, let high): limit = .count(low, high)
    case .form(let form): limit = .form(form)
    case .medium: limit = .none
    }
    return .fields(book.row(slots.map { Int32($0) }), limit, masks: first)
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
