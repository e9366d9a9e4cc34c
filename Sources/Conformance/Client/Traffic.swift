import HTTPWire
import Schema
import StrictJSON

/// What a client under test has sent, sorted by the tasks it is about.
struct Traffic {
  /// One request, and what it is about.
  struct Item {
    let exchange: ObservedExchange
    /// The call it belongs to; nil for a download and for what is no call at all.
    let operation: Catalogue.Operation?
    /// The id that its path names.
    let id: String?
  }

  /// The requests about one task, in order.
  struct Thread {
    /// The task's id; nil for requests about no task.
    let task: String?
    var items: [Item]
  }

  private(set) var threads: [Thread] = []
  private var owners: [String: String] = [:]
  private let catalogue: Catalogue
  private let edition: Edition

  init(
    _ observed: [ObservedExchange], server: String, _ catalogue: Catalogue,
    _ edition: Edition
  ) {
    self.catalogue = catalogue
    self.edition = edition
    for exchange in observed { add(exchange, server) }
  }

  private mutating func add(_ exchange: ObservedExchange, _ server: String) {
    let request = exchange.request
    let found = catalogue.operation(method: request.method, path: request.path, in: edition)
    let item = Item(exchange: exchange, operation: found?.operation, id: found?.id)
    // Of an answer that broke off a client knows nothing for sure.
    let answer = exchange.isBroken ? nil : try? JSON(parsing: exchange.answer.bytes)
    var task =
      found?.id.map { owners[$0] ?? $0 } ?? owners[server + request.target]
      ?? threads.compactMap(\.task).last { request.target.contains($0) }
    let isRefused = answer.map { $0["code"]?.int != 0 } ?? false
    if isRefused, exchange.fault == nil, !threads.contains(where: { $0.task == task }) {
      // A name that the service does not know is no task's.
      task = nil
    }
    if let answer, answer["code"]?.int == 0, let record = TaskRecord(answer: answer),
      task != nil || found?.id != nil || found?.operation.createsTask == true
    {
      task = record.id
      if let name = found?.id { owners[name] = record.id }
      if let body = try? JSON(parsing: request.body), let name = ExternalID(of: body) {
        owners[name.text] = record.id
      }
      learnLinks(in: answer, of: record.id)
    }
    if let index = threads.firstIndex(where: { $0.task == task }) {
      threads[index].items.append(item)
    } else {
      threads.append(Thread(task: task, items: [item]))
    }
  }

  /// Remembers every URL of an answer, so that its download belongs to the task.
  private mutating func learnLinks(in value: JSON, of task: String) {
    switch value {
    case .null, .boolean, .number: return
    case .string(let text):
      if text.hasPrefix("http://") { owners[text] = task }
    case .array(let items): for item in items { learnLinks(in: item, of: task) }
    case .object(let object):
      for member in object.members { learnLinks(in: member.value, of: task) }
    }
  }
}
