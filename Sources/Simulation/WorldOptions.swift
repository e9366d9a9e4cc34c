/// What a world is made with.
package struct WorldOptions: Sendable {
  /// The settings of the default tenant, which other tenants begin with.
  package var settings: TenantSettings
  /// The credentials of the default tenant.
  package var keys: AccountKeys
  /// The most tenants there can be.
  package var tenants = 10_000
  /// The most tasks that a tenant keeps.
  package var tasks = 100_000
  /// The most journal entries that a tenant keeps.
  package var journalEntries = 10_000
  /// What bodies of all tenants can point to besides results.
  package var fixtures = Fixtures()

  /// The options of a world with these defaults.
  package init(settings: TenantSettings, keys: AccountKeys = .standard) {
    self.settings = settings
    self.keys = keys
  }
}
