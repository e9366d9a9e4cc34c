package import Schema

extension Edition {
  /// The 3.0-series specification: the default.
  package static let march2026 = Edition(order: 0, name: "2026-03")
  /// The API of September 2026: 4K, newer limits, retired models.
  package static let september2026 = Edition(order: 1, name: "2026-09")
  /// Every edition, earliest first.
  package static let all = [march2026, september2026]

  /// The edition of that name; nil for a name that is none.
  package init?(named name: String) {
    guard let edition = Edition.all.first(where: { $0.name == name }) else { return nil }
    self = edition
  }
}
