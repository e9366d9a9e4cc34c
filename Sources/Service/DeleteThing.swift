import HTTPWire
import KlingSpec
import Schema
import Simulation
import StrictJSON

extension Service {
  /// Deletes the element or the voice that a body names, once nothing in it is refused.
  func deleteThing(
    _ route: Route, _ kinds: [OwnedKind], by field: Path, _ request: HTTPRequest,
    _ exchange: inout Exchange
  ) throws(Refusal) -> HTTPResponse {
    let call = route.call
    guard let form = call.form else {
      preconditionFailure("\(call.name) deletes by a body and has no form for it")
    }
    let tenant = exchange.tenant
    let body = form.read(try object(in: request.body))
    try exchange.judge(form.findings(of: body, in: tenant.surroundings(wall: exchange.wall)))
    try tenant.permit(call.endpoint)
    let deletion = tenant.delete(body.text(field) ?? "", kinds, wall: exchange.wall)
    return exchange.close { call.style.write(deletion, .query, to: &$0) }
  }
}
