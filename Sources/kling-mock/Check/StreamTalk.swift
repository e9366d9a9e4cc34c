import Conformance
import Posix

/// The thread that talks with a client that stays: its pipes, its process, its end.
final class StreamTalk {
  private enum Token: Int {
    case call, input, output, errors, ending
  }

  private let client: StreamClient
  private let tail = OutputTail(limit: 64 << 10)
  private var outbox: [UInt8] = []
  private var written = 0
  private var isOutputOpen = true
  private var areErrorsOpen = true
  private var isInputWatched = false
  private var isInputOpen = true

  /// How long a client may take to end once nothing more can come of it, in milliseconds.
  private static let patience = 5_000
  /// How often to look for its end where the system does not tell, in milliseconds.
  private static let pollInterval = 20
  private static let mostBytes = 256 << 10

  init(_ client: StreamClient) {
    self.client = client
  }

  /// Starts the client and talks with it until it is gone.
  func run(_ command: ClientTemplate) {
    var plan = ChildProcess.Command(
      command.command, environment: ClientEnvironment().replacing(in: Environment.all))
    plan.input = .piped
    plan.output = .piped
    plan.errors = .piped
    do throws(SystemFault) {
      let child = try ChildProcess(plan)
      defer {
        child.destroy()
        _ = child.wait()
      }
      let poller = try Poller()
      try watch(child, poller)
      let reason = try talk(with: child, poller)
      client.end(reason, errors: tail.bytes)
    } catch {
      client.end("the client: \(error)", errors: tail.bytes)
    }
  }

  private func watch(_ child: ChildProcess, _ poller: Poller) throws(SystemFault) {
    try poller.add(client.call.descriptor, for: .read, token: Token.call.rawValue)
    _ = try child.withOutput { pipe throws(SystemFault) in
      try poller.add(pipe, for: .read, token: Token.output.rawValue)
    }
    _ = try child.withErrors { pipe throws(SystemFault) in
      try poller.add(pipe, for: .read, token: Token.errors.rawValue)
    }
    _ = try child.withEnding { ending throws(SystemFault) in
      try poller.add(ending, for: .read, token: Token.ending.rawValue)
    }
  }

  /// Moves bytes both ways until the client is gone; gives the reason.
  private func talk(with child: ChildProcess, _ poller: Poller) throws(SystemFault) -> String {
    var found: [Readiness] = []
    var end: Int?
    var closedItself = false
    while true {
      let errand = client.takeErrand()
      outbox += errand.lines
      if errand.isRefused { child.destroy() }
      write(to: child, poller)
      if errand.isLeaving, outbox.isEmpty { closeInput(of: child, poller) }
      if errand.isLeaving || !isOutputOpen {
        end = end ?? Clock.monotonicMilliseconds + Self.patience
      }
      if child.hasEnded { break }
      if let end, Clock.monotonicMilliseconds >= end {
        closedItself = !errand.isLeaving
        break
      }
      let left = end.map { max(0, $0 - Clock.monotonicMilliseconds) }
      try poller.wait(milliseconds: wait(child, atMost: left), into: &found)
      for event in found { read(event, child, poller) }
    }
    // What it started may hold its pipes open, and what it wrote last still lies in them.
    child.destroy()
    let exit = child.wait()
    while isOutputOpen, readOutput(of: child, poller) {}
    while areErrorsOpen, readErrors(of: child, poller) {}
    guard !closedItself else { return "the client closed its standard output and went on running" }
    switch exit {
    case .code(let code): return "the client exited with code \(code)"
    case .signal(let signal): return "the client exited by signal \(signal)"
    }
  }

  private func wait(_ child: ChildProcess, atMost left: Int?) throws(SystemFault) -> Int? {
    guard try child.withEnding({ _ in true }) == nil else { return left }
    return min(left ?? .max, Self.pollInterval)
  }

  private func read(_ event: Readiness, _ child: ChildProcess, _ poller: Poller) {
    switch Token(rawValue: event.token) {
    case .output: _ = readOutput(of: child, poller)
    case .errors: _ = readErrors(of: child, poller)
    case .call, .input, .ending, nil: break
    }
  }

  /// Reads once; false when there is nothing more for now.
  private func readOutput(of child: ChildProcess, _ poller: Poller) -> Bool {
    var bytes: [UInt8] = []
    let progress = try? child.withOutput { pipe throws(SystemFault) in
      let progress = try pipe.read(into: &bytes, atMost: Self.mostBytes)
      if progress == .ended { poller.forget(pipe) }
      return progress
    }
    if !bytes.isEmpty { client.receive(bytes) }
    isOutputOpen = progress != .ended
    return !bytes.isEmpty
  }

  /// Reads once and passes it on; false when there is nothing more for now.
  private func readErrors(of child: ChildProcess, _ poller: Poller) -> Bool {
    var bytes: [UInt8] = []
    let progress = try? child.withErrors { pipe throws(SystemFault) in
      let progress = try pipe.read(into: &bytes, atMost: Self.mostBytes)
      if progress == .ended { poller.forget(pipe) }
      return progress
    }
    Console.error.write(bytes)
    tail.append(bytes)
    areErrorsOpen = progress != .ended
    return !bytes.isEmpty
  }

  /// Writes what the client takes now; the rest follows when it takes more.
  private func write(to child: ChildProcess, _ poller: Poller) {
    guard isInputOpen else { return outbox = [] }
    var isFull = false
    while written < outbox.count, !isFull {
      let progress = try? child.withInput { pipe throws(SystemFault) in
        try pipe.write(outbox, from: written)
      }
      switch progress {
      case .moved(let count)?: written += count
      case .wouldBlock?: isFull = true
      case .ended?, nil: return closeInput(of: child, poller)
      }
    }
    if !isFull {
      outbox = []
      written = 0
    }
    guard isFull != isInputWatched else { return }
    isInputWatched = isFull
    _ = try? child.withInput { pipe throws(SystemFault) in
      guard isFull else { return poller.forget(pipe) }
      try poller.add(pipe, for: .write, token: Token.input.rawValue)
    }
  }

  private func closeInput(of child: ChildProcess, _ poller: Poller) {
    guard isInputOpen else { return }
    isInputOpen = false
    if isInputWatched {
      _ = try? child.withInput { pipe throws(SystemFault) in poller.forget(pipe) }
    }
    child.closeInput()
  }
}
