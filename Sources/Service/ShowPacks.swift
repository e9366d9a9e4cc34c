import HTTPWire
import KlingSpec
import Schema
import Simulation
import StrictJSON
import Timekeeping

extension Service {
  /// Shows the packs that can be used at some time of a span (`account_costs.selection`).
  ///
  /// The list has its own pair of success marks, and is left out when there is nothing to list
  /// (`account_costs.double_envelope`, `account_costs.no_packs`).
  func showPacks(_ route: Route, _ exchange: inout Exchange) throws(Refusal) -> HTTPResponse {
    let query = try exchange.query(of: route.call)
    let time = { (field: Path) in query.text(field).flatMap { Int($0) } ?? 0 }
    let (start, end) = (time("start_time"), time("end_time"))
    let name = query.text("resource_pack_name")
    let packs = exchange.tenant.ledger(wall: exchange.wall)?.packs ?? []
    let shown = packs.filter { pack in
      pack.effective.milliseconds <= end && pack.invalid.milliseconds > start
        && (name.map { $0 == pack.bought.name } ?? true)
    }
    let (now, seed) = (exchange.now, exchange.tenant.settings.seed)
    return exchange.close { writer in
      writer.beginObject()
      writer.member("code", 0)
      writer.member("msg", "success")
      if !shown.isEmpty {
        writer.name("resource_pack_subscribe_infos")
        writer.beginArray()
        for pack in shown { Self.write(pack, at: now, of: seed, to: &writer) }
        writer.endArray()
      }
      writer.endObject()
    }
  }

  private static func write(
    _ pack: Ledger.Pack, at now: Instant, of seed: UInt64, to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("resource_pack_name", pack.bought.name)
    writer.member("resource_pack_id", pack.id(seed: seed))
    writer.member("resource_pack_type", "decreasing_total")
    writer.name("total_quantity")
    writer.raw(pack.bought.units.description)
    writer.name("remaining_quantity")
    writer.raw(pack.left.description)
    writer.member("purchase_time", pack.purchased.milliseconds)
    writer.member("effective_time", pack.effective.milliseconds)
    writer.member("invalid_time", pack.invalid.milliseconds)
    writer.member("status", pack.status(at: now).rawValue)
    writer.endObject()
  }
}
