import HTTPWire
import KlingSpec
import Schema
import Simulation
import StrictJSON

extension Service {
  /// Shows a page of the platform's own elements or voices.
  func listPresets(
    _ route: Route, of kind: OwnedKind, _ request: HTTPRequest, _ exchange: inout Exchange
  ) throws(Refusal) -> HTTPResponse {
    let call = route.call
    let query = try exchange.query(of: call)
    try exchange.tenant.permit(call.endpoint)
    let presets = exchange.tenant.presets(
      kind, page: query.text("pageNum").flatMap { Int($0) } ?? 1,
      size: query.text("pageSize").flatMap { Int($0) } ?? 30,
      origin: origin(of: request, on: exchange.listener))
    return exchange.close { writer in
      writer.beginArray()
      for preset in presets { call.style.write(preset, .query, to: &writer) }
      writer.endArray()
    }
  }
}
