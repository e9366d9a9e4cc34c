import StrictJSON

extension Form {
  /// Tells something odd about the text of a body: a fault of type, or what is merely noted.
  func report(_ oddity: Body.Oddity, of body: Body, into findings: inout Findings) {
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

  /// Faults of type were met in the order of the body; they are told in that of the documentation.
  func sortByField(_ violations: inout [Violation], of body: Body) {
    var order: [String: Int] = [:]
    for oddity in body.oddities where oddity.kind == .wrongType {
      order[oddity.pointer] = oddity.slot
    }
    violations = violations.enumerated().sorted { left, right in
      (order[left.element.pointer] ?? 0, left.offset)
        < (order[right.element.pointer] ?? 0, right.offset)
    }.map(\.element)
  }
}

extension [Violation] {
  fileprivate mutating func append(unlessLeftOut form: Form, _ violation: Violation) {
    if !form.leavesOut(violation.rule) { append(violation) }
  }
}
