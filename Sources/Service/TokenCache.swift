import Simulation

/// Which `Authorization` values were accepted, so that a signature is checked once per token.
///
/// A value has one slot that it may be in; a later value of the same slot replaces it. The whole
/// value is compared, and its times are judged again each time.
struct TokenCache {
  struct Entry {
    let value: [UInt8]
    let tenant: Tenant
    /// Whether it is an API key, which every path takes.
    let isKey: Bool
    /// The seconds from which on the token holds no more, and before which it does not hold yet.
    let expiry: Int
    let notBefore: Int
  }

  private static let slots = 256
  private var entries = [Entry?](repeating: nil, count: TokenCache.slots)

  /// The entry of a value, if the value was accepted before.
  func entry(for value: ArraySlice<UInt8>) -> Entry? {
    guard let entry = entries[TokenCache.slot(of: value)], entry.value[...] == value else {
      return nil
    }
    return entry
  }

  /// Remembers an accepted value.
  mutating func insert(_ entry: Entry) {
    entries[TokenCache.slot(of: entry.value[...])] = entry
  }

  /// Forgets all values, because what they mean may have changed.
  mutating func removeAll() {
    entries = Array(repeating: nil, count: TokenCache.slots)
  }

  /// The last bytes decide: they belong to the signature, which is as good as random.
  private static func slot(of value: ArraySlice<UInt8>) -> Int {
    var hash = 0
    for byte in value.suffix(8) { hash = (hash &* 31) &+ Int(byte) }
    return hash & (slots - 1)
  }
}
