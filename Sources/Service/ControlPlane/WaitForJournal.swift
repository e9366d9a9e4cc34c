import HTTPWire
import Simulation
import Timekeeping

/// Which journal entries a client waits for; what is nil is not asked for.
struct JournalMatch {
  static let known = ["method", "path", "call", "endpoint", "status", "code", "rule", "since"]

  private let method: String?
  private let path: String?
  private let call: String?
  private let endpoint: String?
  private let status: Int?
  private let code: Int?
  private let rule: String?
  private let since: Int

  init(reading members: Members) throws(SettingFault) {
    method = try members.text("method")
    path = try members.text("path")
    call = try members.text("call")
    endpoint = try members.text("endpoint")
    status = try members.integer("status", in: 0...999)
    code = try members.integer("code", in: 0...99_999)
    rule = try members.text("rule")
    since = try members.integer("since", in: 0...Int.max) ?? 0
  }

  func covers(_ entry: JournalEntry) -> Bool {
    entry.sequence > since && JournalMatch.agree(method, entry.method)
      && JournalMatch.agree(path, entry.path) && JournalMatch.agree(call, entry.call)
      && JournalMatch.agree(endpoint, entry.endpoint)
      && JournalMatch.agree(status, entry.status) && JournalMatch.agree(code, entry.code)
      && JournalMatch.agree(rule, entry.remarks.rule)
  }

  private static func agree<Value: Equatable>(_ wanted: Value?, _ found: Value?) -> Bool {
    wanted == nil || wanted == found
  }
}

extension Service {
  /// `POST journal/wait`: answers when so many entries match, or with 408 when time is up.
  func waitForJournal(_ request: ControlRequest) throws(Problem) -> Reply {
    let members = try request.members(known: ["match", "count", "timeout_ms"])
    let wait: Tickets.Wait
    do throws(SettingFault) {
      guard let match = try members.object("match", known: JournalMatch.known) else {
        throw SettingFault("/match", "an object is expected; \"match\": {} covers every entry")
      }
      let timeout = try members.integer("timeout_ms", in: 0...600_000) ?? 5_000
      wait = .entries(
        try JournalMatch(reading: match),
        count: try members.integer("count", in: 1...1_000_000) ?? 1, of: request.tenant,
        until: request.wall + timeout)
    } catch {
      throw Problem(error)
    }
    if let response = answer(to: wait, request.wall) { return .now(response) }
    return .waiting(ticket: tickets.open(wait))
  }
}
