import HTTPWire
import Simulation
import StrictJSON
import Timekeeping

extension Service {
  /// `GET clock`: what the tenant's clock shows and what moves it.
  func clock(of tenant: Tenant, _ wall: Instant) -> HTTPResponse {
    answer(200) { writer in
      writer.member("mode", tenant.clock.mode.rawValue)
      writer.member("now", tenant.now(wall: wall).milliseconds)
    }
  }

  /// `POST clock/advance`: by `ms`, `to` an instant, or `until` nothing more is planned.
  ///
  /// The answer waits for the callbacks that come due on the way.
  func advanceClock(_ request: ControlRequest) throws(Problem) -> Reply {
    let (tenant, wall) = (request.tenant, request.wall)
    let members = try request.members(known: ["ms", "to", "until"])
    let caused: ClosedRange<Int>?
    do throws(SettingFault) {
      let latest = TenantSettings.latest.milliseconds
      let span = try members.integer("ms", in: 0...latest)
      let target = try members.integer("to", in: 0...latest)
      let goal = try members.text("until")
      switch (span, target, goal) {
      case (let span?, nil, nil):
        caused = tenant.advance(to: tenant.now(wall: wall) + span, wall: wall)
      case (nil, let target?, nil):
        caused = tenant.advance(to: Instant(milliseconds: target), wall: wall)
      case (nil, nil, "idle"): caused = tenant.advanceUntilIdle(wall: wall)
      default: throw SettingFault("", "one of \"ms\": N, \"to\": N and \"until\": \"idle\"")
      }
    } catch {
      throw Problem(error)
    }
    guard let caused else { return .now(clock(of: tenant, wall)) }
    return .waiting(ticket: tickets.open(.deliveries(Set(caused), of: tenant)))
  }
}
