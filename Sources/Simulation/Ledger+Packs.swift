import StrictJSON
package import Timekeeping

extension Ledger.Pack {
  /// What may be said of a pack at an instant.
  package enum Status: String, Sendable {
    /// It cannot be used yet.
    case toBeOnline
    /// It can be used.
    case online
    /// It can be used no more.
    case expired
    /// Nothing is left of it.
    case runOut
  }

  /// What is said of the pack at an instant.
  package func status(at now: Instant) -> Status {
    if left == 0 { return .runOut }
    if now < effective { return .toBeOnline }
    return now < invalid ? .online : .expired
  }

  /// The id of the pack in an account of that seed, whatever its name: 32 hexadecimal digits.
  package func id(seed: UInt64) -> String {
    let digits = UniqueID(seed: Mixer.seed(seed, 3), sequence: UInt64(place)).description
    return digits.filter { $0 != "-" }
  }
}
