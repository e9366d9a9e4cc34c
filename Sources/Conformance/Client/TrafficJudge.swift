import HTTPWire
import Schema
import StrictJSON

/// Compares what a client has sent with the `client` part of a golden.
///
/// Order is strict within a task and free across tasks; bodies are compared by what they mean.
struct TrafficJudge {
  /// The requests that a golden wants about one task.
  private struct Group {
    let task: Symbol?
    let entries: [JSON]

    init(_ json: JSON) {
      task = json["task"]?.string.flatMap { SymbolText($0).whole }
      entries = json["in_order"]?.array ?? []
    }
  }

  let edition: Edition
  let catalogue: Catalogue
  let account: Account
  let server: String
  /// The names under which reports show base URLs.
  private let names: PortlessText
  var symbols: SymbolTable
  private(set) var findings: [Finding] = []

  init(
    edition: Edition, catalogue: Catalogue, account: Account, server: String, symbols: SymbolTable
  ) {
    self.edition = edition
    self.catalogue = catalogue
    self.account = account
    self.server = server
    self.symbols = symbols
    names = PortlessText(server: server, receiver: symbols.value(of: Symbol(.receiver)))
  }

  /// Judges all of it; what was found is in `findings` then.
  mutating func judge(_ client: JSON, _ observed: [ObservedExchange]) {
    var rest = traffic(observed).threads
    for group in (client["traffic"]?.array ?? []).map(Group.init) {
      guard let index = thread(for: group, in: rest) else {
        for entry in group.entries { note("never sent \(ClientEntry(entry).name)", nil) }
        continue
      }
      judge(rest.remove(at: index), by: group)
    }
    for thread in rest {
      for item in thread.items {
        note("sent \(name(of: item)), which nobody asked for", item, level: level(ofExtra: item))
      }
    }
  }

  /// What was done about each task, told by the symbols that judging it has bound.
  func timelines(
    of observed: [ObservedExchange], tellingTimes: Bool, isPaced: Bool
  ) -> [TaskTimeline] {
    TaskTimeline.timelines(
      of: traffic(observed), from: server, edition: edition, symbols: symbols,
      tellingTimes: tellingTimes, isPaced: isPaced)
  }

  private func traffic(_ observed: [ObservedExchange]) -> Traffic {
    Traffic(observed.filter { !$0.isControl }, server: server, catalogue, edition)
  }

  /// The thread of a group: one whose create says the same, else the first of its kind.
  private func thread(for group: Group, in threads: [Traffic.Thread]) -> Int? {
    guard let symbol = group.task else { return threads.firstIndex { $0.task == nil } }
    if let known = symbols.value(of: symbol) { return threads.firstIndex { $0.task == known } }
    let candidates = threads.indices.filter { threads[$0].task != nil }
    let same = candidates.first { index in
      guard let entry = group.entries.first, let item = threads[index].items.first else {
        return false
      }
      return EffectiveBody.differences(ClientEntry(entry).effective, item, symbols).isEmpty
    }
    // A create that was refused made no task, and is still the one that was wanted.
    return same ?? candidates.first
      ?? threads.firstIndex { $0.items.contains { $0.operation?.createsTask == true } }
  }

