import HTTPWire
import KlingSpec
import Schema
import Simulation
import StrictJSON
import Timekeeping

/// One request to the vendor's plane on its way, and what the journal will say of it.
///
/// It is not copied: it has many parts, and each would have to be counted.
struct Exchange: ~Copyable {
  let listener: Int
  let tenant: Tenant
  let wall: Instant
  /// What the tenant's clock shows.
  let now: Instant
  private let method: String
  private let path: String
  private let queryText: String?
  private var call: Call?
  /// The task in the path of a call that is spelled as it is told of.
  private var taskID: Snowflake?
  private var isPlain = false
  /// Nothing for nearly all requests.
  private var remarks: JournalEntry.Remarks?
  private var fault: Fault?

  init(_ request: borrowing HTTPRequest, on listener: Int, of tenant: Tenant, _ wall: Instant) {
    // The parts that are needed: of the whole request each part would have to be counted.
    method = request.method
    path = request.path
    queryText = request.query
    self.listener = listener
    self.tenant = tenant
    self.wall = wall
    now = tenant.now(wall: wall)
  }

  /// Notes which call the request turned out to be.
  mutating func note(_ route: Route) {
    call = route.call
    taskID = route.id.number
    isPlain = route.isPlain
  }

  /// Notes which fault strikes the request.
  mutating func note(_ struck: FaultList.Entry) {
    remark { $0.fault = struck.id }
    fault = struck.fault
  }

  /// The query string as a call's form reads it, once nothing in it is refused.
  mutating func query(of call: Call) throws(Refusal) -> Body {
    guard let form = call.form else {
      preconditionFailure("\(call.name) reads a query string and has no form for it")
    }
    let query = form.read(QueryString(queryText ?? "").document)
    try judge(form.findings(of: query, in: tenant.surroundings(wall: wall)))
    return query
  }

  /// Notes what the rules say, and refuses what the first broken one refuses.
  mutating func judge(_ findings: Findings) throws(Refusal) {
    guard !findings.warnings.isEmpty || !findings.violations.isEmpty else { return }
    remark {
      $0.warnings = findings.warnings
      $0.violations = findings.violations
    }
    if let first = findings.violations.first { throw Refusal(first) }
  }

  /// The answer to a request that was served; the closure writes its `data`.
  func close(data: (inout JSONWriter) -> Void) -> HTTPResponse {
    journal(status: 200, code: 0)
    var envelope = Envelope(tenant.nextRequestID())
    data(&envelope.writer)
    return envelope.response()
  }

  /// The answer that shows a task; one that failed by a rule names it.
  func close(
    showing task: TaskSighting, _ occasion: Occasion, in style: Style
  ) -> HTTPResponse {
    journal(status: 200, code: 0)
    var envelope = Envelope(tenant.nextRequestID())
    tenant.write(task, occasion, in: style, to: &envelope.writer)
    return envelope.response(naming: task.rule)
  }

  /// The answer to a request that was refused.
  mutating func close(with refusal: Refusal) -> HTTPResponse {
    remark {
      $0.rule = refusal.rule
      guard $0.violations.isEmpty else { return }
      $0.violations = [
        Violation(
          rule: refusal.rule, pointer: "", message: refusal.reason ?? refusal.message,
          code: refusal.code,
          grade: refusal.grade)
      ]
    }
    journal(status: refusal.code.status, code: refusal.code.code)
    return Envelope.refusal(refusal, tenant.nextRequestID())
  }

  /// The end of a request whose connection is reset instead of an answer.
  mutating func reset() -> Reply {
    remark { $0.note = "the connection was reset" }
    journal(status: 0, code: nil)
    return .reset
  }

  /// An answer, delivered as the fault that struck the request lets it be.
  func delivered(_ response: consuming HTTPResponse) -> Reply {
    if let fault { fault.delivery(of: response) } else { .now(response) }
  }

  private mutating func remark(_ change: (inout JournalEntry.Remarks) -> Void) {
    var remarks = remarks ?? JournalEntry.Remarks()
    change(&remarks)
    self.remarks = remarks
  }

  private func journal(status: Int, code: Int?) {
    var entry =
      if let call, isPlain {
        JournalEntry(time: now, call: call, id: taskID)
      } else {
        JournalEntry(
          time: now, method: method, path: path, call: call?.name ?? "",
          endpoint: call?.endpoint ?? "")
      }
    entry.status = status
    entry.code = code
    if let remarks { entry.remarks = remarks }
    tenant.note(entry)
  }
}
