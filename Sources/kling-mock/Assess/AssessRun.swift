import Conformance
import Posix
import Service
import Simulation
import Timekeeping
import Transport

/// One run of a command against a mock of its own, which sees all that the command sends.
struct AssessRun {
  /// How a run went.
  struct Outcome {
    let end: Assessment.End
    let observation: Observation
    /// The signal that asked for an end; nil if none came.
    let signal: Signals.Ending?
  }

  let settings: TenantSettings
  let command: [String]
  /// The time that the command may take; nil for as long as it likes.
  let seconds: Int?
  /// Whether answers have members that nobody documented.
  let isStrange: Bool

  /// What is kept of a program that never stops talking.
  private static let most = (exchanges: 100_000, body: 64 << 10)
  /// How long a command that was asked to end may take until it is ended by force.
  private static let grace = 5_000
  private static let pollInterval = 10

  /// Runs the command to its end, or until somebody wants an end.
  func run(until interruption: Interruption) throws(SystemFault) -> Outcome {
    Signals.ignoreBrokenPipes()
    let service = Service(
      World(
        WorldOptions(settings: settings), .complete,
        wall: Instant(milliseconds: Clock.wallMilliseconds)),
      ServiceOptions(version: KlingMock.version))
    let witness = Witness(
      service, mostExchanges: Self.most.exchanges, mostBody: Self.most.body)
    if isStrange { witness.alteration = StrangeMembers.added }
    let loop = try EventLoop(handler: witness)
    let authority = Self.authority(of: loop, at: try loop.listen(on: .anyLoopbackPort))
    service.options.authorities = [authority]
    let child = try ChildProcess(plan(server: "http://\(authority)", on: loop))
    let end = try interruption.watched(by: loop) { () throws(SystemFault) in
      try see(child, toItsEndOn: loop, interruption)
    }
    // The ends of its connections lie in the poller's queue by now.
    _ = try loop.run(until: { false }, timeout: Self.pollInterval)
    loop.stop(draining: 0)
    try loop.run()
    return Outcome(
      end: end, observation: witness.observation(of: .program),
      signal: interruption.signals.first)
  }

  /// Serves until the command has ended; its whole group is ended when that has to be.
  private func see(
    _ child: ChildProcess, toItsEndOn loop: EventLoop, _ interruption: Interruption
  ) throws(SystemFault) -> Assessment.End {
    let watch = try child.withEnding { ending throws(SystemFault) in
      try loop.watch(ending, for: .read) { _ in }
    }
    let interval = watch == nil ? Self.pollInterval : nil
    let isInTime = try loop.run(
      until: { child.hasEnded || !interruption.signals.isEmpty },
      timeout: seconds.map { $0 * 1_000 } ?? 1 << 40, every: interval)
    if !child.hasEnded {
      child.signal(interruption.signals.first ?? .terminate)
      // Who presses Ctrl-C a second time does not want to wait.
      _ = try loop.run(
        until: { child.hasEnded || interruption.signals.count > 1 }, timeout: Self.grace,
        every: interval)
    }
    if let watch {
      _ = try child.withEnding { ending throws(SystemFault) in loop.unwatch(ending, watch) }
    }
    // What the command has started and left behind ends with it.
    child.destroy()
    let exit = child.wait()
    if !interruption.signals.isEmpty { return .interrupted }
    guard isInTime else { return .timedOut(seconds: seconds ?? 0) }
    switch exit {
    case .code(let code): return .exited(code)
    case .signal(let number): return .signalled(number)
    }
  }

  /// The command in the environment of a client, writing where this program writes.
  private func plan(
    server: String, on loop: EventLoop
  ) throws(SystemFault) -> ChildProcess.Command {
    let keys = AccountKeys.standard
    var environment = ClientEnvironment(
      server: server,
      account: Account(
        accessKey: keys.accessKey, secretKey: keys.secretKey, apiKey: keys.apiKey))
    environment.deadline = seconds.map { $0 * 1_000 }
    // Nobody listens there: the port is free for a client that wants to receive callbacks.
    let reserved = try loop.listen(on: .anyLoopbackPort)
    environment.callbackListen = Self.authority(of: loop, at: reserved)
    loop.closeListener(reserved)
    var plan = ChildProcess.Command(
      command, environment: environment.replacing(in: Environment.all))
    // A terminal belongs to this program's group; a command that read from it would be stopped.
    plan.input = Console.inputIsTerminal ? .discarded : .inherited
    return plan
  }

  private static func authority(of loop: EventLoop, at listener: Int) -> String {
    loop.address(of: listener)?.description ?? ""
  }
}
