import Posix
import Synchronization

/// The clients that run now: a request to end the program ends them first.
///
/// They are in process groups of their own, so the terminal's signal does not reach them.
final class RunningClients: Sendable {
  private struct State {
    var groups: Set<Int> = []
    var signal: Signals.Ending?
    var stayingClient: StreamClient?
    var thread: Thread?
  }

  private let state = Mutex(State())
  /// Rung when nobody has to watch any more.
  private let bell: WakeUp

  private static let reason = "the run was interrupted"

  /// Begins to watch for requests to end; to be made once.
  init() throws(SystemFault) {
    bell = try WakeUp()
    let thread = try Thread.run { [self] in try? watch() }
    state.withLock { $0.thread = thread }
  }

  /// The request to end that came; nil if none did.
  var signal: Signals.Ending? { state.withLock { $0.signal } }

  /// Why no client is to be started any more; nil if it may be.
  var obstacle: String? { state.withLock { $0.signal == nil ? nil : Self.reason } }

  /// Sees to it that a client which stays is ended too.
  func join(_ client: StreamClient) { state.withLock { $0.stayingClient = client } }

  /// Notes a client that has been started, or ends it if the request came meanwhile.
  func join(_ child: ChildProcess) {
    let isLate = state.withLock { state in
      state.groups.insert(child.identifier)
      return state.signal != nil
    }
    if isLate { child.destroy() }
  }

  /// Forgets a client, before its number is free for another program.
  func leave(_ child: ChildProcess) { state.withLock { _ = $0.groups.remove(child.identifier) } }

  /// Stops watching.
  func finish() {
    bell.ring()
    let thread = state.withLock { state in
      defer { state.thread = nil }
      return state.thread
    }
    thread?.join()
  }

  private func watch() throws(SystemFault) {
    let pipe = try Signals.watchEndings()
    let poller = try Poller()
    try poller.add(pipe, for: .read, token: 0)
    try poller.add(bell.descriptor, for: .read, token: 1)
    var found: [Readiness] = []
    while true {
      try poller.wait(milliseconds: nil, into: &found)
      if found.contains(where: { $0.token == 1 }) { return }
      guard let signal = try Signals.read(pipe).first else { continue }
      // Who asks twice does not want to wait for results.
      if self.signal != nil { Program.exit(ExitCode(signal).rawValue) }
      let client = state.withLock { state in
        state.signal = signal
        for group in state.groups { ChildProcess.destroy(group: group) }
        return state.stayingClient
      }
      client?.giveUp(because: Self.reason)
    }
  }
}
