import HTTPWire
import KlingSpec

extension Law {
  /// What stands in a path when a program has put no id, or nothing, into it.
  private static let blanks: Set = [
    "undefined", "null", "None", "nil", "NaN", "[object Object]", "{id}", "{task_id}",
  ]

  /// A task is found under its own id, at the endpoint that made it, and nowhere else.
  package static let ownTask = Law(
    "poll.own_task", .must,
    "A task is asked for by the id that its create gave, at the endpoint that made it.",
    why:
      "Every endpoint knows its own tasks only; elsewhere the answer is 404, and the task, which "
      + "goes on and costs units, seems to be gone.",
    fix:
      "Keep the id as the string it is, for it is too long for a JavaScript number, and keep the "
      + "path of the create with it.",
    each: Noun("query of a task", "queries of tasks")
  ) { observation in
    var ruling = Ruling()
    for (place, exchange) in observation.exchanges.enumerated() where exchange.isOfAPI {
      let isQuery = [.getTask, .findTasks].contains(exchange.call?.action)
      guard isQuery || exchange.call == nil, exchange.request.method == "GET" else { continue }
      let fault = fault(of: exchange, observation.tasks)
      if isQuery || fault != nil { ruling.look(at: place, fault) }
    }
    return ruling
  }

  private static func fault(of exchange: ObservedExchange, _ book: TaskBook) -> String? {
    guard let call = exchange.call else {
      let last = String(exchange.request.path.split(separator: "/").last ?? "")
      guard exchange.answer.status == 404,
        let task = book.task(named: last, of: exchange.account)
      else { return nil }
      return "\(exchange.name) leads nowhere; the task was made by \(book.tasks[task].endpoint)"
    }
    for id in exchange.askedIDs {
      if blanks.contains(id) { return "\(exchange.name) has '\(id)' where the id should stand" }
      if let task = book.task(named: id, of: exchange.account) {
        let home = book.tasks[task].endpoint
        if exchange.isRefused, call.action == .getTask, call.endpoint != home {
          return "\(exchange.name) asks \(call.endpoint) for a task that \(home) made"
        }
      } else if let near = book.tasks.first(where: { isRounded(id, from: $0.id) }) {
        return "\(exchange.name) has the id \(near.id) as a number rounds it"
      }
    }
    return nil
  }

  /// Whether an id is another one after it has been a floating-point number.
  private static func isRounded(_ id: String, from other: String) -> Bool {
    guard id != other, let one = Double(id), let two = Double(other), one > 1e15 else {
      return false
    }
    return one == two
  }
}
