import StrictJSON

extension Form {
  /// What the rules say of a body, in the order of checks.
  ///
  /// A rule whose trigger is absent costs one comparison. A rule that depends on a malformed part
  /// stays silent: the part's own fault is reported.
  package func findings(of body: Body, in surroundings: some Surroundings) -> Findings {
    body.hasMediaToSee
      ? judge(body.lookingAtMedia(in: surroundings), in: surroundings)
      : judge(body, in: surroundings)
  }

  private func judge(_ body: Body, in surroundings: some Surroundings) -> Findings {
    var findings = Findings()
    for oddity in body.oddities { report(oddity, of: body, into: &findings) }
    if findings.violations.count > 1 { sortByField(&findings.violations, of: body) }
    var verdicts = Verdicts()
    for number in triggers.indices where triggers[number] & ~body.present == 0 {
      let check = checks[number]
      if check.passes(body) || !verdicts.hold(for: check, of: body, in: surroundings) { continue }
      judge(number, body, surroundings, into: &findings)
    }
    return findings
  }

  private func judge(
    _ number: Int, _ body: Body, _ surroundings: some Surroundings,
    into findings: inout Findings
  ) {
    guard let breach = breach(of: number, among: .all, body, surroundings) else { return }
    let rule = rules[number]
    switch rule.reading.outcome {
    case .refuse(let code):
      findings.violations.append(violation(of: rule, breach, code, body, surroundings))
    case .refuseOrFail(let code):
      // The two outcomes are looked for apart: a clip behind a URL may stand before a bad picture.
      if let breach = self.breach(of: number, among: .inline, body, surroundings) {
        findings.violations.append(violation(of: rule, breach, code, body, surroundings))
      }
      guard findings.failure == nil,
        let breach = self.breach(of: number, among: .linked, body, surroundings)
      else { return }
      findings.failure = violation(of: rule, breach, .accepted, body, surroundings)
    case .failLater:
      if findings.failure == nil {
        findings.failure = violation(of: rule, breach, .accepted, body, surroundings)
      }
    case .ignore, .note:
      findings.warnings.append(violation(of: rule, breach, .accepted, body, surroundings))
    }
  }

  private func violation(
    of rule: CompiledRule, _ breach: Breach, _ code: RefusalCode, _ body: Body,
    _ surroundings: some Surroundings
  ) -> Violation {
    let text = body.text(of: rule, breach, surroundings)
    return Violation(
      rule: rule.rule.id, pointer: body.pointer(of: breach.slot, in: breach.scope),
      message: text.message, code: code, grade: text.grade)
  }

  /// Which values a breach is looked for among.
  private enum Values: BitwiseCopyable {
    case all
    /// Media that came with the request.
    case inline
    /// Media behind URLs.
    case linked

    func include(_ node: Int, of body: borrowing Body) -> Bool {
      switch self {
      case .all: true
      case .inline: body.isInline(node)
      case .linked: !body.isInline(node)
      }
    }
  }

  /// The first place where a rule is broken, among some of the values.
  private func breach(
    of number: Int, among values: Values, _ body: Body, _ surroundings: some Surroundings
  ) -> Breach? {
    switch checks[number].task {
    case .requirement(let slot, let test):
      guard body.evaluate(test, Scope(), surroundings) == false else { return nil }
      return Breach(slot: slot, node: body.node(of: slot))
    case .absence(let slot):
      return body.firstPlace(of: slot) { _, node in node.map { !body.isEmpty($0) } ?? false }
    case .eachItem(let list, let slot, let test):
      let test = conditions[test]
      var found: Breach?
      body.eachItem(of: list, in: Scope()) { scope in
        guard body.evaluate(test, scope, surroundings) == false else { return true }
        let node = body.node(of: slot, in: scope)
        guard node.map({ values.include($0, of: body) }) ?? true else { return true }
        found = Breach(slot: slot, node: node, scope: scope)
        return false
      }
      return found
    case .each(let places):
      var place = places.range.lowerBound
      while place < places.range.upperBound {
        let slot = conditions.slot(at: place)
        let test = conditions.test(at: place + 1)
        place += 2
        guard body.present & seats[slot].bit != 0 else { continue }
        let found = body.firstPlace(of: slot) { scope, node in
          guard let node, !body.isEmpty(node), values.include(node, of: body) else {
            return false
          }
          return body.evaluate(test, scope, surroundings) == false
        }
        if let found { return found }
      }
      return nil
    case .fields(let slots, let limit, let masks):
      for place in slots.range {
        let slot = conditions.slot(at: place)
        let mask = masks.map { conditions.masks[Int($0) + place - slots.range.lowerBound] }
        if satisfies(limit, slot, mask, body) { continue }
        if let found = breach(of: limit, at: slot, body) { return found }
      }
      return nil
    case .medium(let slot, let trait, let low, let high):
      guard let low = body.measure(low, Scope(), surroundings),
        let high = body.measure(high, Scope(), surroundings)
      else { return nil }
      var side = Side.apart
      var found = body.firstPlace(of: slot) { scope, _ in
        guard let found = body.measure(.medium(slot, trait), scope, surroundings) else {
          return false
        }
        side = found > high ? .above : found < low ? .below : .apart
        return side != .apart
      }
      found?.side = side
      return found
    }
  }

