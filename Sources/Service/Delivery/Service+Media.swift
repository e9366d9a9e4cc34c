import HTTPWire
import KlingSpec
import Media
import Schema
import Simulation
import Timekeeping

extension Service {
  /// Serves a result or a fixture by its path, without a credential: the path names owner and file.
  func media(_ request: HTTPRequest, _ wall: Instant) -> Reply {
    let parts = request.path.dropFirst(Tenant.mediaPath.count)
      .split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let tenant = parts.first.flatMap { world.tenant(named: $0) }
    var entry = JournalEntry(
      time: (tenant ?? world.defaultTenant).now(wall: wall), method: request.method,
      path: request.path)
    if request.fields.firstIndex(of: .authorization) != nil {
      entry.remarks.warnings = [Service.needlessCredential]
    }
    var struck: Fault?
    let response: HTTPResponse
    do throws(Problem) {
      guard request.method == "GET" || request.method == "HEAD" else {
        throw Problem.wrongMethod(["GET"])
      }
      guard parts.count == 2 else { throw Problem.noMedia }
      if let strike = tenant?.faults.strike(Fault.download) {
        entry.remarks.fault = strike.id
        struck = strike.fault
      }
      if let refusal = struck?.refusal { throw Problem(refusal) }
      let file =
        parts[0] == Fixtures.folder
        ? try fixture(parts[1]) : try result(parts[1], of: tenant, wall)
      response = file.response(to: request)
    } catch {
      response = error.response
    }
    let isReset = struck?.effect == .reset
    if isReset {
      entry.remarks.note = "the connection was reset"
    } else {
      entry.status = response.status
    }
    (tenant ?? world.defaultTenant).journal.append(entry)
    return isReset ? .reset : struck?.delivery(of: response) ?? .now(response)
  }

  private func result(
    _ name: String, of tenant: Tenant?, _ wall: Instant
  ) throws(Problem) -> Representation {
    guard let tenant else { throw Problem.noMedia }
    switch tenant.media(named: name, wall: wall) {
    case .unknown: throw Problem.noMedia
    case .expired: throw Problem.mediaGone
    case .found(let recipe, let made):
      let layout = layouts.layout(of: recipe)
      return Representation(
        content: Drawing(file: layout.file), type: layout.file.kind.mediaType, tag: layout.tag,
        name: name, modified: made)
    }
  }

  private func fixture(_ name: String) throws(Problem) -> Representation {
    guard let fixture = world.options.fixtures[name] else {
      throw Problem.noFixture(world.options.fixtures)
    }
    return Representation(
      content: HeldContent(fixture.bytes),
      type: fixture.kind?.mediaType ?? "application/octet-stream",
      tag: EntityTag(fixture.digest), name: name, modified: nil)
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

  static func noFixture(_ fixtures: Fixtures) -> Problem {
    Problem(
      404,
      fixtures.isEmpty
        ? "there are no fixtures; `serve --fixtures DIR` makes the files of a folder available"
        : "no file of that name lay in the fixture folder when the program started")
  }
}
