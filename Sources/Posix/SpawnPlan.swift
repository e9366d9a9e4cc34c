import Glibc

/// The streams of a program that is about to be started, and the call that starts it.
struct SpawnPlan: ~Copyable {
  /// The child's ends of pipes, kept open until it has started.
  private var ends: [OwnedEnd] = []
  private var moves: [(from: Int32, to: Int32)] = []
  private var discarded: [Int32] = []

  /// An end of a pipe in a form that an array can hold.
  private final class OwnedEnd {
    let descriptor: Descriptor
    init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }
  }

  init() {}

  /// Leads stream 0, 1 or 2 of the program somewhere; gives this program's end of a pipe.
  mutating func connect(_ number: Int32, to stream: ChildProcess.Stream) throws(SystemFault)
    -> Descriptor?
  {
    switch stream {
    case .inherited: return nil
    case .discarded:
      discarded.append(number)
      return nil
    case .piped:
      let pipe = try Pipe()
      if number == 0 {
        lend(pipe.reading, as: number)
        return pipe.writing
      }
      lend(pipe.writing, as: number)
      return pipe.reading
    }
  }

  /// Notes the child's end of a pipe, an ordinary one whose calls wait.
  private mutating func lend(_ end: consuming Descriptor, as number: Int32) {
    _ = fcntl(end.number, F_SETFL, fcntl(end.number, F_GETFL) & ~O_NONBLOCK)
    moves.append((end.number, number))
    ends.append(OwnedEnd(end))
  }

  /// Starts the program in a group of its own, with default signals.
  consuming func spawn(_ command: ChildProcess.Command) throws(SystemFault) -> Int {
    guard !command.arguments.isEmpty else {
      throw SystemFault("posix_spawn", on: "an empty command", number: EINVAL)
    }
    let words = SpawnPlan.words(command)
    // Sound: both structures are initialized before and destroyed after they are used, and the
    // calls copy what they are given.
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    for move in moves { unsafe posix_spawn_file_actions_adddup2(&actions, move.from, move.to) }
    for number in discarded {
      let flags = number == 0 ? O_RDONLY : O_WRONLY
      unsafe posix_spawn_file_actions_addopen(&actions, number, "/dev/null", flags, 0)
    }
    var defaults = sigset_t()
    unsafe sigemptyset(&defaults)
    unsafe sigaddset(&defaults, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &defaults)
    // The thread that starts a program may block signals; the program must hear them.
    var blocked = sigset_t()
    unsafe sigemptyset(&blocked)
    unsafe posix_spawnattr_setsigmask(&attributes, &blocked)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var identifier = pid_t()
    let variables = command.environment.map { "\($0.name)=\($0.value)" }
    Inheritance.lock()
    defer { Inheritance.unlock() }
    let status = unsafe withCStrings(words) { arguments in
      unsafe withCStrings(variables) { environment in
        unsafe posix_spawnp(&identifier, words[0], &actions, &attributes, arguments, environment)
      }
    }
    guard status == 0 else { throw SystemFault("posix_spawn", on: words[0], number: status) }
    return Int(identifier)
  }

  /// The arguments, behind a shell that changes the directory if that is wanted.
  ///
  /// The C library's module has no action that would do it in the new process.
  private static func words(_ command: ChildProcess.Command) -> [String] {
    guard let directory = command.directory else { return command.arguments }
    let script = #"cd -- "$1" && shift && exec "$@""#
    return ["/bin/sh", "-c", script, "sh", directory] + command.arguments
  }
}

extension Optional where Wrapped == Descriptor {
  /// Lends the descriptor, if there is one, to a closure.
  borrowing func use<Result>(
    _ use: (borrowing Descriptor) throws(SystemFault) -> Result
  ) throws(SystemFault) -> Result? {
    switch self {
    case .some(let descriptor): try use(descriptor)
    case .none: nil
    }
  }
}

/// Lends text to a call in the form that programs are started with: pointers, the last one nil.
private func withCStrings(
  _ texts: [String], _ call: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Int32
) -> Int32 {
  // Sound: every copy lives until the call has returned, and the list ends with nil.
  var pointers = unsafe texts.map { unsafe strdup($0) }
  unsafe pointers.append(nil)
  defer { unsafe pointers.forEach { unsafe free($0) } }
  return unsafe pointers.withUnsafeBufferPointer { memory in
    guard let start = memory.baseAddress else { return EINVAL }
    return unsafe call(start)
  }
}
