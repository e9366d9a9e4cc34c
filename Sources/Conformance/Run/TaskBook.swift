import HTTPWire
import KlingSpec
import StrictJSON

/// The tasks that a client was told of, and which of its requests ask for them.
struct TaskBook: Sendable {
  /// A task that some create has made.
  struct Task: Sendable {
    let id: String
    let account: String
    /// The endpoint that made it.
    let endpoint: String
    /// The id that its owner gave it; nil for none.
    let externalID: String?
  }

  /// One look at one task.
  struct Poll: Sendable {
    /// The place of the exchange.
    let place: Int
    /// What the answer says of the task; nil where it says nothing.
    let record: TaskRecord?
  }

  /// The tasks in the order in which they were made.
  private(set) var tasks: [Task] = []
  /// The looks at each task, in order.
  private(set) var polls: [[Poll]] = []
  /// For each exchange, the task that it is about; nil for none and for several.
  private(set) var owners: [Int?] = []
  private var files: [String: Int] = [:]
  /// The task of each account and name, whichever side gave the name.
  private var named: [String: [String: Int]] = [:]

  init(_ exchanges: [ObservedExchange]) {
    for (place, exchange) in exchanges.enumerated() { add(exchange, at: place) }
  }

  /// The task of an account with that id, given by either side; nil if there is none.
  func task(named name: String, of account: String) -> Int? {
    named[account]?[name]
  }

  private mutating func add(_ exchange: ObservedExchange, at place: Int) {
    switch exchange.call?.action {
    case .createTask? where exchange.isServed:
      guard let record = exchange.records.first else { break }
      learn(
        Task(
          id: record.id, account: exchange.account, endpoint: exchange.call?.endpoint ?? "",
          externalID: (try? JSON(parsing: exchange.request.body)).flatMap(ExternalID.init)?.text))
      owners.append(tasks.count - 1)
      learnFiles(of: exchange)
      return
    case .getTask?, .findTasks?:
      learnTask(shownBy: exchange)
      let found = exchange.askedIDs.compactMap { name in
        task(named: name, of: exchange.account).map { (name, $0) }
      }
      for (_, task) in found where isShown(task, by: exchange) {
        let record = exchange.records.first { $0.id == tasks[task].id }
        polls[task].append(Poll(place: place, record: record))
      }
      owners.append(found.count == 1 ? found[0].1 : nil)
      learnFiles(of: exchange)
      return
    default: break
    }
    owners.append(files[exchange.request.path])
  }

  /// Remembers the files of an answer about one task, so that their downloads belong to it.
  private mutating func learnFiles(of exchange: ObservedExchange) {
    guard let owner = owners.last ?? nil else { return }
    for path in exchange.links { files[path] = owner }
  }

  /// Remembers a task whose create was not seen, or never had its answer.
  private mutating func learnTask(shownBy exchange: ObservedExchange) {
    guard exchange.call?.action == .getTask, let record = exchange.records.first,
      let name = exchange.askedIDs.first, task(named: name, of: exchange.account) == nil
    else { return }
    learn(
      Task(
        id: record.id, account: exchange.account, endpoint: exchange.call?.endpoint ?? "",
        externalID: name == record.id ? nil : name))
  }

  private mutating func learn(_ task: Task) {
    for name in [task.id, task.externalID].compactMap(\.self) {
      named[task.account, default: [:]][name] = tasks.count
    }
    tasks.append(task)
    polls.append([])
  }

  /// Whether a call asks for a task where it can be found.
  private func isShown(_ task: Int, by exchange: ObservedExchange) -> Bool {
    exchange.call?.action == .findTasks || exchange.call?.endpoint == tasks[task].endpoint
  }
}
