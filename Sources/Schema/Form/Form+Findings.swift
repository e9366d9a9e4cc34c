import StrictJSON

extension Form {
  /// What the rules say of a body, in the order of checks.
  ///
  /// A rule whose trigger is absent costs one comparison. A rule that depends on a malformed part
  /// stays silent: the part's own fault is reported.
  package func findings(of body: Body, in surroundings: some Surroundings) -> Findings {
    mediaSlots.isEmpty || !body.media.isEmpty
      ? judge(body, in: surroundings)
      : judge(body.lookingAtMedia(in: surroundings), in: surroundings)
  }

  private func judge(_ body: Body, in surroundings: some Surroundings) -> Findings {
    var findings = Findings()
    for oddity in body.oddities { report(oddity, of: body, into: &findings) }
    if findings.violations.count > 1 { sortByField(&findings.violations, of: body) }
    for number in checks.indices where !checks[number].passes(body) {
      let rule = rules[number]
      guard body.evaluate(rule.when, Scope(), surroundings) == true else { continue }
      judge(rule, body, surroundings, into: &findings)
    }
    return findings
  }

  /// Faults of type were met in the order of the body; they are told in that of the documentation.
  private func sortByField(_ violations: inout [Violation], of body: Body) {
    var order: [String: Int] = [:]
    for oddity in body.oddities where oddity.kind == .wrongType {
      order[oddity.pointer] = oddity.slot
    }
    violations = violations.enumerated().sorted { left, right in
      (order[left.element.pointer] ?? 0, left.offset)
        < (order[right.element.pointer] ?? 0, right.offset)
    }.map(\.element)
  }

  private func judge(
    _ rule: CompiledRule, _ body: Body, _ surroundings: some Surroundings,
    into findings: inout Findings
  ) {
    switch rule.reading.outcome {
    case .refuse(let code):
      guard let breach = breach(of: rule, body, surroundings) else { return }
      findings.violations.append(violation(of: rule, breach, code, body, surroundings))
    case .refuseOrFail(let code):
      // The two outcomes are looked for apart: a clip behind a URL may stand before a bad picture.
      if let breach = breach(of: rule, body, surroundings, where: { body.isInline($0) }) {
        findings.violations.append(violation(of: rule, breach, code, body, surroundings))
      }
      guard findings.failure == nil,
        let breach = breach(of: rule, body, surroundings, where: { !body.isInline($0) })
      else { return }
      findings.failure = violation(of: rule, breach, .accepted, body, surroundings)
    case .failLater:
      guard findings.failure == nil, let breach = breach(of: rule, body, surroundings) else {
        return
      }
      findings.failure = violation(of: rule, breach, .accepted, body, surroundings)
    case .ignore, .note:
      guard let breach = breach(of: rule, body, surroundings) else { return }
      findings.warnings.append(violation(of: rule, breach, .accepted, body, surroundings))
    }
  }

  private func violation(
    of rule: CompiledRule, _ breach: Breach, _ code: RefusalCode, _ body: Body,
    _ surroundings: some Surroundings
  ) -> Violation {
    let text = body.text(of: rule, breach, surroundings)
    return Violation(
      rule: rule.rule.id, pointer: breach.pointer, message: text.message, code: code,
      grade: text.grade)
  }

  /// The first place where a rule is broken, among the values that the closure picks.
  private func breach(
    of rule: CompiledRule, _ body: Body, _ surroundings: some Surroundings,
    where picks: (Int) -> Bool = { _ in true }
  ) -> Breach? {
    switch rule.task {
    case .requirement(let slot, let test):
      guard body.evaluate(test, Scope(), surroundings) == false else { return nil }
      return Breach(slot: slot, node: body.node(of: slot), pointer: slots[slot].pointer)
    case .absence(let slot):
      let found = body.firstPlace(of: slot) { _, node in node.map { !body.isEmpty($0) } ?? false }
      return found
    case .eachItem(let list, let slot, let test):
      var found: Breach?
      body.eachItem(of: list, in: Scope()) { scope in
        guard found == nil, body.evaluate(test, scope, surroundings) == false else { return }
        let node = body.node(of: slot, in: scope)
        guard node.map(picks) ?? true else { return }
        found = Breach(
          slot: slot, node: node, pointer: body.pointer(of: slot, in: scope), scope: scope)
      }
      return found
    case .each(let places):
      for (slot, test) in places where body.present & slots[slot].bit != 0 {
        let found = body.firstPlace(of: slot) { scope, node in
          guard let node, !body.isEmpty(node), picks(node) else { return false }
          return body.evaluate(test, scope, surroundings) == false
        }
        if let found { return found }
      }
      return nil
    case .fields(let numbers, let constraint, let allowed):
      for place in numbers.indices {
        if satisfies(constraint, numbers[place], allowed, place, body) { continue }
        if let found = breach(of: constraint, at: numbers[place], allowed.texts, body) {
          return found
        }
      }
      return nil
    case .medium(let slot, let trait, let low, let high):
      guard let low = body.measure(low, Scope(), surroundings),
        let high = body.measure(high, Scope(), surroundings)
      else { return nil }
      var edge: (side: Side, bound: Decimal)?
      var found = body.firstPlace(of: slot) { scope, _ in
        guard let found = body.measure(.medium(slot, trait), scope, surroundings) else {
          return false
        }
        edge = found > high ? (.above, high) : found < low ? (.below, low) : nil
        return edge != nil
      }
      found?.side = edge?.side ?? .apart
      found?.bound = edge?.bound
      return found
    }
  }

