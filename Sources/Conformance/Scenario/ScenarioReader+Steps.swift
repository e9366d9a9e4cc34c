import StrictJSON

extension ScenarioReader {
  /// The steps of a story.
  func readSteps(_ node: JSONDocument.Node) throws(ScenarioFault) -> [Step] {
    var steps: [Step] = []
    for item in try file.items(of: node, "'steps'") { steps.append(try readStep(item)) }
    guard !steps.isEmpty else { throw file.fault(node, "there are no steps", "add one") }
    return steps
  }

  /// The steps that come before a client under test; they need no stage but the account.
  func readBefore(_ outer: ObjectReader, hasGoal: Bool) throws(ScenarioFault) -> [Step] {
    guard let node = outer.value("before") else { return [] }
    guard hasGoal else {
      throw file.fault(
        outer.place("before"), "a scenario without a goal has 'before'",
        "put its steps at the head of 'steps'")
    }
    var steps: [Step] = []
    for item in try file.items(of: node, "'before'") {
      let step = try readStep(item)
      switch step {
      case .call, .advance: steps.append(step)
      case .received, .fetch:
        throw file.fault(
          item, "'before' holds a step that looks at something", "it has calls and advances only")
      }
    }
    return steps
  }

  private func readStep(_ node: JSONDocument.Node) throws(ScenarioFault) -> Step {
    let names = try file.members(of: node, "a step").map(\.name)
    let kinds = ["call", "advance", "received", "fetch"].filter(names.contains)
    switch kinds {
    case ["call"]: return .call(try readCallStep(node))
    case ["advance"]: return .advance(try readAdvance(node))
    case ["received"]: return .received(try readReceived(node))
    case ["fetch"]: return .fetch(try readFetch(node))
    default:
      throw file.fault(
        node, kinds.isEmpty ? "a step does nothing" : "a step does several things",
        "it has exactly one of call, advance, received, fetch")
    }
  }

  private func readCallStep(_ node: JSONDocument.Node) throws(ScenarioFault) -> CallStep {
    let reader = try ObjectReader(
      node, in: file, "a call",
      keys: ["call"] + ScenarioReader.requestKeys + [
        "until", "most", "bind", "tolerates", "expect", "keeps", "notes", "ignores", "shows",
      ])
    let call = try readCall(reader)
    var step = CallStep(
      request: try readRequest(reader, changing: RequestWish(call: call.name)))
    if call.path.contains("{id}"), step.request.id == nil, step.request.path == nil {
      throw file.fault(node, "a call of \(call.name) has no 'id'", "say which task it is about")
    }
    step.until = try readPlacedValues(reader, "until")
    if reader.has("most"), step.until.isEmpty {
      throw file.fault(reader.place("most"), "'most' stands without 'until'", "remove it")
    }
    step.most = try reader.integer("most", in: 1...1_000) ?? (step.until.isEmpty ? 1 : 10)
    step.bind = try readBindings(reader)
    for item in try reader.items("tolerates") { try readTolerance(item, into: &step) }
    step.verdict = try readVerdict(reader, of: call)
    if let node = reader.value("expect") {
      try readExpectation(node, of: call, into: &step, reader)
    }
    return step
  }

  private func readTolerance(
    _ node: JSONDocument.Node, into step: inout CallStep
  ) throws(ScenarioFault) {
    guard file.document.kind(node) == .string else {
      step.tolerates.append(try file.integer(node, "a tolerated code"))
      return
    }
    guard file.document.text(node) == "broken" else {
      throw file.fault(
        node, "nobody tolerates '\(file.document.text(node))'",
        "write business codes, and \"broken\" for connections")
    }
    step.toleratesBreaks = true
  }

