import Simulation

/// Which `Authorization` values were accepted, so that a signature is checked once per token.
///
/// The whole value is compared, and its times are judged again each time.
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

  /// As many values as thousands of clients use at a time; then all are forgotten.
  private static let capacity = 16_384
  private var entries: [UInt64: Entry] = [:]

  /// The entry of a value, if the value was accepted before.
  func entry(for value: ArraySlice<UInt8>) -> Entry? {
    guard let entry = entries[TokenCache.key(of: value)],
      TokenCache.isEqual(entry.value.span, value.span)
    else { return nil }
    return entry
  }

  /// Remembers an accepted value; of two values with the same key the later one.
  mutating func insert(_ entry: Entry) {
    if entries.count == TokenCache.capacity { entries.removeAll() }
    entries[TokenCache.key(of: entry.value[...])] = entry
  }

  /// Forgets all values, because what they mean may have changed.
  mutating func removeAll() { entries.removeAll() }

  /// The last eight bytes: they belong to the signature, which is as good as random.
  private static func key(of value: ArraySlice<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for byte in value.suffix(8) { key = key << 8 | UInt64(byte) }
    return key
  }

  /// Compares without a branch for each byte, so that many bytes are compared at once.
  private static func isEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for index in left.indices { difference |= left[index] ^ right[index] }
    return difference == 0
  }
}
