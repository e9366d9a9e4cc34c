import HTTPWire
import Schema

extension TaskTimeline {
  /// The timelines of all that a client has sent, tasks in the order of their first request.
  ///
  /// Real time is told only when asked for, since it differs from run to run. Where it decides how
  /// often a client polls, equal requests in a row stand for each other.
  static func timelines(
    of traffic: Traffic, from server: String, edition: Edition, symbols: SymbolTable,
    tellingTimes: Bool, isPaced: Bool
  ) -> [TaskTimeline] {
    var symbols = symbols
    let start = traffic.threads.compactMap { $0.items.first?.exchange.milliseconds }.min() ?? 0
    return traffic.threads.map { thread in
      let task = thread.task.map { symbols.sight($0, as: .task).description }
      var events: [Event] = []
      for item in thread.items {
        let (exchange, request) = (item.exchange, item.exchange.request)
        let target = symbols.symbolic(url: server + request.target)
        var event = Event(
          exchange, as: "\(request.method) \(target.replacing("<server>", with: ""))")
        if tellingTimes {
          event.milliseconds = exchange.milliseconds - start
        } else if isPaced, var last = events.last {
          last.isRepeated = false
          if last == event {
            events[events.count - 1].isRepeated = true
            continue
          }
        }
        events.append(event)
      }
      return TaskTimeline(edition: edition, task: task ?? "", events: events)
    }
  }
}
