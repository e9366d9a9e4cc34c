/// A verdict in Kleene's strong logic: what depends on a malformed part cannot be told.
enum Truth {
  case holds
  case fails
  case unknown

  init(_ verdict: Bool) { self = verdict ? .holds : .fails }

  var negated: Truth {
    switch self {
    case .holds: .fails
    case .fails: .holds
    case .unknown: .unknown
    }
  }

  /// Holds if every verdict does, fails if one does.
  static func every(_ verdicts: [Truth]) -> Truth {
    if verdicts.contains(.fails) { return .fails }
    return verdicts.contains(.unknown) ? .unknown : .holds
  }

  /// Holds if one verdict does, fails if every one does.
  static func some(_ verdicts: [Truth]) -> Truth {
    every(verdicts.map(\.negated)).negated
  }
}
