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
    for (index, step) in steps.enumerated() {
      totals.steps += 1
      let place = "step \(index + 1)"
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
    content.append("transcript", .array(story.entries))
    if let goal = scenario.goal { content.append("client", story.client.json(saving: goal.save)) }
  }

  private mutating func once(
    _ step: CallStep, _ player: inout Player, _ story: inout Story, at place: String
  ) throws(Stop) {
    let exchange = try send(step.request, as: player, at: place)
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
      story.client.hasFailed = true
    }
    sources.append((["transcript", String(story.entries.count)], place, [exchange]))
    story.entries.append(.object(record))
    if let operation = catalogue.operation(step.request.call, in: edition) {
      story.client.add(
        exchange, target: symbolicTarget(of: exchange, player), operation,
        effective: effective(exchange, operation, player), symbolic: body, bind: step.bind)
    }
  }

  private mutating func poll(
    _ step: CallStep, _ player: inout Player, _ story: inout Story, at place: String
  ) throws(Stop) {
    var exchanges: [Exchange] = []
    var isDone = false
    while !isDone {
      guard exchanges.count < step.most else {
        note(
          "the wished end did not come within \(step.most) polls", at: place, exchanges.last)
        throw .found
      }
      let exchange = try send(step.request, as: player, at: place)
      exchanges.append(exchange)
      isDone = try isAtEnd(step, exchange, player, at: place)
      if !isDone, !isMock { stage.wait(milliseconds: options.pollInterval) }
    }
    guard let last = exchanges.last else { return }
    try bind(step.bind, in: last, &player, at: place)
    var answers: [JSON] = []
    var shown: [Exchange] = []
    for exchange in exchanges {
      let next = answer(of: exchange, symbolic(exchange, &player, at: place))
      if let last = answers.last, Replay.isSame(last, next) { continue }
      answers.append(next)
      shown.append(exchange)
    }
    var record = head("polls", last, player)
    let times = JSON.number(JSONNumber(exchanges.count))
    record.append("times", .array([times, times]))
    record.append("answers", .array(answers))
    sources.append((["transcript", String(story.entries.count)], place, shown))
    story.entries.append(.object(record))
    story.client.addPolls(
      last, count: exchanges.count, target: symbolicTarget(of: last, player),
      authorization: last.authorization, bind: step.bind,
      symbolic: answers.last?["body"] ?? .null)
  }

  /// Whether the wished end is there; another end, and a refusal nobody tolerates, stop the replay.
  private mutating func isAtEnd(
    _ step: CallStep, _ exchange: Exchange, _ player: Player, at place: String
  ) throws(Stop) -> Bool {
    if let code = exchange.code, step.tolerates.contains(code) { return false }
    guard exchange.isAccepted else {
      note("must be accepted, but was answered \(exchange.summary)", at: place, exchange)
      throw .found
    }
    var missing: [PlacedValue] = []
    for wish in step.until where try !isHeld(wish, by: exchange, player, at: place) {
      missing.append(wish)
    }
    guard let first = missing.first else { return true }
    guard let task = exchange.body.flatMap(TaskRecord.init(answer:)), task.isTerminal else {
      return false
    }
    note(
      "the task ended as '\(task.status)'\(task.message.isEmpty ? "" : " ('\(task.message)')"), "
        + "and \(first.pointer) is not \(first.value.value.text(.compact))", at: place, exchange)
    throw .found
  }

  private mutating func judge(
    _ step: CallStep, _ exchange: Exchange, _ entry: JournalEntry?, _ player: Player,
    at place: String
  ) throws(Stop) {
    if let code = exchange.code, step.tolerates.contains(code) { return }
    let wish = step.expect ?? AnswerWish()
    let before = findings.count
    if step.verdict.breaks != nil || (wish.status ?? 200) == 200 && (wish.code ?? 0) == 0 {
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

  private mutating func isHeld(
    _ wish: PlacedValue, by exchange: Exchange, _ player: Player, at place: String
  ) throws(Stop) -> Bool {
    do throws(UnboundSymbol) {
      return try holds(wish, in: exchange.body, player)
    } catch {
      note("\(error)", at: place, exchange)
      throw .found
    }
  }

  private mutating func bind(
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

  private func head(_ kind: String, _ exchange: Exchange, _ player: Player) -> JSONObject {
    [
      kind: .string("\(exchange.request.method) \(symbolicTarget(of: exchange, player))"),
      "authorization": exchange.authorization,
    ]
  }

  private func effective(
    _ exchange: Exchange, _ operation: Catalogue.Operation, _ player: Player
  ) -> JSON? {
    guard let effective = operation.effective, !exchange.request.body.isEmpty,
      let document = try? JSONDocument(parsing: exchange.request.body)
    else { return nil }
    return ClientPart.symbolic(effective(document), player.symbolizer.symbols)
  }

  /// Whether two polls were answered alike, the ids of the requests apart.
  private static func isSame(_ one: JSON, _ other: JSON) -> Bool {
    let pointer = JSONPointer(tokens: ["body", "request_id"])
    var (left, right) = (one, other)
    _ = pointer.remove(from: &left)
    _ = pointer.remove(from: &right)
    return left == right
  }
}
