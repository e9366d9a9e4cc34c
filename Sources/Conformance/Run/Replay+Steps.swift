import HTTPWire
import StrictJSON

/// What the steps of a scenario have left behind so far.
struct Story {
  /// The entries of the transcript.
  var entries: [JSON] = []
  /// What a client with the same goal must do.
  var client = ClientPart()
  /// How many answers the receiver has given.
  var deliveries = 0
}

extension Replay {
  /// Replays a story on one account.
  mutating func replay(_ steps: [Step]) throws(Stop) {
    var player = try open(scenario.tenant)
    var story = Story()
    try play(scenario.before, "before", &player, &story)
    // What is there before a client starts is none of its work.
    story.client = ClientPart()
    try play(steps, "step", &player, &story)
    content.append("transcript", .array(story.entries))
    if let goal = scenario.goal { content.append("client", story.client.json(saving: goal.save)) }
  }

  /// Does what comes before a client under test on the account it will have; what is known then.
  mutating func prepare(
    _ account: Account, _ symbols: SymbolTable
  ) throws(HarnessTrouble) -> SymbolTable {
    var player = Player(
      account: account, now: stage.wallClock,
      symbolizer: Symbolizer(symbols: symbols, isExact: false))
    var story = Story()
    do throws(Stop) {
      try play(scenario.before, "before", &player, &story)
    } catch {
      if case .trouble(let trouble) = error { throw trouble }
    }
    if let finding = findings.first {
      throw HarnessTrouble("\(finding.place): \(finding.message)")
    }
    return player.symbolizer.symbols
  }

  private mutating func play(
    _ steps: [Step], _ kind: String, _ player: inout Player, _ story: inout Story
  ) throws(Stop) {
    for (index, step) in steps.enumerated() {
      totals.steps += 1
      let place = "\(kind) \(index + 1)"
      switch step {
      case .call(let step) where step.until.isEmpty:
        try once(step, &player, &story, at: "\(place) (\(step.request.call))")
      case .call(let step):
        try poll(step, &player, &story, at: "\(place) (\(step.request.call))")
      case .advance(let step): try move(step, &player, at: "\(place) (advance)")
      case .received(let step): try receive(step, &player, &story, at: "\(place) (received)")
      case .fetch(let step): try download(step, &player, &story, at: "\(place) (fetch)")
      }
    }
  }

  private mutating func once(
    _ step: CallStep, _ player: inout Player, _ story: inout Story, at place: String
  ) throws(Stop) {
    let exchange = try send(
      step.request, as: player, at: place, mayBreak: step.expect?.isBroken ?? false)
    let operation = catalogue.operation(step.request.call, in: edition)
    // What was sent is named by what was known when it was sent.
    let effective = operation.flatMap { self.effective(exchange, $0, player) }
    let entry = try journal(of: exchange, &player)
    try judge(step, exchange, entry, player, at: place)
    try bind(step.bind, in: exchange, &player, at: place)
    let body = symbolic(exchange, &player, at: place)
    var record = head("request", exchange, player)
    if let sent = exchange.sent() { record.append("body", sent) }
    record.append("answer", answer(of: exchange, body))
    if exchange.isAccepted {
      let warnings = (entry?.warnings ?? []).map { JSON.string($0.rule) }
      if !warnings.isEmpty { record.append("warnings", .array(warnings)) }
    } else {
      if let rule = exchange.rule { record.append("rule", .string(rule)) }
      let others = (entry?.violations ?? []).dropFirst().map { JSON.string($0.rule) }
      if !others.isEmpty { record.append("others", .array(others)) }
      if let grade = entry?.violations.first?.grade { record.append("grade", .string(grade)) }
    }
    sources.append((["transcript", String(story.entries.count)], place, [exchange]))
    story.entries.append(.object(record))
    if let operation {
      story.client.add(
        exchange, target: symbolicTarget(of: exchange, player), operation,
        effective: effective, symbolic: body, bind: step.bind)
    }
  }

  mutating func judge(
    _ step: CallStep, _ exchange: Exchange, _ entry: JournalEntry?, _ player: Player,
    at place: String
  ) throws(Stop) {
    if let code = exchange.code, step.tolerates.contains(code) { return }
    let wish = step.expect ?? AnswerWish()
    let before = findings.count
    if wish.isBroken {
      guard !exchange.isBroken else { return }
      note("the connection must break, but was answered \(exchange.summary)", at: place, exchange)
    } else if step.verdict.breaks != nil || (wish.status ?? 200) == 200 && (wish.code ?? 0) == 0 {
      let judge = VerdictJudge(catalogue: catalogue, isMock: isMock)
      for message in judge.complaints(of: step.verdict, exchange, entry) {
        note(message, at: place, exchange)
      }
    } else if let text = step.verdict.says, text != exchange.message {
      note("must say '\(text)', but says '\(exchange.message)'", at: place, exchange)
    }
    if let status = wish.status, status != exchange.status {
      note("the status must be \(status), but is \(exchange.status)", at: place, exchange)
    }
    if let code = wish.code, code != exchange.code {
      note("the code must be \(code), but the answer is \(exchange.summary)", at: place, exchange)
    }
    for wish in wish.has where try !isHeld(wish, by: exchange, player, at: place) {
      note(
        "\(wish.pointer) must be \(wish.value.value.text(.compact)), but is "
          + (exchange.body.flatMap(wish.pointer.value(in:))?.text(.compact) ?? "not there"),
        at: place, exchange)
    }
    guard findings.count == before else { throw .found }
  }

  mutating func isHeld(
    _ wish: PlacedValue, by exchange: Exchange, _ player: Player, at place: String
  ) throws(Stop) -> Bool {
    do throws(UnboundSymbol) {
      return try holds(wish, in: exchange.body, player)
    } catch {
      note("\(error)", at: place, exchange)
      throw .found
    }
  }

  mutating func bind(
    _ bindings: [Binding], in exchange: Exchange, _ player: inout Player, at place: String
  ) throws(Stop) {
    for binding in bindings {
      let value = exchange.body.flatMap(binding.pointer.value(in:))
      guard let text = value?.string ?? value?.int.map(String.init) else {
        note("the answer has nothing at \(binding.pointer) to bind", at: place, exchange)
        throw .found
      }
      do throws(SymbolClash) {
        try player.symbolizer.symbols.bind(binding.symbol, to: text)
      } catch {
        note("\(error)", at: place, exchange)
        throw .found
      }
    }
  }

  private mutating func move(
    _ step: AdvanceStep, _ player: inout Player, at place: String
  ) throws(Stop) {
    let body: JSON
    do throws(UnboundSymbol) {
      body = try step.body.expanded(with: player.symbolizer.symbols)
    } catch {
      note("\(error)", at: place)
      throw .found
    }
    try advance(body, &player)
  }

  func head(_ kind: String, _ exchange: Exchange, _ player: Player) -> JSONObject {
    [
      kind: .string("\(exchange.request.method) \(symbolicTarget(of: exchange, player))"),
      "authorization": exchange.authorization,
    ]
  }

  private func effective(
    _ exchange: Exchange, _ operation: Catalogue.Operation, _ player: Player
  ) -> JSON? {
    operation.meaning(of: exchange.request).map {
      ClientPart.symbolic($0, player.symbolizer.symbols)
    }
  }
}