  /// Whether a field outside of lists plainly satisfies a constraint, as in nearly all bodies.
  ///
  /// Where it is not that plain, `breach` finds out.
  private func satisfies(
    _ limit: CompiledRule.Limit, _ slot: Int, _ mask: UInt64?, _ body: Body
  ) -> Bool {
    let seat = seats[slot]
    guard seat.list < 0, body.malformed & seat.bit == 0 else { return false }
    let isPresent = body.present & seat.bit != 0
    switch (limit, mask) {
    case (.required, _): return isPresent
    case (.oneOf, .some(let mask)): return !isPresent || body.places[slot].word & mask != 0
    default: return !isPresent
    }
  }

  private func breach(of limit: CompiledRule.Limit, at slot: Int, _ body: Body) -> Breach? {
    var side = Side.apart
    var found = body.firstPlace(of: slot) { _, node in
      guard let node, !body.isEmpty(node) else {
        if case .required = limit { return true }
        return false
      }
      guard Form.fit(node, slots[slot].field.kind, body.document) != .wrong,
        let left = self.side(of: node, body.document, on: limit)
      else { return false }
      side = left
      return true
    }
    found?.side = side
    return found
  }

  /// The side on which a well-formed value fails; nil when it satisfies.
  private func side(
    of node: Int, _ document: JSONDocument, on limit: CompiledRule.Limit
  ) -> Side? {
    switch limit {
    case .required, .none: return nil
    case .oneOf(let texts):
      return conditions[texts].contains { document.matches(node, $0) } ? nil : .apart
    case .within(let low, let high):
      let (low, high) = (conditions[low], conditions[high])
      // Compared by spelling: numbers of any size are above, below or between.
      if let number = document.wholeNumber(node).map({ Decimal($0) }) {
        return number > high ? .above : number < low ? .below : nil
      }
      let text = document.text(node)
      guard let toHigh = Decimal.compareSpellings(text, high.description),
        let toLow = Decimal.compareSpellings(text, low.description)
      else { return .apart }
      return toHigh > 0 ? .above : toLow < 0 ? .below : nil
    case .length(let limit): return document.utf16Count(node) > limit ? .above : nil
    case .count(let low, let high):
      let count = document.count(node)
      return count > high ? .above : count < low ? .below : nil
    case .form(let form): return form.accepts(node, of: document) ? nil : .apart
    }
  }

}

/// Where a rule is broken, and on which side of a range.
struct Breach: BitwiseCopyable {
  let slot: Int
  let node: Int?
  var scope = Scope()
  var side = Side.apart
}

/// The side on which a value left what was allowed.
enum Side: BitwiseCopyable {
  case above
  case below
  case apart
}

extension Body {
  /// The first place of a field, in document order, that a closure picks.
  @inline(__always)
  func firstPlace(of slot: Int, where picks: (Scope, Int?) -> Bool) -> Breach? {
    let list = form.seats[slot].list
    guard list >= 0 else {
      let node = node(of: slot)
      return picks(Scope(), node) ? Breach(slot: slot, node: node) : nil
    }
    var found: Breach?
    eachItem(of: list, in: Scope()) { scope in
      let node = node(of: slot, in: scope)
      guard picks(scope, node) else { return true }
      found = Breach(slot: slot, node: node, scope: scope)
      return false
    }
    return found
  }
}