  private func readExpectation(
    _ node: JSONDocument.Node, of call: Catalogue.Operation, into step: inout CallStep,
    _ outer: ObjectReader
  ) throws(ScenarioFault) {
    let reader = try ObjectReader(
      node, in: file, "'expect'", keys: ["status", "code", "rule", "says", "also", "has", "broken"])
    var wish = AnswerWish()
    wish.isBroken = try reader.boolean("broken") ?? false
    if wish.isBroken, let other = ["status", "code", "rule", "has"].first(where: reader.has) {
      throw file.fault(
        reader.place(other), "a broken connection has '\(other)'", "it has no answer: remove it")
    }
    wish.status = try reader.integer("status", in: 100...599)
    wish.code = try reader.integer("code", in: 0...99_999)
    wish.has = try readPlacedValues(reader, "has")
    step.expect = wish
    let rules = try readRules(reader, "rule", of: call)
    guard rules.count < 2 else {
      throw file.fault(try reader.required("rule"), "'rule' names several rules", "name one")
    }
    step.verdict.breaks = rules.first
    step.verdict.also = try readRules(reader, "also", of: call)
    step.verdict.says = try reader.string("says")
    let isRefusal = wish.code.map { $0 != 0 } ?? (wish.status.map { $0 >= 400 } ?? false)
    guard isRefusal || (rules.isEmpty && step.verdict.says == nil && step.verdict.also.isEmpty)
    else {
      throw file.fault(
        node, "an accepted answer has a rule or a text of refusal",
        "add the 'code' or 'status' of the refusal")
    }
    if isRefusal || wish.isBroken,
      let other = ["until", "keeps", "notes", "ignores"].first(where: outer.has)
    {
      throw file.fault(
        outer.place(other), "a call that must fail has '\(other)'",
        "a failure ends the step at once")
    }
  }

  private func readPlacedValues(
    _ reader: ObjectReader, _ key: String
  ) throws(ScenarioFault) -> [PlacedValue] {
    guard let node = reader.value(key) else { return [] }
    var values: [PlacedValue] = []
    for member in try file.members(of: node, "'\(key)'") {
      values.append(
        PlacedValue(
          pointer: try readPointer(member.name, at: member.nameNode),
          value: try file.template(member.value)))
    }
    guard !values.isEmpty else { throw file.fault(node, "'\(key)' is empty", "remove it") }
    return values
  }

  private func readBindings(_ reader: ObjectReader) throws(ScenarioFault) -> [Binding] {
    guard let node = reader.value("bind") else { return [] }
    var bindings: [Binding] = []
    for member in try file.members(of: node, "'bind'") {
      guard let symbol = Symbol(name: member.name), symbol.word.isNumbered else {
        throw file.fault(
          member.nameNode, "'\(member.name)' cannot be bound",
          "write task:1, video:1, link:1 or another numbered symbol without brackets")
      }
      let text = try file.string(member.value, "the place of '\(member.name)'")
      bindings.append(
        Binding(symbol: symbol, pointer: try readPointer(text, at: member.value)))
    }
    return bindings
  }

  private func readAdvance(_ node: JSONDocument.Node) throws(ScenarioFault) -> AdvanceStep {
    let outer = try ObjectReader(node, in: file, "a step", keys: ["advance"])
    let place = try outer.required("advance")
    let reader = try ObjectReader(place, in: file, "'advance'", keys: ["ms", "to", "until"])
    guard ["ms", "to", "until"].filter(reader.has).count == 1 else {
      throw file.fault(
        place, "'advance' does not say how far", "it has exactly one of ms, to, until")
    }
    _ = try reader.integer("ms", in: 0...10_000_000_000_000)
    if let until = try reader.string("until"), until != "idle" {
      throw file.fault(try reader.required("until"), "nobody knows '\(until)'", "write idle")
    }
    return AdvanceStep(body: try file.template(place))
  }

  private func readReceived(_ node: JSONDocument.Node) throws(ScenarioFault) -> ReceivedStep {
    let reader = try ObjectReader(node, in: file, "a step", keys: ["received", "by", "shows"])
    var task: Symbol?
    if let text = try reader.string("by") {
      guard let symbol = SymbolText(text).whole, symbol.word == .task else {
        throw file.fault(
          try reader.required("by"), "'\(text)' is no task", "write a symbol such as <task:1>")
      }
      task = symbol
    }
    return ReceivedStep(
      count: try reader.integer("received", in: 0...1_000) ?? 0, task: task,
      shows: try readRules(reader, "shows"))
  }
}
