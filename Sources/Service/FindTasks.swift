import HTTPWire
import KlingSpec
import Schema
import Simulation
import StrictJSON

extension Service {
  /// Shows the tasks of the ids in the query string, in their order (`tasks_get.unknown_omitted`).
  func findTasks(_ route: Route, _ exchange: inout Exchange) throws(Refusal) -> HTTPResponse {
    let call = route.call
    guard let scope = call.scope else {
      preconditionFailure("\(call.name) finds tasks and says not whose")
    }
    let query = try exchange.query(of: call)
    let names = { (field: Path) in
      (query.text(field) ?? "").split(separator: ",").map(String.init)
    }
    let own = names("external_task_ids")
    let tasks = exchange.tenant.find(
      own.isEmpty ? names("task_ids") : own, byExternalID: !own.isEmpty, in: scope,
      wall: exchange.wall)
    return exchange.close { writer in
      writer.beginArray()
      for task in tasks { scope.style(of: task.endpoint)?.write(task, .query, to: &writer) }
      writer.endArray()
    }
  }
}
