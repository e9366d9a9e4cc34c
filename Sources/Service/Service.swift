package import HTTPWire
import KlingSpec
import Schema
package import Simulation
import StrictJSON
import Timekeeping

/// The whole fake server below the sockets: one request in, one reply out.
///
/// It belongs to the thread of its loop, keeps no time of its own and never blocks.
package final class Service: RequestHandler {
  /// The tenants that are served.
  package let world: World
  /// What it was made with; the authorities are known only once the listeners are bound.
  package var options: ServiceOptions
  var tokens = TokenCache()
  var origins: Origins
  var callbacks = Callbacks()
  var tickets = Tickets()
  var isEnding = false
  private let routers: [Router]

  /// A service for the tenants of a world.
  package init(_ world: World, _ options: ServiceOptions) {
    self.world = world
    self.options = options
    origins = Origins(publicURL: options.publicURL)
    routers = Edition.all.map { Router(world.specifications[$0]) }
  }

  /// Answers one complete request: the control plane's, the media host's or the vendor's.
  package func reply(to request: HTTPRequest, on listener: Int, now: Int) -> Reply {
    let wall = Instant(milliseconds: now)
    if let response = answerToMethod(of: request, wall) { return .now(response) }
    guard request.path.hasPrefix(ControlCall.prefix) else {
      return .now(answer(request, on: listener, wall))
    }
    guard request.path.hasPrefix(Tenant.mediaPath) else { return control(request, wall) }
    return .now(media(request, wall))
  }

  /// Refuses a request by its head where credential, method or path are enough to do so.
  package func refusal(of head: HTTPRequest, on listener: Int, now: Int) -> HTTPResponse? {
    guard isRefusedByHead(head, Instant(milliseconds: now)),
      case .now(let response) = reply(to: head, on: listener, now: now)
    else { return nil }
    return response
  }

  /// The way of a request to the vendor's plane, step by step.
  private func answer(
    _ request: HTTPRequest, on listener: Int, _ wall: Instant
  ) -> HTTPResponse {
    let (tenant, refusal) = authenticate(request, wall)
    var exchange = Exchange(request, on: listener, of: tenant, wall)
    do throws(Refusal) {
      if let refusal { throw refusal }
      guard tenant.settings.isCallerAllowed else { throw Refusals.callerOutside }
      guard tenant.admitsCall(wall: wall) else {
        throw Refusals.tooManyRequests(retryAfter: tenant.settings.rate?.retryAfter)
      }
      let route = try router(of: tenant).route(request.method, request.path)
      exchange.note(route.call)
      guard tenant.admits(route.call, wall: wall) else { throw Refusals.tooManyCostCalls }
      if let fault = tenant.faults.strike(route.call.name),
        let row = Refusals.row(fault.code, retryAfter: fault.retryAfter)
      {
        throw row
      }
      switch route.call.action {
      case .createTask: return try createTask(route, showing: .create, &exchange)
      case .makeAtOnce: return try createTask(route, showing: .query, &exchange)
      case .getTask: return try getTask(route, &exchange)
      case .listTasks: return try listTasks(route, &exchange)
      case .findTasks: return try findTasks(route, &exchange)
      case .scanTasks: return try scanTasks(route, &exchange)
      case .showPacks: return try showPacks(route, &exchange)
      case .showDeductions(let source): return try showDeductions(from: source, route, &exchange)
      case .select(let change): return try select(change, route, &exchange)
      case .delete(let kinds, let field):
        return try deleteThing(route, kinds, by: field, &exchange)
      case .listPresets(let kind): return try listPresets(route, of: kind, &exchange)
      case .refuseModel: throw Refusals.modelUnknown
      case .refuseRetired: throw Refusals.callRetired
      }
    } catch {
      // A rule that is switched off refuses nothing: what it would refuse passes, without data.
      guard !world.specifications.leavesOut(error.rule) else {
        return exchange.close { $0.null() }
      }
      return exchange.close(with: error)
    }
  }

  /// The routes of the edition that a tenant is served.
  func router(of tenant: Tenant) -> Router {
    let edition = tenant.specification.edition
    return routers.first { $0.edition.order == edition.order } ?? routers[0]
  }
}
