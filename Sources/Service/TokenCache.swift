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

  /// An entry, and where its value lies among the bytes of all; no bytes where there is none.
  private struct Slot: BitwiseCopyable {
    var start = 0
    var count = 0
    var entry = Entry(tenant: 0, isKey: false, expiry: .min, notBefore: .max)
  }

  /// As many values as thousands of clients use at a time lie in sets of a few, so that finding one
  /// takes no more than a few comparisons.
  private static let sets = 2_048
  private static let setSize = 4
  /// When so many bytes have come together, all values are forgotten.
  private static let room = 4 << 20
  private var slots: [Slot] = []
  /// All values in one piece: with many clients they lie in cold memory, where counting a reference
  /// to each would be dear.
  private var bytes: [UInt8] = []
  private var inserted = 0

  /// The entry of a value, if the value was accepted before.
  func entry(for value: ArraySlice<UInt8>) -> Entry? {
    guard !slots.isEmpty, !value.isEmpty else { return nil }
    for place in TokenCache.set(of: value) where isValue(value, at: slots[place]) {
      return slots[place].entry
    }
    return nil
  }

  /// Remembers an accepted value; in a full set it takes the place of another.
  mutating func insert(_ entry: Entry, for value: ArraySlice<UInt8>) {
    if bytes.count + value.count > TokenCache.room { removeAll() }
    if slots.isEmpty {
      slots = Array(repeating: Slot(), count: TokenCache.sets * TokenCache.setSize)
    }
    let set = TokenCache.set(of: value)
    let place =
      set.first { slots[$0].count == 0 } ?? set.lowerBound + inserted % TokenCache.setSize
    slots[place] = Slot(start: bytes.count, count: value.count, entry: entry)
    bytes.append(contentsOf: value)
    inserted += 1
  }

  /// Forgets all values, because what they mean may have changed.
  mutating func removeAll() {
    slots.removeAll()
    bytes.removeAll()
  }

  /// Compares without a branch for each byte, so that many bytes are compared at once.
  private func isValue(_ value: ArraySlice<UInt8>, at slot: Slot) -> Bool {
    guard slot.count == value.count else { return false }
    let known = bytes.span.extracting(slot.start..<slot.start + slot.count)
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
    let set = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 53)
    return set * setSize..<(set + 1) * setSize
  }
}
