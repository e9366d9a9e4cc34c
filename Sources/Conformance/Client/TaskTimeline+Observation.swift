import HTTPWire
import Schema

extension TaskTimeline {
  /// The timelines of a program that did as it liked: the tasks as they were made, then the rest.
  static func timelines(
    of observation: Observation, in edition: Edition, tellingTimes: Bool
  ) -> [TaskTimeline] {
    let names = SteadyText(observation)
    let tasks = observation.tasks.tasks
    let start = observation.own.first?.milliseconds ?? 0
    // Polls come again and again, so each target is put into steady words once.
    var targets: [String: String] = [:]
    var events: [[Event]] = Array(repeating: [], count: tasks.count + 1)
    for (exchange, owner) in zip(observation.exchanges, observation.tasks.owners)
    where !exchange.isControl {
      let target = exchange.isDownload ? exchange.request.path : exchange.request.target
      let name = targets[target] ?? names.text(target)
      targets[target] = name
      var event = Event(exchange, as: "\(exchange.request.method) \(name)")
      if tellingTimes { event.milliseconds = exchange.milliseconds - start }
      events[owner ?? tasks.count].append(event)
    }
    return events.indices.filter { !events[$0].isEmpty }.map { place in
      TaskTimeline(
        edition: edition, task: place < tasks.count ? "<task:\(place + 1)>" : "",
        events: events[place])
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
