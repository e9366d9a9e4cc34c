import HTTPWire
import KlingSpec
import Schema
import Simulation
import StrictJSON
import Timekeeping

extension Service {
  /// Shows what was taken for tasks of a span of time, or from a cursor on, newest first
  /// (`ledger.shape`).
  func showDeductions(
    from source: Call.DeductionSource, _ route: Route, _ request: HTTPRequest,
    _ exchange: inout Exchange
  ) throws(Refusal) -> HTTPResponse {
    guard let form = route.call.form else {
      preconditionFailure("\(route.call.name) is asked with a body and has no form for it")
    }
    let tenant = exchange.tenant
    var body = form.read(try object(in: request.body))
    try exchange.judge(form.findings(of: body, in: tenant.surroundings(wall: exchange.wall)))
    var before: Int?
    if let text = body.text("cursor"), !text.isEmpty {
      guard let cursor = DeductionCursor(text, form, tenant.surroundings(wall: exchange.wall))
      else { throw Refusals.cursorUnknown(text) }
      (body, before) = (cursor.body, cursor.before)
    }
    let end = body.text("end_time").flatMap { Int($0) } ?? exchange.now.milliseconds + 1
    let start = body.text("start_time").flatMap { Int($0) } ?? 0
    let scan = ChargeScan(
      of: source, created: min(start, end)..<end,
      filters: body.filters.map { ChargeScan.Filter(key: $0.key, values: $0.values) },
      before: before)
    let limit = body.text("limit").flatMap { Int($0) } ?? 500
    let (page, hasMore) = tenant.charges(scan, limit: limit, wall: exchange.wall)
    return exchange.close { writer in
      writer.beginObject()
      writer.name("result")
      writer.beginObject()
      writer.name("detail")
      writer.beginArray()
      for view in page { DeductionEntry(view, of: tenant).write(to: &writer) }
      writer.endArray()
      writer.member("count", page.count)
      writer.endObject()
      let next = hasMore ? page.last.map { DeductionCursor.text(body, before: $0.number) } : nil
      writer.member("next_cursor", next ?? "")
      writer.name("has_more")
      writer.boolean(hasMore)
      writer.endObject()
    }
  }
}
