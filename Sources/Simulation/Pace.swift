package import KlingSpec

/// How long tasks take on a tenant's clock.
package enum Pace: String, Sendable, CaseIterable {
  /// Images take one second, everything else three.
  case fast
  /// No time at all: the first query finds the end.
  case instant
  /// What was recorded from the service.
  case real

  /// The milliseconds from creation to `processing`, and from creation to the end.
  package func delays(of endpoint: String, _ product: Product) -> (start: Int, end: Int) {
    switch self {
    case .instant: (0, 0)
    case .fast: product == .image ? (300, 1_000) : (1_000, 3_000)
    case .real:
      switch endpoint {
      case "text2video": (5_000, 319_000)
      case "image2video": (5_000, 164_000)
      case "advanced-custom-elements": (1_000, 5_000)
      case "custom-voices": (1_000, 9_000)
      default: product == .image ? (2_000, 32_000) : (5_000, 237_000)
      }
    }
  }
}
