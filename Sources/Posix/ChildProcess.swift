import CEpoll
import Glibc

/// Another program that this one has started, in a process group of its own.
package final class ChildProcess {
  /// Where a stream of the program leads.
  package enum Stream: Sendable {
    /// To where this program's own leads.
    case inherited
    /// Nowhere.
    case discarded
    /// To a pipe of which this program has the other end.
    case piped
  }

  /// How a program ended.
  package enum Exit: Hashable, Sendable {
    /// By itself, with this code.
    case code(Int)
    /// By this signal.
    case signal(Int)
  }

  /// What to start, and with what around it.
  package struct Command: Sendable {
    /// The program and its arguments; a name without a slash is looked for in `PATH`.
    package var arguments: [String]
    /// All variables that it gets.
    package var environment: [(name: String, value: String)]
    /// Where it runs; nil for where this program runs.
    package var directory: String?
    /// Its standard input.
    package var input = Stream.discarded
    /// Its standard output.
    package var output = Stream.inherited
    /// Its standard error.
    package var errors = Stream.inherited

    /// A command that gets these variables and writes where this program writes.
    package init(_ arguments: [String], environment: [(name: String, value: String)]) {
      self.arguments = arguments
      self.environment = environment
    }
  }

  /// The number that the system knows it by, which is also that of its group.
  package let identifier: Int
  /// The writing end of its input; nil unless it is piped, and after `closeInput`.
  private var input: Descriptor?
  /// The reading ends of output and errors; nil unless they are piped.
  private let output: Descriptor?
  private let errors: Descriptor?
  /// Becomes readable when the program has ended; nil where the system has no such thing.
  private let ending: Descriptor?
  private var exit: Exit?

  /// Starts a program.
  package init(_ command: Command) throws(SystemFault) {
    var plan = SpawnPlan()
    input = try plan.connect(0, to: command.input)
    output = try plan.connect(1, to: command.output)
    errors = try plan.connect(2, to: command.errors)
    identifier = try plan.spawn(command)
    let number = pidfd_of(Int32(identifier))
    ending = number >= 0 ? Descriptor(number) : nil
  }

  /// Lets a closure watch or read the pipe of its output; nil when there is none.
  package func withOutput<Result>(
    _ use: (borrowing Descriptor) throws(SystemFault) -> Result
  ) throws(SystemFault) -> Result? {
    try output.use(use)
  }

  /// Lets a closure watch or read the pipe of its errors; nil when there is none.
  package func withErrors<Result>(
    _ use: (borrowing Descriptor) throws(SystemFault) -> Result
  ) throws(SystemFault) -> Result? {
    try errors.use(use)
  }

  /// Lets a closure watch for its end, which makes a descriptor readable.
  ///
  /// Nil where the system (Linux before 5.3) has no such descriptor; one has to ask `hasEnded` then.
  package func withEnding<Result>(
    _ use: (borrowing Descriptor) throws(SystemFault) -> Result
  ) throws(SystemFault) -> Result? {
    try ending.use(use)
  }

  /// Lets a closure watch or write the pipe of its input; nil when there is none.
  package func withInput<Result>(
    _ use: (borrowing Descriptor) throws(SystemFault) -> Result
  ) throws(SystemFault) -> Result? {
    try input.use(use)
  }

  /// Tells the program that no more input follows.
  package func closeInput() {
    input = nil
  }

  /// Whether it has ended; it is still there to be waited for, so its group keeps its number.
  package var hasEnded: Bool {
    if exit != nil { return true }
    // Sound: the call fills the structure that it is given, or leaves its signal 0.
    var facts = unsafe siginfo_t()
    let status = unsafe waitid(
      P_PID, id_t(identifier), &facts, WEXITED | WNOHANG | WNOWAIT)
    return unsafe status != 0 || facts.si_signo != 0
  }

  /// How it ended, found out without waiting; nil while it runs.
  package func poll() -> Exit? {
    if exit == nil { exit = reap(WNOHANG) }
    return exit
  }

  /// Waits until it has ended.
  package func wait() -> Exit {
    while true {
      if let exit { return exit }
      exit = reap(0)
    }
  }

  /// Sends a signal to it and to everything that it has started in its group.
  package func signal(_ ending: Signals.Ending) {
    if exit == nil { _ = kill(pid_t(-identifier), ending.rawValue) }
  }

  /// Ends it and its group by force; it still has to be polled or waited for.
  ///
  /// What it has started outlives it, so this is to be called before `wait` even if it has ended.
  package func destroy() {
    if exit == nil { _ = kill(pid_t(-identifier), SIGKILL) }
  }

  /// Ends a group by force, by the number of a program that is still to be waited for.
  package static func destroy(group: Int) {
    _ = kill(pid_t(-group), SIGKILL)
  }

  private func reap(_ options: Int32) -> Exit? {
    var status: Int32 = 0
    // Sound: the call fills the number that it is given.
    let found = unsafe waitpid(pid_t(identifier), &status, options)
    if found == -1, errno == ECHILD { return .code(127) }
    guard found == pid_t(identifier) else { return nil }
    return status & 0x7F == 0 ? .code(Int(status >> 8 & 0xFF)) : .signal(Int(status & 0x7F))
  }
}
