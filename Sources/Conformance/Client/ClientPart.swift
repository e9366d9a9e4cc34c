import HTTPWire
import StrictJSON

/// What a client with the goal of a scenario must send, made from the reference client's steps.
struct ClientPart {
  /// Why the job failed, in the words of the service; nil while it has not.
  private var failure: JSONObject?
  /// The ids of all tasks that were made, looked up or listed, in the order of first sight.
  private var seen: [JSON] = []
  private var tasks: [(task: JSON, entries: [JSON])] = []
  private var owners: [(name: String, task: JSON)] = []
  private var lastFile: [UInt8]?

  /// A single request.
  mutating func add(
    _ exchange: Exchange, target: String, _ operation: Catalogue.Operation, effective: JSON?,
    symbolic body: JSON, bind: [Binding]
  ) {
    // What a query says is compared by its meaning, as a body is.
    let name = effective != nil && exchange.request.method == "GET" ? operation.path : target
    var entry: JSONObject = [
      "once": .string("\(exchange.request.method) \(name)"),
      "authorization": ClientPart.credential(exchange.authorization),
    ]
    if let effective { entry.append("effective", effective) }
    learn(exchange, body)
    let isOfOne = operation.createsTask || operation.path.hasSuffix("/{id}")
    let made = isOfOne ? TaskRecord(answer: body).map { JSON.string($0.id) } : nil
    if let made, let name = effective.flatMap(ExternalID.init(of:))?.text {
      owners.append((name, made))
    }
    append(entry, target, made, bind)
  }

  /// Notes what an answer says of tasks, and whether it is a failure.
  private mutating func learn(_ exchange: Exchange, _ body: JSON) {
    if exchange.isAccepted {
      failure = nil
      let data = body["data"]
      for record in data?.array ?? [data ?? .null] { learn(record) }
    } else {
      failure = ClientPart.failure(code: body["code"], message: body["message"])
    }
  }

  /// Notes what a record says of a task: one of an answer or of a callback.
  mutating func learn(_ record: JSON) {
    guard let record = TaskRecord(record: record) else { return }
    let id = JSON.string(record.id)
    if !seen.contains(id) { seen.append(id) }
    failure =
      record.hasFailed ? ClientPart.failure(code: nil, message: .string(record.message)) : nil
  }

  /// Requests of one task until its end: a client may poll up to ten times as often.
  mutating func addPolls(
    _ exchange: Exchange, count: Int, target: String, authorization: JSON, bind: [Binding],
    symbolic body: JSON
  ) {
    let entry: JSONObject = [
      "polls": .string("\(exchange.request.method) \(target)"),
      "authorization": ClientPart.credential(authorization),
      "times": .array([.number(JSONNumber(count)), .number(JSONNumber(count * 10))]),
      "then": "none",
    ]
    learn(exchange, body)
    append(entry, target, TaskRecord(answer: body).map { .string($0.id) }, bind)
  }

  /// The download of a whole file, or of none where it is refused or the connection breaks.
  ///
  /// A client need not repeat what was asked of parts and heads.
  mutating func addFetch(_ exchange: Exchange, target: String) {
    append(["once": .string("GET \(target)"), "authorization": .null], target, nil, [])
    let isWhole = exchange.status == 200
    lastFile = isWhole ? exchange.content : nil
    failure = isWhole ? nil : JSONObject()
  }

  /// The `client` of a golden.
  func json(saving name: String?) -> JSON {
    var part: JSONObject = ["outcome": failure == nil ? "ok" : "failed"]
    if let failure, !failure.members.isEmpty { part.append("error", .object(failure)) }
    if !seen.isEmpty { part.append("tasks", .array(seen)) }
    if let name, let lastFile {
      part.append("files", .object([name: Pinned.bytes(lastFile)]))
    }
    part.append(
      "traffic",
      .array(
        tasks.map { group in
          .object(["task": group.task, "in_order": .array(group.entries)])
        }))
    return .object(part)
  }

  /// What a client can tell of a failure; what the service did not say is left out.
  static func failure(code: JSON?, message: JSON?) -> JSONObject {
    var failure = JSONObject()
    if let code { failure.append("code", code) }
    if let message, message != "" { failure.append("message", message) }
    return failure
  }

  /// A value in which known ids and base URLs are symbols and long texts digests.
  static func symbolic(_ value: JSON, _ symbols: SymbolTable) -> JSON {
    switch value {
    case .null, .boolean, .number: value
    case .string(let text): Pinned.text(symbols.symbolic(text))
    case .array(let items): .array(items.map { symbolic($0, symbols) })
    case .object(let object):
      .object(
        JSONObject(
          object.members.map {
            JSONObject.Member(name: $0.name, value: symbolic($0.value, symbols))
          }))
    }
  }

  /// Every good credential is as good for a client; only none at all is said.
  private static func credential(_ authorization: JSON) -> JSON {
    authorization.isNull ? .null : "<credential>"
  }

  private mutating func append(
    _ entry: JSONObject, _ target: String, _ made: JSON?, _ bind: [Binding]
  ) {
    var entry = entry
    let task = made ?? owner(of: target)
    if !bind.isEmpty {
      var names = JSONObject()
      for binding in bind {
        names.append(binding.symbol.name, .string(binding.pointer.description))
        owners.append((binding.symbol.description, task))
      }
      entry.append("bind", .object(names))
    }
    if let index = tasks.firstIndex(where: { $0.task == task }) {
      tasks[index].entries.append(.object(entry))
    } else {
      tasks.append((task, [.object(entry)]))
    }
  }

  /// The task that a target names itself or by something bound in its answers; null for none.
  private func owner(of target: String) -> JSON {
    let symbols = SymbolText(target).symbols
    if let task = symbols.first(where: { $0.word == .task }) { return .string(task.description) }
    let names = symbols.map(\.description) + target.split(separator: "/").suffix(1).map(String.init)
    return owners.last { names.contains($0.name) }?.task ?? .null
  }
}
