import HTTPWire
import StrictJSON

/// What a client with the goal of a scenario must send, made from the reference client's steps.
struct ClientPart {
  /// What the service said when it refused the last call or its task failed; nil if all went well.
  var failure: JSONObject?
  private var tasks: [(task: JSON, entries: [JSON])] = []
  private var owners: [(name: String, task: JSON)] = []
  private var lastFile: [UInt8]?

  /// A single request.
  mutating func add(
    _ exchange: Exchange, target: String, _ operation: Catalogue.Operation, effective: JSON?,
    symbolic body: JSON, bind: [Binding]
  ) {
    var entry: JSONObject = [
      "once": .string("\(exchange.request.method) \(target)"),
      "authorization": ClientPart.credential(exchange.authorization),
    ]
    if let effective { entry.append("effective", effective) }
    let made = operation.createsTask ? TaskRecord(answer: body).map { JSON.string($0.id) } : nil
    if let made, let name = effective.flatMap(ExternalID.init(of:))?.text {
      owners.append((name, made))
    }
    append(entry, target, made, bind)
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
    failure = TaskRecord(answer: body).flatMap { task in
      task.hasFailed ? ClientPart.failure(code: nil, message: .string(task.message)) : nil
    }
    append(entry, target, nil, bind)
  }

  /// The download of a whole file; a client need not repeat what was asked of parts and heads.
  mutating func addFetch(target: String, content: [UInt8]) {
    append(["once": .string("GET \(target)"), "authorization": .null], target, nil, [])
    lastFile = content
  }

  /// The `client` of a golden.
  func json(saving name: String?) -> JSON {
    var part: JSONObject = ["outcome": failure == nil ? "ok" : "failed"]
    if let failure, !failure.members.isEmpty { part.append("error", .object(failure)) }
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
