package import StrictJSON

/// A client under test about to be started: what it is told, and how.
///
/// The executable decides where the goal's file and the client's folder lie, and asks for arguments
/// and environment once it knows.
package struct ClientCommand: Sendable {
  /// The name of the scenario.
  package let scenario: String
  /// The job, as it stands in the goal's file.
  package let goal: JSON
  /// How long the client may take, in milliseconds of real time.
  package let deadline: Int
  private let template: ClientTemplate
  private let server: String
  private let account: Account
  private let listener: String?

  init(
    _ template: ClientTemplate, scenario: String, goal: JSON, deadline: Int, server: String,
    account: Account, listener: String?
  ) {
    self.template = template
    self.scenario = scenario
    self.goal = goal
    self.deadline = deadline
    self.server = server
    self.account = account
    self.listener = listener
  }

  /// What to write into the goal's file.
  package var goalFile: [UInt8] { Array((goal.text(.wrapped(width: 100)) + "\n").utf8) }

  /// The program and its arguments, templates filled in.
  package func arguments(goal file: String, out folder: String) -> [String] {
    template.filled { hole in
      switch hole {
      case "goal": file
      case "out": folder
      default: value(of: hole) ?? ""
      }
    }
  }

  /// What the client finds in its environment beyond the harness's own.
  package func environment(goal file: String, out folder: String) -> ClientEnvironment {
    var environment = ClientEnvironment(server: server, account: account)
    environment.goal = file
    environment.out = folder
    environment.scenario = scenario
    environment.callbackListen = listener
    environment.deadline = deadline
    return environment
  }

  /// The holes of the template that this goal cannot fill.
  var unfilled: [String] {
    template.holes.filter { $0 != "goal" && $0 != "out" && value(of: $0) == nil }
  }

  private func value(of hole: String) -> String? {
    switch hole {
    case "base_url": return server
    case "access_key": return account.accessKey
    case "secret_key": return account.secretKey
    case "api_key": return account.apiKey
    case "scenario": return scenario
    case "callback_listen": return listener
    case "deadline_ms": return String(deadline)
    default:
      var value: JSON? = goal
      for name in hole.split(separator: ".") { value = value?[String(name)] }
      return value.map { $0.string ?? $0.text(.compact) }
    }
  }
}

/// How a client under test ended.
package struct ClientExit: Sendable {
  /// The way in which the process was over.
  package enum End: Hashable, Sendable {
    /// It exited with this code.
    case exited(Int)
    /// A signal ended it.
    case signalled(Int)
    /// It was ended because its time was up.
    case timedOut
  }

  /// The way in which the process was over.
  package let end: End
  /// What it wrote to standard output and standard error; the last part is enough.
  package let output: [UInt8]
  /// The files of its folder, by name in ascending order.
  package let files: [(name: String, bytes: [UInt8])]

  /// An end with what was left behind.
  package init(end: End, output: [UInt8], files: [(name: String, bytes: [UInt8])]) {
    self.end = end
    self.output = output
    self.files = files
  }
}
