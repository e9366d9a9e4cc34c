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
  var layouts: LayoutShelf
  var isEnding = false
  /// The routes of the editions that tenants were served so far.
  private var routers: [Router] = []

  /// A service for the tenants of a world.
  package init(_ world: World, _ options: ServiceOptions) {
    self.world = world
    self.options = options
    layouts = LayoutShelf(version: options.version)
    origins = Origins(publicURL: options.publicURL)
  }

  /// Answers one complete request: the control plane's, the media host's or the vendor's.
  package func reply(to request: HTTPRequest, on listener: Int, now: Int) -> Reply {
    let wall = Instant(milliseconds: now)
    if let response = answerToMethod(of: request, wall) { return .now(response) }
    guard ControlCall.isBelow(request.path) else { return answer(request, on: listener, wall) }
    guard request.path.hasPrefix(Tenant.mediaPath) else { return control(request, wall) }
    return media(request, wall)
  }

  /// Refuses a request by its head where credential, method or path are enough to do so.
  package func refusal(of head: HTTPRequest, on listener: Int, now: Int) -> HTTPResponse? {
    guard isRefusedByHead(head, Instant(milliseconds: now)),
      case .now(let response) = reply(to: head, on: listener, now: now)
    else { return nil }
    return response
  }

  /// The way of a request to the vendor's plane, step by step.
  private func answer(_ request: HTTPRequest, on listener: Int, _ wall: Instant) -> Reply {
    let (tenant, refusal) = authenticate(request, wall)
    var exchange = Exchange(request, on: listener, of: tenant, wall)
    do throws(Refusal) {
      if let refusal { throw refusal }
      guard tenant.settings.isCallerAllowed else { throw Refusals.callerOutside }
      guard tenant.admitsCall(wall: wall) else {
        throw Refusals.tooManyRequests(retryAfter: tenant.settings.rate?.retryAfter)
      }
      let route = try router(of: tenant).route(request.method, request.path)
      exchange.note(route)
      guard tenant.admits(route.call, wall: wall) else { throw Refusals.tooManyCostCalls }
      if let struck = tenant.faults.strike(route.call.name) {
        exchange.note(struck)
        if let refusal = struck.fault.refusal { throw refusal }
        if struck.fault.effect == .reset { return exchange.reset() }
      }
      let response = try perform(route, request, &exchange)
      return exchange.delivered(consume response)
    } catch {
      // A rule that is switched off refuses nothing: what it would refuse passes, without data.
      guard !world.specifications.leavesOut(error.rule) else {
        let response = exchange.close { $0.null() }
        return exchange.delivered(response)
      }
      let response = exchange.close(with: error)
      return exchange.delivered(response)
    }
  }

  /// Does what a call is for.
  private func perform(
    _ route: Route, _ request: HTTPRequest, _ exchange: inout Exchange
  ) throws(Refusal) -> HTTPResponse {
    switch route.call.action {
    case .createTask: try createTask(route, showing: .create, request, &exchange)
    case .makeAtOnce: try createTask(route, showing: .query, request, &exchange)
    case .getTask: try getTask(route, &exchange)
    case .listTasks: try listTasks(route, &exchange)
    case .findTasks: try findTasks(route, &exchange)
    case .scanTasks: try scanTasks(route, request, &exchange)
    case .showPacks: try showPacks(route, &exchange)
    case .showDeductions(let source):
      try showDeductions(from: source, route, request, &exchange)
    case .select(let change): try select(change, route, request, &exchange)
    case .delete(let kinds, let field):
      try deleteThing(route, kinds, by: field, request, &exchange)
    case .listPresets(let kind): try listPresets(route, of: kind, request, &exchange)
    case .refuseModel: throw Refusals.modelUnknown
    case .refuseRetired: throw Refusals.callRetired
    }
  }

  /// The routes of the edition that a tenant is served.
  func router(of tenant: Tenant) -> Router {
    let edition = tenant.specification.edition.order
    for router in routers where router.edition.order == edition { return router }
    let router = Router(tenant.specification)
    routers.append(router)
    return router
  }
}
