package import KlingSpec
package import Schema
package import Timekeeping

/// How a tenant is to behave: everything a client of the control plane can ask for.
package struct TenantSettings: Sendable {
  /// By which clock the times in a token are judged.
  package enum AuthClock: String, Sendable, CaseIterable {
    /// By real time, so that clients may sign as usual whatever the tenant's clock shows.
    case real
    /// By the tenant's clock.
    case virtual
  }

  /// The name; nil lets the world choose one.
  package var name: String?
  /// The seed of its ids and media.
  package var seed: UInt64
  /// The edition of the API that it is served.
  package var edition: Edition
  /// What makes its clock move.
  package var clock: VirtualClock.Mode = .real
  /// How long its tasks take.
  package var pace: Pace = .fast
  /// What its clock shows at first; nil for the time at which it is made.
  package var start: Instant?
  /// By which clock the times in its tokens are judged.
  package var authClock: AuthClock = .real
  /// Whether it is in order.
  package var standing: Standing = .normal
  /// Whether its callers are on its allow-list.
  package var isCallerAllowed = true
  /// The endpoints and models, by name, that it has no rights to.
  package var denied: [String] = []
  /// How often it may call; nil for no limit.
  package var rate: CallRate?
  /// How many slots each product has; a product that is not there has as many as its packs give.
  package var concurrency: [Product: Int] = [:]
  /// How many tasks it keeps; nil for as many as its world allows.
  package var tasks: Int?
  /// The packs it owns; nil for packs without end.
  package var packs: [Pack]?
  /// The money it has; nil for an account that pays with packs only.
  package var balance: Balance?
  /// What is known of the media behind URLs.
  package var inputs: [String: MediaReport] = [:]
  /// What its next tasks become.
  package var outcomes: [ScriptedOutcome] = []
  /// Which calls are struck.
  package var faults: [Fault] = []
  /// The secrets with which its callbacks are signed, the newest first; none for no signature.
  package var webhookSecrets: [String] = []
  /// Hosts that callbacks may go to besides this machine.
  package var callbackHosts: [String] = []

  /// The settings of a tenant that asks for nothing.
  package init(seed: UInt64 = 0, edition: Edition) {
    self.seed = seed
    self.edition = edition
  }
}
