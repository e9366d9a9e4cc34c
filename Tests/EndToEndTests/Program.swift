import Posix
import Testing

/// The built program, run as a user runs it.
enum Program {
  struct Output {
    let code: Int
    let output: String
    let errors: String
  }

  /// Runs the program to its end.
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Output {
    let child = try start(arguments, environment)
    var output: [UInt8] = []
    var errors: [UInt8] = []
    // Both pipes are read in turn, so that neither can fill up and hold the program.
    let poller = try Poller()
    try child.withOutput { pipe throws(SystemFault) in try poller.add(pipe, for: .read, token: 1) }
    try child.withErrors { pipe throws(SystemFault) in try poller.add(pipe, for: .read, token: 2) }
    var open = 2
    var found: [Readiness] = []
    while open > 0 {
      found.removeAll()
      try poller.wait(milliseconds: nil, into: &found)
      for event in found {
        let isOutput = event.token == 1
        var bytes = isOutput ? output : errors
        let read = { (pipe: borrowing Descriptor) throws(SystemFault) -> Bool in
          guard try pipe.read(into: &bytes, atMost: 65_536) == .ended else { return false }
          poller.forget(pipe)
          return true
        }
        let ended = isOutput ? try child.withOutput(read) : try child.withErrors(read)
        if isOutput { output = bytes } else { errors = bytes }
        if ended == true { open -= 1 }
      }
    }
    guard case .code(let code) = child.wait() else { throw Ended.bySignal }
    return Output(
      code: code, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// Starts the program with pipes for its two streams.
  ///
  /// With a number of descriptors, it can never have more of them open.
  static func start(
    _ arguments: [String], _ environment: [String: String] = [:], descriptors: Int? = nil
  ) throws -> ChildProcess {
    let program = try #require(path, "the program is built beside the tests")
    let shell = descriptors.map { ["/bin/sh", "-c", #"ulimit -n \#($0) && exec "$@""#, "sh"] }
    var command = ChildProcess.Command(
      (shell ?? []) + [program] + arguments,
      environment: Environment.all.filter { $0.name != "CI" }
        + environment.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    command.output = .piped
    command.errors = .piped
    command.directory = root
    return try ChildProcess(command)
  }

  enum Ended: Error { case bySignal }

  /// The project's root.
  static let root: String = {
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
      .joined(separator: "/")
  }()

  private static var path: String? {
    guard let tests = CommandLine.arguments.first else { return nil }
    let folder = tests.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (0..<4).lazy
      .map { (folder.dropLast($0) + ["kling-mock"]).joined(separator: "/") }
      .first { FileSystem.exists($0) && !FileSystem.isDirectory($0) }
  }
}
