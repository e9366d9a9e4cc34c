import Conformance
import Posix
import Transport

/// A client under test that is started for one job.
struct ClientProcess {
  let job: ClientJob
  let template: ClientTemplate
  let running: RunningClients

  /// How often to look for the end of a process where the system does not tell, in milliseconds.
  private static let pollInterval = 5

  /// Starts the client, serves on the loop while it runs, and ends its whole group at its deadline.
  func run(on loop: EventLoop) throws(SystemFault) -> ClientExit {
    if let obstacle = running.obstacle { return ClientExit(end: .absent(obstacle)) }
    let folder = try WorkFolder()
    try FileSystem.write(job.goalFile, to: folder.goal)
    var command = ChildProcess.Command(
      job.arguments(template, goal: folder.goal, out: folder.out),
      environment: job.environment(goal: folder.goal, out: folder.out)
        .replacing(in: Environment.all))
    command.output = .piped
    command.errors = .piped
    let child = try ChildProcess(command)
    running.join(child)
    defer {
      running.leave(child)
      child.destroy()
      _ = child.wait()
    }
    let output = try WatchedPipe(on: loop) { use throws(SystemFault) in try child.withOutput(use) }
    let errors = try WatchedPipe(on: loop) { use throws(SystemFault) in try child.withErrors(use) }
    let isInTime = try serve(child, on: loop)
    // What the client started and left behind ends with it.
    child.destroy()
    running.leave(child)
    let end = child.wait()
    if let obstacle = running.obstacle { return ClientExit(end: .absent(obstacle)) }
    output.finish()
    errors.finish()
    var exit = ClientExit(end: isInTime ? Self.end(end) : .timedOut)
    exit.output = output.tail.bytes
    exit.errors = errors.tail.bytes
    exit.files = try folder.files()
    exit.paths = folder.names
    return exit
  }

  /// Serves until the client has ended; false if its time was up before.
  private func serve(_ child: ChildProcess, on loop: EventLoop) throws(SystemFault) -> Bool {
    let watch = try child.withEnding { ending throws(SystemFault) in
      try loop.watch(ending, for: .read) { _ in }
    }
    let isInTime = try loop.run(
      until: { child.hasEnded }, timeout: job.deadline,
      every: watch == nil ? Self.pollInterval : nil)
    if let watch {
      _ = try child.withEnding { ending throws(SystemFault) in loop.unwatch(ending, watch) }
    }
    return isInTime
  }

  private static func end(_ exit: ChildProcess.Exit) -> ClientExit.End {
    switch exit {
    case .code(let code): .exited(code)
    case .signal(let signal): .signalled(signal)
    }
  }
}
