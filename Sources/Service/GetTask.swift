import HTTPWire
import KlingSpec
import Schema
import Simulation

extension Service {
  /// Shows one task by its own id or by its owner's; one that failed by a rule names it.
  func getTask(_ route: Route, _ exchange: inout Exchange) throws(Refusal) -> HTTPResponse {
    let call = route.call
    try exchange.tenant.permit(call.endpoint)
    let task = try exchange.tenant.query(route.id, of: call.endpoint, wall: exchange.wall)
    return exchange.close(showing: task, .query, in: call.style)
  }
}
