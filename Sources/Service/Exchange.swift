import HTTPWire
import KlingSpec
import Schema
import Simulation
import StrictJSON
import Timekeeping

/// One request to the vendor's plane on its way, and what the journal will say of it.
struct Exchange {
  let request: HTTPRequest
  let listener: Int
  let tenant: Tenant
  let wall: Instant
  private var entry: JournalEntry
  private var fault: Fault?

  init(_ request: HTTPRequest, on listener: Int, of tenant: Tenant, _ wall: Instant) {
    self.request = request
    self.listener = listener
    self.tenant = tenant
    self.wall = wall
    entry = JournalEntry(
      time: tenant.now(wall: wall), method: request.method, path: request.path)
  }

  /// Notes which call the request turned out to be.
  mutating func note(_ call: Call) {
    entry.call = call.name
    entry.endpoint = call.endpoint
  }

  /// Notes which fault strikes the request.
  mutating func note(_ struck: FaultList.Entry) {
    entry.fault = struck.id
    fault = struck.fault
  }

  /// What the tenant's clock shows.
  var now: Instant { tenant.now(wall: wall) }

  /// The query string as a call's form reads it, once nothing in it is refused.
  mutating func query(of call: Call) throws(Refusal) -> Body {
    guard let form = call.form else {
      preconditionFailure("\(call.name) reads a query string and has no form for it")
    }
    let query = form.read(QueryString(request.query ?? "").document)
    try judge(form.findings(of: query, in: tenant.surroundings(wall: wall)))
    return query
  }

  /// Notes what the rules say, and refuses what the first broken one refuses.
  mutating func judge(_ findings: Findings) throws(Refusal) {
    entry.warnings = findings.warnings
    entry.violations = findings.violations
    if let first = findings.violations.first { throw Refusal(first) }
  }

  /// The answer to a request that was served; the closure writes its `data`.
  mutating func close(naming rule: String? = nil, data: (inout JSONWriter) -> Void) -> HTTPResponse
  {
    entry.status = 200
    entry.code = 0
    tenant.journal.append(entry)
    return Envelope.success(tenant.nextRequestID(), naming: rule, data: data)
  }

  /// The answer to a request that was refused.
  mutating func close(with refusal: Refusal) -> HTTPResponse {
    entry.status = refusal.code.status
    entry.code = refusal.code.code
    entry.rule = refusal.rule
    if entry.violations.isEmpty {
      entry.violations = [
        Violation(
          rule: refusal.rule, pointer: "", message: refusal.reason ?? refusal.message,
          code: refusal.code,
          grade: refusal.grade)
      ]
    }
    tenant.journal.append(entry)
    return Envelope.refusal(refusal, tenant.nextRequestID())
  }

  /// The end of a request whose connection is reset instead of an answer.
  mutating func reset() -> Reply {
    entry.note = "the connection was reset"
    tenant.journal.append(entry)
    return .reset
  }

  /// An answer, delivered as the fault that struck the request lets it be.
  func delivered(_ response: HTTPResponse) -> Reply {
    fault?.delivery(of: response) ?? .now(response)
  }
}
