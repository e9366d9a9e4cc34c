import StrictJSON

extension Replay {
  /// Repeats a call until its task is where the step wants it, and keeps each distinct answer.
  mutating func poll(
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
      let exchange = try send(
        step.request, as: player, at: place, mayBreak: step.toleratesBreaks)
      exchanges.append(exchange)
      isDone = try isAtEnd(step, exchange, player, at: place)
      if !isDone, !isMock { stage.wait(milliseconds: options.pollInterval) }
    }
    guard let last = exchanges.last else { return }
    // Of the polls the last one is what the step expects something of.
    try judge(step, last, try journal(of: last, &player), player, at: place)
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
    if exchange.isBroken { return false }
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

  /// Whether two polls were answered alike, the ids of the requests apart.
  private static func isSame(_ one: JSON, _ other: JSON) -> Bool {
    let pointer = JSONPointer(tokens: ["body", "request_id"])
    var (left, right) = (one, other)
    _ = pointer.remove(from: &left)
    _ = pointer.remove(from: &right)
    return left == right
  }
}
