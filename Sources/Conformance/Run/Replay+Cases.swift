import HTTPWire
import StrictJSON

/// What the rows of a table have left behind so far.
struct TableRecord {
  /// The two exchanges that stand in full: the base and the first refusal.
  var full = JSONObject()
  /// The body of the base, against which accepted rows print only what is their own.
  var accepted: JSON?
  /// The body of the first refusal, likewise for refused rows.
  var refused: JSON?
  /// The rows.
  var rows: [JSON] = []
  /// The account that all rows share; nil where each has its own.
  var shared: Player?
}

extension Replay {
  /// Replays a table, each row on an account of its own unless the table says otherwise.
  mutating func replay(_ table: CaseTable) throws(Stop) {
    var record = TableRecord()
    if table.together { record.shared = try open(scenario.tenant) }
    if table.sendsBase { try sendBase(table.base, &record) }
    for row in table.rows where row.editions.contains(edition) {
      let place = "row \(row.name)"
      if !isMock, let reason = Replay.obstacle(of: row) {
        notes.append("\(place): \(reason)")
        continue
      }
      do throws(Stop) {
        try send(row, &record, at: place)
      } catch {
        // What was found in one row says nothing about the next one.
        guard case .found = error else { throw error }
      }
    }
    if !record.full.members.isEmpty { content.append("full", .object(record.full)) }
    content.append("rows", .array(record.rows))
  }

  private mutating func sendBase(
    _ base: RequestWish, _ record: inout TableRecord
  ) throws(Stop) {
    var player = try player(record.shared, scenario.tenant)
    let exchange = try send(base, as: player, at: "base")
    guard exchange.isAccepted else {
      note("the base must be accepted, but was answered \(exchange.summary)", at: "base", exchange)
      throw .found
    }
    _ = try journal(of: exchange, &player)
    let body = symbolic(exchange, &player, at: "base")
    record.accepted = body
    record.full.append("base", fullExchange(exchange, player, body))
    sources.append((["full", "base"], "base", [exchange]))
    if record.shared != nil { record.shared = player }
  }

  private mutating func send(
    _ row: Row, _ record: inout TableRecord, at place: String
  ) throws(Stop) {
    var player = try player(record.shared, scenario.tenant.overridden(by: row.tenant))
    totals.rows += 1
    let exchange = try send(row.request, as: player, at: place)
    let body = symbolic(exchange, &player, at: place)
    if exchange.isAccepted {
      record.accepted = record.accepted ?? body
    } else if record.refused == nil {
      record.full.append(row.name, fullExchange(exchange, player, body))
      sources.append((["full", row.name], place, [exchange]))
      record.refused = body
    }
    let full = exchange.isAccepted ? record.accepted : record.refused
    sources.append((["rows", String(record.rows.count)], place, [exchange]))
    record.rows.append(try judge(row, exchange, body, against: full, &player, at: place).json)
    if record.shared != nil { record.shared = player }
  }

  /// The account that all rows share, or a fresh one.
  private mutating func player(_ shared: Player?, _ wish: TenantWish) throws(Stop) -> Player {
    if let shared { return shared }
    return try open(wish)
  }

  /// Why a row cannot be sent to a server without a control plane; nil if it can.
  private static func obstacle(of row: Row) -> String? {
    if let privilege = row.tenant?.privilege { return "needs a control plane for '\(privilege)'" }
    return row.verdict.looksAhead ? "needs a control plane to see the end of the task" : nil
  }

  private mutating func judge(
    _ row: Row, _ exchange: Exchange, _ body: JSON, against full: JSON?, _ player: inout Player,
    at place: String
  ) throws(Stop) -> GoldenRow {
    let entry = try journal(of: exchange, &player)
    let judge = VerdictJudge(catalogue: catalogue, isMock: isMock)
    for message in judge.complaints(of: row.verdict, exchange, entry) {
      note(message, at: place, exchange)
    }
    var golden = GoldenRow(name: row.name, status: exchange.status, code: exchange.code)
    if exchange.isAccepted {
      golden.warnings = (entry?.warnings ?? []).map(\.rule)
    } else {
      golden.message = body["message"]?.string
      golden.rule = exchange.rule
      golden.grade = entry?.violations.first?.grade
      golden.others = (entry?.violations ?? []).dropFirst().map(\.rule)
    }
    for difference in JSONDifference.between(full ?? body, body) {
      let isPrinted = ["/code", "/message"].contains(difference.pointer.description)
      if isPrinted && !exchange.isAccepted || Replay.isOnlyNumber(difference) { continue }
      if let actual = difference.actual {
        golden.but.append(difference.pointer.description, actual)
      } else {
        golden.lacks.append(difference.pointer.description)
      }
    }
    if row.verdict.looksAhead, exchange.isAccepted {
      golden.ends = try end(of: exchange, row, &player, at: place)
    }
    return golden
  }

  /// Whether two symbols differ in nothing but their number, as ids do in a shared account.
  private static func isOnlyNumber(_ difference: JSONDifference) -> Bool {
    guard let expected = difference.expected?.string, let actual = difference.actual?.string,
      let left = SymbolText(expected).whole, let right = SymbolText(actual).whole
    else { return false }
    return left.word == right.word && left.word != .t0
  }

  /// Follows the task of a row to its end and judges that.
  private mutating func end(
    of exchange: Exchange, _ row: Row, _ player: inout Player, at place: String
  ) throws(Stop) -> [String] {
    guard let task = exchange.body.flatMap(TaskRecord.init(answer:)) else {
      note("the answer names no task that could be followed", at: place, exchange)
      return []
    }
    if scenario.tenant.overridden(by: row.tenant).clock == "manual" {
      try advance(["until": "idle"], &player)
    }
    var last = exchange
    for _ in 1...10 {
      last = try send(query(of: task.id, row.request.call), as: player, at: place)
      guard let record = last.body.flatMap(TaskRecord.init(answer:)), last.isAccepted else { break }
      _ = symbolic(last, &player, at: place)
      guard record.isTerminal else { continue }
      let judge = VerdictJudge(catalogue: catalogue, isMock: isMock)
      for message in judge.complaints(of: row.verdict, record, rule: last.rule) {
        note(message, at: place, last)
      }
      return record.message.isEmpty ? [record.status] : [record.status, record.message]
    }
    note("the task must end, but ten polls saw no end of it", at: place, last)
    return []
  }

  private func query(of id: String, _ call: String) throws(Stop) -> RequestWish {
    let endpoint = Catalogue.Operation.endpoint(of: call)
    if catalogue.operation("\(endpoint).get", in: edition) != nil {
      var wish = RequestWish(call: "\(endpoint).get")
      wish.id = id
      return wish
    }
    let made = catalogue.operation(call, in: edition)?.path.split(separator: "/").first ?? ""
    let families = ["/\(made)", "/tasks"].lazy.compactMap { path in
      self.catalogue.operation(method: "GET", path: path, in: self.edition)
    }
    if let tasks = families.first {
      var wish = RequestWish(call: tasks.operation.name)
      wish.query = [RequestWish.QueryItem(name: "task_ids", value: id)]
      return wish
    }
    throw .trouble(HarnessTrouble("nothing queries the tasks of \(call)"))
  }

  private func fullExchange(_ exchange: Exchange, _ player: Player, _ body: JSON?) -> JSON {
    var request: JSONObject = [
      "method": .string(exchange.request.method),
      "path": .string(symbolicTarget(of: exchange, player)),
      "authorization": exchange.authorization,
    ]
    if let sent = exchange.sent() { request.append("body", sent) }
    return .object(["request": .object(request), "answer": answer(of: exchange, body)])
  }
}
