import HTTPWire
import KlingSpec
import Simulation
import StrictJSON
import Timekeeping

/// A request to the control plane, on behalf of a tenant.
struct ControlRequest {
  let tenant: Tenant
  let query: QueryString
  let body: [UInt8]
  let wall: Instant

  /// The body as an object with no other names than these; an empty body is an empty object.
  func members(known: [String]) throws(Problem) -> Members {
    let document = try object()
    do {
      return try Members(of: document, known: known)
    } catch {
      throw Problem(error)
    }
  }

  /// The body as a JSON document.
  func object() throws(Problem) -> JSONDocument {
    do {
      return try JSONDocument(parsing: body.isEmpty ? Array("{}".utf8) : body)
    } catch {
      throw Problem(400, "the body is no JSON: \(error)")
    }
  }
}

extension Service {
  /// Serves a request below `/__kling/` that is none for media.
  func control(_ request: HTTPRequest, _ wall: Instant) -> Reply {
    do throws(Problem) {
      let call = try ControlCall(request.method, request.path)
      let request = ControlRequest(
        tenant: try controlled(by: request, wall),
        query: QueryString(request.query ?? ""), body: request.body, wall: wall)
      return try perform(call, request)
    } catch {
      return .now(error.response)
    }
  }

  private func perform(_ call: ControlCall, _ request: ControlRequest) throws(Problem) -> Reply {
    switch call {
    case .health, .ready: health()
    case .version: version()
    case .addTenant: try addTenant(request)
    case .showClock: .now(clock(of: request.tenant, request.wall))
    case .advanceClock: try advanceClock(request)
    case .listOutcomes: listOutcomes(request)
    case .addOutcome: try addOutcome(request)
    case .clearOutcomes: clearOutcomes(request)
    case .readJournal: try readJournal(request)
    case .waitForJournal: try waitForJournal(request)
    case .listFaults: listFaults(request)
    case .addFault: try addFault(request)
    case .clearFaults: clearFaults(request)
    case .reset: try reset(request)
    }
  }

  /// The tenant whose credential a request carries; without one, the default tenant.
  private func controlled(by request: HTTPRequest, _ wall: Instant) throws(Problem) -> Tenant {
    guard request.fields.firstIndex(of: .authorization) != nil else { return world.defaultTenant }
    let (tenant, refusal) = authenticate(request, wall)
    if let refusal { throw Problem(401, refusal.message) }
    return tenant
  }

  /// An answer of the control plane; the closure writes the members of one object.
  func answer(_ status: Int, members: (inout JSONWriter) -> Void) -> HTTPResponse {
    var writer = JSONWriter()
    writer.beginObject()
    members(&writer)
    writer.endObject()
    return HTTPResponse(status: status, type: "application/json", body: writer.bytes)
  }
}
