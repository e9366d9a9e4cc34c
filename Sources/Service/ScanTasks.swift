import HTTPWire
import KlingSpec
import Schema
import Simulation
import StrictJSON
import Timekeeping

extension Service {
  /// Shows tasks in a span of time or from a cursor on, newest first (`tasks_post.shape`).
  func scanTasks(
    _ route: Route, _ request: HTTPRequest, _ exchange: inout Exchange
  ) throws(Refusal) -> HTTPResponse {
    let call = route.call
    guard let form = call.form, let scope = call.scope else {
      preconditionFailure("\(call.name) scans tasks and has no form for its body, or no scope")
    }
    let body = form.read(try object(in: request.body))
    let surroundings = exchange.tenant.surroundings(wall: exchange.wall)
    try exchange.judge(form.findings(of: body, in: surroundings))
    var scan: TaskScan
    if let cursor = body.text("cursor"), !cursor.isEmpty {
      guard let known = TaskScan(cursor: cursor) else { throw Refusals.cursorUnknown(cursor) }
      scan = known
    } else {
      let end = body.text("end_time").flatMap { Int($0) } ?? exchange.now.milliseconds + 1
      let start = body.text("start_time").flatMap { Int($0) } ?? end - Tenant.retention
      scan = TaskScan(created: min(start, end)..<end)
    }
    for (key, values) in body.filters where !values.isEmpty {
      switch key {
      case "status": scan.states = values.compactMap { scope.state(for: $0) }
      case "product_type": scan.products = values.compactMap { Product(filter: $0) }
      default: break
      }
    }
    // A form that takes less than 1 means 1 by it (`solutions.post.limit`).
    let limit = max(1, body.text("limit").flatMap(Decimal.wholePart(spelling:)) ?? 100)
    let (tasks, hasMore) = exchange.tenant.tasks(
      scan, in: scope, limit: limit, wall: exchange.wall)
    return exchange.close { writer in
      writer.beginObject()
      // An empty answer was seen to have neither list nor cursor.
      if let last = tasks.last {
        writer.name("result")
        writer.beginArray()
        for task in tasks { scope.style(of: task.endpoint)?.write(task, .query, to: &writer) }
        writer.endArray()
        if hasMore { writer.member("next_cursor", scan.cursor(after: last.id)) }
      }
      writer.member("count", tasks.count)
      writer.name("has_more")
      writer.boolean(hasMore)
      writer.endObject()
    }
  }
}

extension Product {
  /// The product of a word of `product_type`, in which the try-on has an underscore.
  fileprivate init?(filter word: String) {
    self.init(rawValue: word == "try_on" ? "try-on" : word)
  }
}
