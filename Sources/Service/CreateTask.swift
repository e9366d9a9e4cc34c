import HTTPWire
import KlingSpec
import Schema
import Simulation
import StrictJSON

extension Service {
  /// Creates a task out of the request's body, once nothing in it is refused.
  ///
  /// What is made at once is shown as a query would show it, a task as it was taken.
  func createTask(
    _ route: Route, showing occasion: Occasion, _ request: HTTPRequest,
    _ exchange: inout Exchange
  ) throws(Refusal) -> HTTPResponse {
    let call = route.call
    guard let form = call.form, let production = call.production else {
      preconditionFailure("\(call.name) creates tasks and has neither form nor production")
    }
    let tenant = exchange.tenant
    let surroundings = tenant.surroundings(wall: exchange.wall)
    var body = form.read(try object(in: request.body))
    body.lookAtMedia(in: surroundings)
    let findings = form.findings(of: body, in: surroundings)
    try exchange.judge(findings)
    var order = TaskOrder(
      call, production.plan(for: body, in: surroundings),
      origin: origin(of: request, on: exchange.listener))
    order.externalID = production.options.externalID.flatMap { body.text($0) } ?? ""
    order.callbackURL = production.options.callbackURL.flatMap { body.text($0) } ?? ""
    order.tellsOnlyEnds = production.options.tellsOnlyEnds
    order.failure = findings.failure
    if tenant.keepsLedger { order.usage = Usage(of: body) }
    if let failure = findings.failure, call.action == .makeAtOnce {
      // There is no later: what would let a task fail is refused.
      throw Refusal(failure, .invalidParameter)
    }
    let task = try tenant.create(order, wall: exchange.wall)
    return exchange.close(showing: task, occasion, in: call.style)
  }

  /// The body as a JSON object (`error.body.not_json`).
  ///
  /// The largest documented body has a few thousand values, and rules look at each: a body of more
  /// than `ServiceOptions.values` would keep all other clients waiting, and is refused as well.
  func object(in body: [UInt8]) throws(Refusal) -> JSONDocument {
    let document: JSONDocument
    do {
      document = try JSONDocument(parsing: body, limits: JSONLimits(values: options.values))
    } catch {
      throw Refusals.notJSON("the body is no JSON that can be read: \(error)")
    }
    guard document.kind(0) == .object else {
      throw Refusals.notJSON("the body is JSON, but no object")
    }
    return document
  }

  /// Scheme and authority under which an answer links files.
  func origin(of request: HTTPRequest, on listener: Int) -> String {
    origins.origin(of: request, authority(of: listener))
  }

  func authority(of listener: Int) -> String {
    options.authorities.indices.contains(listener) ? options.authorities[listener] : "localhost"
  }
}
