import HTTPWire
import KlingSpec
import Schema
import Simulation
import StrictJSON

extension Service {
  /// Shows a page of an endpoint's tasks, newest first (`list.shape`).
  func listTasks(_ route: Route, _ exchange: inout Exchange) throws(Refusal) -> HTTPResponse {
    let call = route.call
    let query = try exchange.query(of: call)
    try exchange.tenant.permit(call.endpoint)
    let tasks = exchange.tenant.list(
      of: call.endpoint, page: query.text("pageNum").flatMap { Int($0) } ?? 1,
      size: query.text("pageSize").flatMap { Int($0) } ?? 30, wall: exchange.wall)
    return exchange.close { writer in
      writer.beginArray()
      for task in tasks { call.style.write(task, .query, to: &writer) }
      writer.endArray()
    }
  }
}
