package import StrictJSON
package import Timekeeping

/// All tenants of one server, found by name and by credential.
///
/// A world belongs to one thread and knows no time: whoever asks says what the wall clock shows.
package final class World {
  /// Why a tenant could not be made.
  package enum TenantFault: Error, Equatable, Sendable {
    /// A setting is not what it may be.
    case setting(SettingFault)
    /// Another tenant has the name.
    case nameTaken(String)
    /// There are as many tenants as there may be.
    case full(Int)
  }

  /// The name of the tenant that serves requests of nobody else.
  package static let defaultName = "default"

  /// What the world was made with.
  package let options: WorldOptions
  /// The compiled editions.
  package let specifications: Specifications
  /// All tenants in the order in which they were made; the first is the default one.
  package private(set) var tenants: [Tenant] = []
  private let platform = PlatformThings()
  private let common = CommonShelf()
  private let outbox = Outbox()
  private var byName: [String: Tenant] = [:]
  private var byAccessKey: [String: Tenant] = [:]
  private var byAPIKey: [String: Tenant] = [:]
  private var lastNumber = 0

  /// A world with nothing but the default tenant.
  package init(_ options: WorldOptions, _ specifications: Specifications, wall now: Instant) {
    self.options = options
    self.specifications = specifications
    var settings = options.settings
    settings.name = World.defaultName
    settle(settings, World.defaultName, options.keys, wall: now)
  }

  /// The tenant of requests without a credential of their own.
  package var defaultTenant: Tenant { tenants[0] }

  /// The tenant of that name.
  package func tenant(named name: String) -> Tenant? { byName[name] }

  /// The tenant whose tokens name this issuer.
  package func tenant(accessKey: String) -> Tenant? { byAccessKey[accessKey] }

  /// The tenant whose key this is.
  package func tenant(apiKey: String) -> Tenant? { byAPIKey[apiKey] }

  /// Makes a tenant from the object that asks for it; settings it leaves out are the default ones.
  package func addTenant(
    _ document: JSONDocument, wall now: Instant
  ) throws(TenantFault) -> Tenant {
    guard tenants.count < options.tenants else { throw .full(options.tenants) }
    var settings = options.settings
    settings.name = nil
    do {
      try settings.read(document, specifications)
    } catch {
      throw .setting(error)
    }
    let name = settings.name ?? nextName()
    // Fixtures lie where the results of a tenant of that name would.
    guard byName[name] == nil, name != Fixtures.folder else { throw .nameTaken(name) }
    settings.name = name
    let keys = AccountKeys(seed: options.settings.seed, name: name)
    return settle(settings, name, keys, wall: now)
  }

  /// The callbacks that are due by now, in the order in which they became due.
  package func takeDeliveries(wall now: Instant) -> [Delivery] {
    // The loop asks whenever it wakes, nearly always in vain.
    guard !outbox.isEmpty || !outbox.wakes.isEmpty else { return [] }
    while let (due, index) = outbox.wakes.take(by: now) {
      tenants[index].wake(due, wall: now)
    }
    return outbox.take()
  }

  /// When something becomes due although nobody asks; nil for never.
  package var nextWake: Instant? {
    outbox.isEmpty ? outbox.wakes.nextDue : .epoch
  }

  @discardableResult
  private func settle(
    _ settings: TenantSettings, _ name: String, _ keys: AccountKeys, wall now: Instant
  ) -> Tenant {
    let tenant = Tenant(
      name, at: tenants.count, settings, keys, specifications[settings.edition], options, platform,
      common, outbox, wall: now)
    tenants.append(tenant)
    byName[name] = tenant
    byAccessKey[keys.accessKey] = tenant
    byAPIKey[keys.apiKey] = tenant
    return tenant
  }

  private func nextName() -> String {
    repeat { lastNumber += 1 } while byName["tenant-\(lastNumber)"] != nil
    return "tenant-\(lastNumber)"
  }
}