  private mutating func judge(_ thread: Traffic.Thread, by group: Group) {
    if let symbol = group.task, let task = thread.task {
      // Two groups never share a thread, so the symbol is free.
      try? symbols.bind(symbol, to: task)
    }
    let entries = group.entries.map(ClientEntry.init)
    var counts = entries.map { _ in 0 }
    var next = 0
    var hasEnded = false
    for item in thread.items {
      if next > 0, entries[next - 1].isPolls, matches(entries[next - 1], item) {
        if hasEnded {
          note("polled again after the end: \(name(of: item))", item)
        } else {
          counts[next - 1] += 1
          judgeCredential(of: item, by: entries[next - 1])
          hasEnded = follow(item, entries[next - 1])
        }
      } else if let index = entries.indices[next...].first(where: { matches(entries[$0], item) }) {
        if index > next {
          note("sent \(name(of: item)) before \(entries[next].name)", item)
        }
        next = index + 1
        counts[index] = 1
        judge(item, by: entries[index])
        hasEnded = follow(item, entries[index])
      } else if entries[..<next].contains(where: { matches($0, item) }) {
        note("sent \(name(of: item)) again", item)
      } else {
        note("sent \(name(of: item)), which nobody asked for", item, level: level(ofExtra: item))
      }
    }
    for (entry, count) in zip(entries, counts) {
      if count == 0 {
        note("never sent \(entry.name)", nil)
      } else if let bounds = entry.times, !bounds.contains(count) {
        note(
          "polled \(count) times, and \(bounds.lowerBound) to \(bounds.upperBound) times is right",
          nil)
      }
    }
  }

  /// Learns from an answer what the golden binds to it, and says whether the task has ended.
  private mutating func follow(_ item: Traffic.Item, _ entry: ClientEntry) -> Bool {
    guard !item.exchange.isBroken,
      let answer = try? JSON(parsing: item.exchange.answer.bytes)
    else { return false }
    for (symbol, pointer) in entry.bind {
      if let text = pointer.value(in: answer)?.string { try? symbols.bind(symbol, to: text) }
    }
    return entry.isPolls && answer["code"]?.int == 0
      && TaskRecord(answer: answer)?.isTerminal == true
  }

  private mutating func judgeCredential(of item: Traffic.Item, by entry: ClientEntry) {
    let field = item.exchange.request.fields["authorization"]
    if entry.wantsCredential {
      let isRefused = item.exchange.answer.status == 401 && item.exchange.fault == nil
      if isRefused || !account.owns(field ?? "") {
        note("\(name(of: item)) carries no good credential", item)
      }
    } else if field != nil {
      note("\(name(of: item)) carries a credential and must not", item)
    }
  }

  private mutating func judge(_ item: Traffic.Item, by entry: ClientEntry) {
    judgeCredential(of: item, by: entry)
    let part = entry.method == "GET" ? "query" : "body"
    for difference in EffectiveBody.differences(entry.effective, item, symbols) {
      note(
        "the \(part) of \(name(of: item)) means something else: \(difference.difference)", item,
        level: difference.level, difference.difference)
    }
    for name in EffectiveBody.strangers(in: item) {
      note(
        "the body of \(self.name(of: item)) has an unknown field '\(name)'", item, level: .should)
    }
  }

  /// Whether a request is the one of an entry; polls may name the task by either of its ids.
  private func matches(_ entry: ClientEntry, _ item: Traffic.Item) -> Bool {
    if item.id != nil,
      let wanted = catalogue.operation(
        method: entry.method, path: entry.target, in: edition), wanted.id != nil
    {
      return wanted.operation.name == item.operation?.name
    }
    if entry.effective != nil, entry.method == "GET" {
      return entry.target == item.exchange.request.path && item.operation != nil
    }
    return entry.name == name(of: item)
  }

  private func name(of item: Traffic.Item) -> String {
    let request = item.exchange.request
    let target = item.operation == nil ? server + request.target : request.target
    return "\(request.method) \(symbols.symbolic(url: target))"
  }

  private func level(ofExtra item: Traffic.Item) -> Level {
    ["GET", "HEAD"].contains(item.exchange.request.method) ? .should : .must
  }

  private mutating func note(
    _ message: String, _ item: Traffic.Item?, level: Level = .must,
    _ difference: JSONDifference? = nil
  ) {
    var finding = Finding(
      level: level, side: .client, edition: edition, place: "traffic",
      message: names.text(message))
    if let item {
      finding.wire = names.text(WireDump.text(of: item.exchange))
      finding.curl = names.text(CurlLine.text(of: item.exchange.request))
    }
    if let difference { finding.differences = [difference] }
    findings.append(finding)
  }
}
