import Simulation

/// Which `Authorization` values were accepted, so that a signature is checked once per token.
///
/// The whole value is compared, and its times are judged again each time.
struct TokenCache {
  /// What is known of an accepted value, but for the value.
  struct Entry: BitwiseCopyable {
    /// The place of its tenant in the world.
    let tenant: Int
    /// Whether it is an API key, which every path takes.
    let isKey: Bool
    /// The seconds from which on the token holds no more, and before which it does not hold yet.
    let expiry: Int
    let notBefore: Int
  }

  /// As many values as thousands of clients use at a time lie in sets of a few, so that finding one
  /// takes no more than a few comparisons.
  private static let sets = 1_024
  private static let setSize = 4
  /// The most bytes of a value that is remembered; tokens as they are documented have about 200.
  private static let longest = 256
  /// What is known of each value; nothing is where a value has no bytes.
  private var entries: [(count: Int, entry: Entry)] = []
  /// All values, each at a fixed distance from the one before: with many clients they lie in cold
  /// memory, which is waited for once where no other memory has to say where to look.
  private var bytes: [UInt8] = []
  private var inserted = 0

  /// The entry of a value, if the value was accepted before.
  func entry(for value: ArraySlice<UInt8>) -> Entry? {
    guard !entries.isEmpty, !value.isEmpty else { return nil }
    for place in TokenCache.set(of: value) where isValue(value, at: place) {
      return entries[place].entry
    }
    return nil
  }

  /// Remembers an accepted value; in a full set it takes the place of another.
  mutating func insert(_ entry: Entry, for value: ArraySlice<UInt8>) {
    guard value.count <= TokenCache.longest else { return }
    if entries.isEmpty {
      let none = Entry(tenant: 0, isKey: false, expiry: .min, notBefore: .max)
      entries = Array(repeating: (0, none), count: TokenCache.sets * TokenCache.setSize)
      bytes = Array(repeating: 0, count: entries.count * TokenCache.longest)
    }
    let set = TokenCache.set(of: value)
    let place =
      set.first { entries[$0].count == 0 } ?? set.lowerBound + inserted % TokenCache.setSize
    entries[place] = (value.count, entry)
    let start = place * TokenCache.longest
    bytes.replaceSubrange(start..<start + value.count, with: value)
    inserted += 1
  }

  /// Forgets all values, because what they mean may have changed.
  mutating func removeAll() {
    entries.removeAll()
    bytes.removeAll()
  }

  /// Compares without a branch for each byte, so that many bytes are compared at once.
  private func isValue(_ value: ArraySlice<UInt8>, at place: Int) -> Bool {
    let start = place * TokenCache.longest
    guard entries[place].count == value.count else { return false }
    let known = bytes.span.extracting(start..<start + value.count)
    let value = value.span
    var difference: UInt8 = 0
    for index in known.indices { difference |= known[index] ^ value[index] }
    return difference == 0
  }

  /// The places of a value, by its last eight bytes: they belong to the signature, which is as good
  /// as random.
  private static func set(of value: ArraySlice<UInt8>) -> Range<Int> {
    var key: UInt64 = 0
    for byte in value.suffix(8) { key = key << 8 | UInt64(byte) }
    let set = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
    return set * setSize..<(set + 1) * setSize
  }
}
