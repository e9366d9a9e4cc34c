import Posix

/// The program: one subcommand, its arguments, an exit code.
@main
enum KlingMock {
  static let version = "0.1.0"

  private static let commands = [
    (ServeCommand.command, ServeCommand.run), (CheckCommand.command, CheckCommand.run),
    (AssessCommand.command, AssessCommand.run), (SpecCommand.command, SpecCommand.run),
  ]

  static func main() {
    Program.exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ words: [String]) -> ExitCode {
    guard let name = words.first else {
      Console.error.write(help)
      return .usage
    }
    if name == "--help" || name == "-h" || name == "help" {
      Console.output.write(help)
      return .good
    }
    if name == "--version" {
      Console.output.write("kling-mock \(version)\n")
      return .good
    }
    guard let (command, run) = commands.first(where: { $0.0.name == name }) else {
      let names = commands.map(\.0.name).joined(separator: ", ")
      Console.error.write("kling-mock: '\(name)' is no command; there are \(names)\n")
      return .usage
    }
    // What stands behind `--` is another program's.
    if words.prefix(while: { $0 != "--" }).contains("--help") {
      Console.output.write(command.help)
      return .good
    }
    do throws(UsageFault) {
      return try run(Arguments(Array(words.dropFirst()), for: command))
    } catch {
      Console.error.write(
        "kling-mock \(name): \(error.message)\n`kling-mock \(name) --help` lists what it takes\n")
      return .usage
    }
  }

  private static var help: String {
    let width = (commands.map(\.0.name.count).max() ?? 0) + 2
    let lines = commands.map { command, _ in
      "  " + command.name + String(repeating: " ", count: width - command.name.count)
        + command.summary + "\n"
    }
    return """
      An offline fake of the Kling AI API, and a harness for its clients.

      usage: kling-mock COMMAND [options]

      commands:
      \(lines.joined())
      `kling-mock COMMAND --help` tells more; `kling-mock --version` tells the version.

      """
  }
}

/// What the program's end tells whoever started it.
enum ExitCode: Int32 {
  /// All is well.
  case good = 0
  /// A mismatch, a broken expectation or a broken law.
  case mismatch = 1
  /// The command line or a scenario is not right.
  case usage = 2
  /// The harness itself was in trouble: a client crashed, a port was busy.
  case trouble = 3
  /// A golden without its scenario, or a scenario without its golden.
  case stale = 4
  /// Somebody pressed Ctrl-C.
  case interrupted = 130
  /// Another program asked for the end.
  case terminated = 143
}
