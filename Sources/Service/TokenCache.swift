import Simulation

/// Which `Authorization` values were accepted, so that a signature is checked once per token.
///
/// The whole value is compared, and its times are judged again each time.
struct TokenCache {
  /// An accepted value.
  ///
  /// A class, so that finding one copies none of its parts.
  final class Entry {
    let value: [UInt8]
    let tenant: Tenant
    /// Whether it is an API key, which every path takes.
    let isKey: Bool
    /// The seconds from which on the token holds no more, and before which it does not hold yet.
    let expiry: Int
    let notBefore: Int

    init(value: [UInt8], tenant: Tenant, isKey: Bool, expiry: Int, notBefore: Int) {
      self.value = value
      self.tenant = tenant
      self.isKey = isKey
      self.expiry = expiry
      self.notBefore = notBefore
    }
  }

  /// As many values as thousands of clients use at a time lie in sets of a few, so that finding one
  /// takes no more than a few comparisons.
  private static let sets = 4_096
  private static let setSize = 4
  private var entries: [Entry?] = []
  private var inserted = 0

  /// The entry of a value, if the value was accepted before.
  func entry(for value: ArraySlice<UInt8>) -> Entry? {
    guard !entries.isEmpty else { return nil }
    for place in TokenCache.set(of: value) {
      guard let entry = entries[place] else { return nil }
      let known = entry.value
      if TokenCache.isEqual(known.span, value.span) { return entry }
    }
    return nil
  }

  /// Remembers an accepted value; in a full set it takes the place of another.
  mutating func insert(_ entry: Entry) {
    if entries.isEmpty {
      entries = Array(repeating: nil, count: TokenCache.sets * TokenCache.setSize)
    }
    let set = TokenCache.set(of: entry.value[...])
    let free = set.first { entries[$0] == nil }
    entries[free ?? set.lowerBound + inserted % TokenCache.setSize] = entry
    inserted += 1
  }

  /// Forgets all values, because what they mean may have changed.
  mutating func removeAll() { entries.removeAll() }

  /// The places of a value, by its last eight bytes: they belong to the signature, which is as good
  /// as random.
  private static func set(of value: ArraySlice<UInt8>) -> Range<Int> {
    var key: UInt64 = 0
    for byte in value.suffix(8) { key = key << 8 | UInt64(byte) }
    let set = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 52)
    return set * setSize..<(set + 1) * setSize
  }

  /// Compares without a branch for each byte, so that many bytes are compared at once.
  private static func isEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for index in left.indices { difference |= left[index] ^ right[index] }
    return difference == 0
  }
}
