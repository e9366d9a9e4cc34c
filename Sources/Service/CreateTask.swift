import HTTPWire
import KlingSpec
import Schema
import Simulation
import StrictJSON

extension Service {
  /// Creates a task out of the request's body, once nothing in it is refused.
  func createTask(_ route: Route, _ exchange: inout Exchange) throws(Refusal) -> HTTPResponse {
    let call = route.call
    guard let form = call.form, let production = call.production else {
      preconditionFailure("\(call.name) creates tasks and has neither form nor production")
    }
    let tenant = exchange.tenant
    let body = form.read(try object(in: exchange.request.body))
    let findings = form.findings(of: body, in: tenant)
    try exchange.judge(findings)
    var order = TaskOrder(
      call, production.plan(for: body, media: tenant.media(at:)),
      origin: origins.origin(of: exchange.request, authority(of: exchange.listener)))
    order.externalID = body.text("external_task_id") ?? ""
    order.callbackURL = body.text("callback_url") ?? ""
    order.failure = findings.failure
    let task = try tenant.create(order, wall: exchange.wall)
    return exchange.close { call.style.write(task, .create, to: &$0) }
  }

  /// The body as a JSON object (`error.body.not_json`).
  private func object(in body: [UInt8]) throws(Refusal) -> JSONDocument {
    let document: JSONDocument
    do {
      document = try JSONDocument(parsing: body)
    } catch {
      throw Refusals.notJSON
    }
    guard document.kind(0) == .object else { throw Refusals.notJSON }
    return document
  }

  private func authority(of listener: Int) -> String {
    options.authorities.indices.contains(listener) ? options.authorities[listener] : "localhost"
  }
}