  /// Whether a field outside of lists plainly satisfies a constraint, as in nearly all bodies.
  ///
  /// Where it is not that plain, `breach` finds out.
  private func satisfies(
    _ constraint: Constraint, _ slot: Int, _ allowed: CompiledRule.Allowed, _ place: Int,
    _ body: Body
  ) -> Bool {
    let field = slots[slot]
    guard field.list == nil, body.malformed & field.bit == 0 else { return false }
    let isPresent = body.present & field.bit != 0
    switch constraint {
    case .required: return isPresent
    case .oneOf where !allowed.masks.isEmpty:
      return !isPresent || body.places[slot].word & allowed.masks[place] != 0
    default: return !isPresent
    }
  }

  private func breach(
    of constraint: Constraint, at slot: Int, _ allowed: [[UInt8]], _ body: Body
  ) -> Breach? {
    let kind = slots[slot].field.kind
    var side = Side.apart
    var found = body.firstPlace(of: slot) { _, node in
      guard let node, !body.isEmpty(node) else { return constraint == .required }
      guard Form.fit(node, kind, body.document) != .wrong,
        let left = constraint.side(of: node, body.document, allowed)
      else { return false }
      side = left
      return true
    }
    found?.side = side
    return found
  }

  private func report(_ oddity: Body.Oddity, of body: Body, into findings: inout Findings) {
    let field = oddity.slot.map { slots[$0].field }
    let place = MessagePath(oddity.pointer)
    let isQuery = description.dialect == .query
    // A query string has no types and no contract on other names: nothing to note there.
    if isQuery, oddity.kind != .wrongType { return }
    switch oddity.kind {
    case .wrongType:
      let kind = oddity.isItem ? Kind.object : field?.kind ?? .object
      let text = oddity.isItem ? nil : field?.typeText
      findings.violations.append(
        unlessLeftOut: self,
        Violation(
          rule: (oddity.isItem ? nil : field?.typeRule) ?? shared.typePrefix + kind.word,
          pointer: oddity.pointer,
          message: isQuery
            ? "\(place.dotted) value '\(body.document.text(oddity.node))' is invalid"
            : text ?? "\(place.dotted) value type is invalid, expected \(kind.word)",
          code: .invalidParameter, grade: .pattern))
    case .spelling:
      warn(
        field?.spellingRule ?? shared.spelling, oddity,
        "\(place.dotted) is documented as \(field?.kind.word ?? "another type")", &findings)
    case .unknownField:
      warn(
        shared.unknownField, oddity,
        "\(place.dotted) is no documented field and has no effect", &findings)
    case .duplicateName:
      warn(
        shared.duplicateName, oddity,
        "\(place.dotted) occurs more than once; the last one counts", &findings)
    }
  }

  private func warn(
    _ rule: String, _ oddity: Body.Oddity, _ message: String, _ findings: inout Findings
  ) {
    findings.warnings.append(
      unlessLeftOut: self,
      Violation(
        rule: rule, pointer: oddity.pointer, message: message, code: .accepted, grade: .ours))
  }
}

extension [Violation] {
  fileprivate mutating func append(unlessLeftOut form: Form, _ violation: Violation) {
    if !form.leavesOut(violation.rule) { append(violation) }
  }
}

extension RefusalCode {
  /// The row of the table under which warnings stand: the request was accepted.
  fileprivate static let accepted = RefusalCode(status: 200, code: 0)
}

/// Where a rule is broken, and on which side of a range.
struct Breach {
  let slot: Int
  let node: Int?
  let pointer: String
  var scope = Scope()
  var side = Side.apart
  var bound: Decimal?
}

/// The side on which a value left what was allowed.
enum Side {
  case above
  case below
  case apart
}

extension Body {
  /// The first place of a field, in document order, that a closure picks.
  func firstPlace(of slot: Int, where picks: (Scope, Int?) -> Bool) -> Breach? {
    guard let list = form.slots[slot].list else {
      let node = node(of: slot)
      guard picks(Scope(), node) else { return nil }
      return Breach(slot: slot, node: node, pointer: form.slots[slot].pointer)
    }
    var found: Breach?
    eachItem(of: list, in: Scope()) { scope in
      guard found == nil else { return }
      let node = node(of: slot, in: scope)
      guard picks(scope, node) else { return }
      found = Breach(
        slot: slot, node: node, pointer: pointer(of: slot, in: scope), scope: scope)
    }
    return found
  }
}

extension Constraint {
  /// The side on which a well-formed value fails; nil when it satisfies.
  func side(of node: Int, _ document: JSONDocument, _ allowed: [[UInt8]]) -> Side? {
    switch self {
    case .required: return nil
    case .oneOf: return allowed.contains { document.matches(node, $0) } ? nil : .apart
    case .within(let low, let high):
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
    case .medium: return nil
    }
  }
}
