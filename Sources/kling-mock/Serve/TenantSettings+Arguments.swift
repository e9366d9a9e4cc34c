import KlingSpec
import Schema
import Simulation
import Timekeeping

extension TenantSettings {
  /// The settings of the default tenant of a server, as its options ask for them.
  init(_ arguments: Arguments) throws(UsageFault) {
    self.init(
      seed: UInt64(try arguments.number("--seed", in: 0...Int.max, standard: 0)),
      edition: try arguments.edition("--edition") ?? .march2026)
    clock = try arguments.choice("--clock", standard: VirtualClock.Mode.real)
    pace = try arguments.choice("--pace", standard: Pace.fast)
    callbackHosts = arguments.text("--callback-hosts")?.split(separator: ",").map(String.init) ?? []
  }
}
