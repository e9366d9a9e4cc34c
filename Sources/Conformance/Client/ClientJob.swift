package import Schema
package import StrictJSON

/// One job for a client under test, and all that it must be told to do it.
///
/// The executable decides where the goal's file and the client's folder lie, and asks for arguments,
/// environment or message once it knows.
package struct ClientJob: Sendable {
  /// The name of the scenario.
  package let scenario: String
  /// The edition that the server speaks.
  package let edition: Edition
  /// What is to be done, as it stands in the goal's file.
  package let goal: JSON
  /// How long the client may take, in milliseconds of real time.
  package let deadline: Int
  private let server: String
  private let account: Account
  private let listener: String?

  init(
    _ scenario: String, _ edition: Edition, goal: JSON, deadline: Int, server: String,
    account: Account, listener: String?
  ) {
    self.scenario = scenario
    self.edition = edition
    self.goal = goal
    self.deadline = deadline
    self.server = server
    self.account = account
    self.listener = listener
  }

  /// What to write into the goal's file.
  package var goalFile: [UInt8] { Array((goal.text(.wrapped(width: 100)) + "\n").utf8) }

  /// The program of a command line and its arguments, templates filled in.
  package func arguments(
    _ template: ClientTemplate, goal file: String, out folder: String
  ) -> [String] {
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

  /// The message that gives the job to a client which stays; everything of the environment is in it.
  func message(number: Int, out folder: String) -> JSON {
    var message: JSONObject = [
      "type": "run", "seq": .number(JSONNumber(number)), "scenario": .string(scenario),
      "edition": .string(edition.name), "base_url": .string(server),
    ]
    let more = [
      ("access_key", account.accessKey), ("secret_key", account.secretKey),
      ("api_key", account.apiKey), ("out", folder), ("callback_listen", listener),
    ]
    for (name, value) in more {
      if let value { message.append(name, .string(value)) }
    }
    message.append("deadline_ms", .number(JSONNumber(deadline)))
    message.append("goal", goal)
    return .object(message)
  }

  /// The first hole of a template that this job cannot fill; nil if it fills all.
  func unfilled(_ template: ClientTemplate) -> String? {
    template.holes.first { $0 != "goal" && $0 != "out" && value(of: $0) == nil }
  }

  private func value(of hole: String) -> String? {
    switch hole {
    case "base_url": return server
    case "access_key": return account.accessKey
    case "secret_key": return account.secretKey
    case "api_key": return account.apiKey
    case "scenario": return scenario
    case "edition": return edition.name
    case "callback_listen": return listener
    case "deadline_ms": return String(deadline)
    default:
      var value: JSON? = goal
      for name in hole.split(separator: ".") { value = value?[String(name)] }
      return value.map { $0.string ?? $0.text(.compact) }
    }
  }
}
