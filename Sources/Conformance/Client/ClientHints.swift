import HTTPWire
import Schema

/// What to look at first when a client failed, in words for somebody who writes an adapter.
///
/// Findings say what is wrong; these say what most likely is behind it.
struct ClientHints {
  let catalogue: Catalogue
  let edition: Edition
  /// Whether the client stays and is told all in messages, not by its environment.
  let isStream: Bool

  /// The hints that what was seen gives rise to, the most telling one first.
  func hints(on exit: ClientExit, _ observed: [ObservedExchange], save: String?) -> [String] {
    let api = observed.filter { !$0.isControl && !$0.isDownload }
    guard !api.isEmpty else { return [silence] }
    if api.allSatisfy({ $0.answer.status == 401 }) { return [credentials] }
    var hints: [String] = []
    if let stray = api.first(where: { !isCall($0.request) }) {
      hints.append(
        "\(stray.request.method) \(stray.request.path) is no call of edition \(edition); "
          + "the base URL has no path of its own and no slash at its end")
    }
    if case .timedOut = exit.end {
      hints.append(
        "the client was still busy when its time was up: tasks of the mock end after a few queries "
          + "or seconds")
    }
    if let save, !exit.files.contains(where: { $0.name == save }), !isMidway(exit) {
      hints.append("the result is wanted as '\(save)' in the folder of \(name("out"))")
    }
    return hints
  }

  private var silence: String {
    "the client sent nothing to the mock: does it take the server from \(name("base_url"))?"
  }

  private var credentials: String {
    "every request was refused for its credential: send 'Authorization: Bearer ' and the key in "
      + "\(name("api_key")), or a token signed with \(name("access_key")) and \(name("secret_key"))"
  }

  private func name(_ member: String) -> String {
    guard !isStream else { return "'\(member)' of the run message" }
    return member == "out" ? "KLING_MOCK_OUT" : "KLING_\(member.uppercased())"
  }

  private func isCall(_ request: HTTPRequest) -> Bool {
    catalogue.operation(method: request.method, path: request.path, in: edition) != nil
  }

  /// Whether the client did not get far enough to have a file.
  private func isMidway(_ exit: ClientExit) -> Bool {
    switch exit.end {
    case .exited(0): false
    case .answered(let report): report.outcome != .ok
    case .exited, .signalled, .timedOut, .crashed, .absent: true
    }
  }
}
