import HTTPWire
import StrictJSON

extension Replay {
  /// Downloads a file and judges it by the harness's own probe.
  mutating func download(
    _ step: FetchStep, _ player: inout Player, _ story: inout Story, at place: String
  ) throws(Stop) {
    let exchange = try fetch(step, as: player, at: place)
    if step.isBroken, !exchange.isBroken {
      note("the connection must break, but was answered \(exchange.summary)", at: place, exchange)
      throw .found
    }
    if !step.isBroken, exchange.status != step.status {
      note(
        "the status must be \(step.status), but is \(exchange.status)", at: place, exchange)
      throw .found
    }
    try judge(step, exchange, player, at: place)
    try bind(step.bind, in: exchange, &player, at: place)
    // A foreign service draws other pictures, so there its files only draw a warning.
    for complaint in MediaJudge.complaints(of: exchange.content, step.facts) {
      note(complaint, at: place, level: isMock ? .must : .should, exchange)
    }
    var record: JSONObject = [
      "request": .string("\(step.method) \(step.target)"), "authorization": .null,
    ]
    let fields = step.fields.compactMap { field in field.value.map { (field.name, $0) } }
    if !fields.isEmpty {
      record.append(
        "headers",
        .object(JSONObject(fields.map { JSONObject.Member(name: $0.0, value: .string($0.1)) })))
    }
    let body = exchange.body.map { player.symbolizer.symbolic($0) }
    record.append("answer", answer(of: exchange, body ?? Pinned.bytes(exchange.content)))
    sources.append((["transcript", String(story.entries.count)], place, [exchange]))
    story.entries.append(.object(record))
    if step.method == "GET", step.isBroken || step.status == 200 || step.status >= 400 {
      story.client.addFetch(exchange, target: step.target)
    }
  }

  /// Holds the header fields of a download against what a scenario says of them.
  private mutating func judge(
    _ step: FetchStep, _ exchange: Exchange, _ player: Player, at place: String
  ) throws(Stop) {
    for field in step.has {
      let wanted: String?
      do throws(UnboundSymbol) {
        wanted = try field.value.map { value throws(UnboundSymbol) in
          try player.symbolizer.symbols.expand(value)
        }
      } catch {
        note("\(error)", at: place, exchange)
        throw .found
      }
      let found = exchange.fields[field.name.lowercased()]
      guard found != wanted else { continue }
      let words = [wanted, found].map { $0.map { "'\($0)'" } ?? "absent" }
      note("\(field.name) must be \(words[0]), but is \(words[1])", at: place, exchange)
    }
  }

  private mutating func bind(
    _ bindings: [FieldBinding], in exchange: Exchange, _ player: inout Player, at place: String
  ) throws(Stop) {
    for binding in bindings {
      guard let value = exchange.fields[binding.name.lowercased()] else {
        note("the answer has no \(binding.name) to bind", at: place, exchange)
        throw .found
      }
      do throws(SymbolClash) {
        try player.symbolizer.symbols.bind(binding.symbol, to: value)
      } catch {
        note("\(error)", at: place, exchange)
        throw .found
      }
    }
  }

  /// Takes the callbacks that have come and judges their number and whom they are about.
  mutating func receive(
    _ step: ReceivedStep, _ player: inout Player, _ story: inout Story, at place: String
  ) throws(Stop) {
    let requests = stage.received()
    let statuses = scenario.tenant.receiver ?? []
    let task = step.task.flatMap { player.symbolizer.symbols.value(of: $0) }
    if requests.count != step.count {
      note("\(step.count) callbacks must have come, but \(requests.count) did", at: place)
    }
    let secret = scenario.tenant.members["webhook_secret"]
    let secrets = secret?.array?.compactMap(\.string) ?? [secret?.string].compactMap(\.self)
    for request in requests {
      let status = statuses.isEmpty ? nil : statuses[min(story.deliveries, statuses.count - 1)]
      let entry = CallbackEntry(
        request, answered: status, secrets: secrets, &player.symbolizer)
      for complaint in entry.complaints { note(complaint, at: place) }
      if let task, let symbol = step.task, entry.task != task {
        note("a callback is not about \(symbol) but about \(entry.task ?? "nothing")", at: place)
      }
      story.deliveries += 1
      sources.append((["transcript", String(story.entries.count)], place, []))
      story.entries.append(entry.json)
      entry.json["body"].map { story.client.learn($0) }
    }
  }
}
