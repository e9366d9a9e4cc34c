package import HTTPWire
package import Posix
import Timekeeping

/// A server and its outbound calls on one thread.
///
/// The loop waits for readiness, reads the clocks once, lets connections and calls go on, and asks
/// the handler what else there is. Nothing on it waits for anything but the poller.
package final class EventLoop {
  let handler: any RequestHandler
  let limits: TransportLimits
  let poller: Poller
  /// What the parsers of all connections read requests with.
  let memory = ParsingMemory()
  var encoder = ResponseEncoder(date: "")

  var listeners = SlotTable<Listener>(.listener)
  var listenerTokens: [Int] = []
  var connections = SlotTable<Client>(.connection)
  var calls = SlotTable<Call>(.call)
  var watches = SlotTable<Watch>(.watch)
  var results: [Int: OutboundResult] = [:]
  private let bell: WakeUp
  private let bellToken: Int
  private var found: [Readiness] = []
  private var arrivals: [Int] = []

  /// The monotonic clock when the loop woke; all patience is counted by it.
  private(set) var tick = 0
  /// The wall clock when the loop woke, as the handler gets it.
  private(set) var now = 0
  private var datedSecond = -1
  /// When to look through all connections and calls for those whose patience has ended.
  var nextSweep = Int.max
  /// Connections with a reply that must not leave before its time.
  var delays = DueQueue<Int>()
  /// The connections and tickets of replies that wait, in the order of their requests.
  var waiters: [(connection: Int, ticket: Int)] = []
  /// When accepting goes on after descriptors ran out; nil when it has not stopped.
  var acceptsAgain: Int?
  /// When draining ends; nil while nobody asked to stop.
  private var drainEnd: Int?
  private var mustDrain = false
  /// The number of the last call that failed before it began; they count downwards.
  var failedCalls = 0
  var bodiesInFlight = 0
  /// Something happened that may concern replies that wait.
  var mustSettle = true
  /// Connections that were heard in this turn and have not been answered yet.
  var heard: [Client] = []
  /// What lingering connections still send; read only to be dropped.
  var dropped: [UInt8] = []
  /// Where pieces of large contents are drawn on their way to a socket.
  var desk: [UInt8] = []

  /// A loop that serves nothing yet.
  package init(
    handler: any RequestHandler, limits: TransportLimits = TransportLimits(),
    mechanism: Poller.Mechanism = .chosen
  ) throws(SystemFault) {
    self.handler = handler
    self.limits = limits
    poller = try Poller(mechanism)
    bell = try WakeUp()
    bellToken = TokenKind.bell.rawValue
    try poller.add(bell.descriptor, for: .read, token: bellToken)
    readClocks()
  }

  /// Rung by any thread, makes the loop ask the handler what there is to do.
  package var wakeUp: WakeUp { bell }

  /// Serves until it is told to stop and has drained.
  package func run() throws(SystemFault) {
    begin()
    while !isDrained { try turn(atMost: nil) }
    closeEverything()
  }

  /// Serves until a condition holds, which is looked at after everything that happens.
  ///
  /// A condition that can come true without anything happening on the loop, such as the end of a
  /// process, is looked at every `interval` milliseconds as well. False when the time was up first.
  package func run(
    until isDone: () -> Bool, timeout: Int, every interval: Int? = nil
  ) throws(SystemFault) -> Bool {
    begin()
    let end = tick + timeout
    while !isDone() {
      guard tick < end else { return false }
      try turn(atMost: min(end - tick, interval ?? .max))
    }
    return true
  }

  /// Stops accepting, lets requests in flight be answered, and ends `run()` then or after that time.
  package func stop(draining milliseconds: Int) {
    guard drainEnd == nil else { return }
    drainEnd = tick + milliseconds
    mustDrain = true
  }

  /// True when it was told to stop.
  var isStopping: Bool { drainEnd != nil }

  private var isDrained: Bool {
    guard let drainEnd else { return false }
    // A connection that lingers has everything; only its client's end is missing.
    return tick >= drainEnd
      || connections.elements.allSatisfy { $0 == nil || $0?.connection.phase == .lingering }
  }

  /// Catches up with what happened while the loop did not run.
  private func begin() {
    readClocks()
    mustSettle = true
    settle()
  }

  /// Waits once and deals with what came.
  private func turn(atMost limit: Int?) throws(SystemFault) {
    try poller.wait(milliseconds: patience(atMost: limit), into: &found)
    readClocks()
    mustSettle = true
    // Taken out of the loop's own storage, which what follows may change.
    var events: [Readiness] = []
    swap(&events, &found)
    for event in events { dispatch(event) }
    sendAnswers()
    swap(&events, &found)
    // Who has left is known before who has come, so that limits count nobody twice.
    for listener in arrivals { listeners[listener].map(acceptClients) }
    arrivals.removeAll(keepingCapacity: true)
    endWaits()
    settle()
  }

  private func dispatch(_ event: Readiness) {
    switch SlotTable<Client>.kind(of: event.token) {
    case .connection: connections[event.token].map { proceed($0, event) }
    case .call: calls[event.token].map { proceed($0, event) }
    case .listener: arrivals.append(event.token)
    case .watch: watches[event.token]?.report(event)
    case .bell: bell.silence()
    case nil: break
    }
  }

  /// Asks the handler until nothing changes any more, then stops if it was told to.
  private func settle() {
    askHandler()
    guard mustDrain else { return }
    // Only here no connection is in the middle of something: a handler may ask to stop.
    mustDrain = false
    for index in listenerTokens.indices { closeListener(index) }
    for client in connections.elements.compactMap(\.self) { finishUp(&client.connection) }
    askHandler()
  }

  private func askHandler() {
    while mustSettle {
      mustSettle = false
      for request in handler.outbound(now: now) { begin(request) }
      askWaiters()
    }
  }

  /// How long nothing can happen unless something comes from outside; nil for ever.
  private func patience(atMost limit: Int?) -> Int? {
    var wait = limit ?? .max
    if nextSweep < .max { wait = min(wait, nextSweep - tick) }
    if let due = delays.nextDue { wait = min(wait, due.milliseconds - tick) }
    if let acceptsAgain { wait = min(wait, acceptsAgain - tick) }
    if let drainEnd { wait = min(wait, drainEnd - tick) }
    if let wake = handler.nextWake(now: now) { wait = min(wait, wake - now) }
    return wait == .max ? nil : max(0, wait)
  }

  private func readClocks() {
    tick = Clock.monotonicMilliseconds
    now = Clock.wallMilliseconds
    let second = now / 1_000
    guard second != datedSecond else { return }
    datedSecond = second
    encoder.setDate(CivilDate(Instant(milliseconds: now)).httpDate)
  }
}
