import HTTPWire
import Schema

extension TaskTimeline {
  /// The timelines of a program that did as it liked: the tasks as they were made, then the rest.
  static func timelines(
    of observation: Observation, in edition: Edition, tellingTimes: Bool
  ) -> [TaskTimeline] {
    let steady = SteadyText(observation)
    let start = observation.own.first?.milliseconds ?? 0
    let owners: [Int?] = observation.tasks.tasks.indices.map(Optional.some) + [nil]
    return owners.compactMap { owner in
      let events = observation.exchanges.indices.compactMap { place -> Event? in
        let exchange = observation.exchanges[place]
        guard !exchange.isControl, observation.tasks.owners[place] == owner else { return nil }
        let target = exchange.isDownload ? exchange.request.path : exchange.request.target
        var event = Event(exchange, as: "\(exchange.request.method) \(steady.text(target))")
        if tellingTimes { event.milliseconds = exchange.milliseconds - start }
        return event
      }
      guard !events.isEmpty else { return nil }
      return TaskTimeline(
        edition: edition, task: owner.map { "<task:\($0 + 1)>" } ?? "", events: events)
    }
  }
}

extension TaskTimeline.Event {
  /// An exchange as a server saw it, under a name without ids and ports.
  init(_ exchange: ObservedExchange, as request: String) {
    self.init(
      request: request, status: exchange.isBroken ? nil : exchange.answer.status,
      code: exchange.code, state: exchange.records.count == 1 ? exchange.records[0].status : nil)
  }
}
