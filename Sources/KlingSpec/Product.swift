package import StrictJSON

/// What kind of pack a task is charged to.
package enum Product: String, Hashable, Sendable, CaseIterable {
  /// Clips, and all that is charged like them.
  case video
  /// Pictures.
  case image
  /// Garments tried on.
  case tryOn = "try-on"
}

extension Product {
  /// The money in which list prices are known.
  package static let currency = "USD"

  /// What a unit costs by the list.
  package var unitPrice: Decimal {
    switch self {
    case .video: Decimal(14, exponent: -2)
    case .image: Decimal(35, exponent: -4)
    case .tryOn: Decimal(7, exponent: -2)
    }
  }
}
