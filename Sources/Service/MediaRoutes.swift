import HTTPWire
import KlingSpec
import Schema
import Simulation
import Timekeeping

extension Service {
  /// Serves a result by its path, without a credential: the path names tenant and file.
  func media(_ request: HTTPRequest, _ wall: Instant) -> Reply {
    let parts = request.path.dropFirst(Tenant.mediaPath.count)
      .split(separator: "/", omittingEmptySubsequences: false)
    let tenant = parts.first.flatMap { world.tenant(named: String($0)) }
    var entry = JournalEntry(
      time: (tenant ?? world.defaultTenant).now(wall: wall), method: request.method,
      path: request.path)
    if request.fields.firstIndex(of: "authorization") != nil {
      entry.warnings = [Service.needlessCredential]
    }
    var struck: Fault?
    let response: HTTPResponse
    do throws(Problem) {
      guard request.method == "GET" || request.method == "HEAD" else {
        throw Problem.wrongMethod(["GET"])
      }
      guard let tenant, parts.count == 2 else { throw Problem.noMedia }
      if let strike = tenant.faults.strike(Fault.download) {
        entry.fault = strike.id
        struck = strike.fault
      }
      if let refusal = struck?.refusal { throw Problem(refusal) }
      switch tenant.media(named: String(parts[1]), wall: wall) {
      case .unknown: throw Problem.noMedia
      case .expired: throw Problem.mediaGone
      case .found(let recipe): response = MediaAnswer(recipe).response(to: request)
      }
    } catch {
      response = error.response
    }
    let isReset = struck?.effect == .reset
    if isReset { entry.note = "the connection was reset" } else { entry.status = response.status }
    (tenant ?? world.defaultTenant).journal.append(entry)
    return isReset ? .reset : struck?.delivery(of: response) ?? .now(response)
  }

  private static let needlessCredential = Violation(
    rule: "media.no_credential", pointer: "",
    message: "the request for a result carries a credential, which belongs to the API alone",
    code: RefusalCode(status: 200, code: 0), grade: .ours)
}

extension Problem {
  static let noMedia = Problem(404, "there is no result of that name")
  static let mediaGone = Problem(410, "results are kept for 30 days (retention.30_days)")

  /// A row of the error table, as a host of files says it.
  fileprivate init(_ refusal: Refusal) {
    self.init(refusal.code.status, refusal.message)
    retryAfter = refusal.retryAfter
  }
}
