import Conformance
import Posix
import Synchronization
import Transport

/// One run of a client under test, in a folder of its own that is gone afterwards.
struct ClientProcess {
  private static let runs = Atomic(0)
  private static let mostOutput = 1 << 20
  private static let mostFile = 256 << 20
  private static let pollInterval = 5

  private let command: ClientCommand
  private let folder: String

  init(_ command: ClientCommand) {
    self.command = command
    let number = Self.runs.add(1, ordering: .relaxed).newValue
    folder =
      (Environment["TMPDIR"] ?? "/tmp") + "/kling-mock-\(Program.identifier)-\(number)"
  }

  /// Starts the client, serves on the loop while it runs, and ends its whole group at its deadline.
  func run(on loop: EventLoop) throws(SystemFault) -> ClientExit {
    let out = folder + "/out"
    let goal = folder + "/goal.json"
    try FileSystem.makeDirectories(out)
    defer { try? FileSystem.remove(folder) }
    try FileSystem.write(command.goalFile, to: goal)
    var plan = ChildProcess.Command(
      command.arguments(goal: goal, out: out),
      environment: command.environment(goal: goal, out: out).replacing(in: Environment.all))
    plan.output = .piped
    plan.errors = .piped
    let child = try ChildProcess(plan)
    let output = CollectedOutput(limit: Self.mostOutput)
    try output.collect(from: child, on: loop)
    let ended = try loop.run(
      until: { child.poll() != nil }, timeout: command.deadline, every: Self.pollInterval)
    // What the client started and left behind ends with it.
    child.destroy()
    let exit = child.wait()
    try output.finish(from: child, on: loop)
    return ClientExit(
      end: ended ? Self.end(exit) : .timedOut, output: output.bytes, files: try files(in: out))
  }

  private static func end(_ exit: ChildProcess.Exit) -> ClientExit.End {
    switch exit {
    case .code(let code): .exited(code)
    case .signal(let signal): .signalled(signal)
    }
  }

  private func files(in folder: String) throws(SystemFault) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for path in try FileSystem.list(folder) {
      files.append((path, try FileSystem.read("\(folder)/\(path)", limit: Self.mostFile)))
    }
    return files
  }
}

/// The last part of what a client wrote to its two streams.
private final class CollectedOutput {
  private(set) var bytes: [UInt8] = []
  private let limit: Int
  private var watches: (output: Int?, errors: Int?)

  init(limit: Int) {
    self.limit = limit
  }

  func collect(from child: ChildProcess, on loop: EventLoop) throws(SystemFault) {
    watches.output = try child.withOutput { pipe throws(SystemFault) in
      try loop.watch(pipe, for: .read) { _ in
        _ = try? child.withOutput { pipe throws(SystemFault) in try self.read(pipe) }
      }
    }
    watches.errors = try child.withErrors { pipe throws(SystemFault) in
      try loop.watch(pipe, for: .read) { _ in
        _ = try? child.withErrors { pipe throws(SystemFault) in try self.read(pipe) }
      }
    }
  }

  func finish(from child: ChildProcess, on loop: EventLoop) throws(SystemFault) {
    _ = try child.withOutput { pipe throws(SystemFault) in
      while try read(pipe) {}
      watches.output.map { loop.unwatch(pipe, $0) }
    }
    _ = try child.withErrors { pipe throws(SystemFault) in
      while try read(pipe) {}
      watches.errors.map { loop.unwatch(pipe, $0) }
    }
  }

  /// Reads once; false when there is nothing more for now.
  @discardableResult
  private func read(_ pipe: borrowing Descriptor) throws(SystemFault) -> Bool {
    guard case .moved = try pipe.read(into: &bytes, atMost: 65_536) else { return false }
    if bytes.count > limit { bytes.removeFirst(bytes.count - limit) }
    return true
  }
}
