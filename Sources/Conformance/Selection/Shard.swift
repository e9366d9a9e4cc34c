import Digest

/// One of several equal parts into which scenarios fall by their names.
///
/// A name is in part `CRC-32 of its UTF-8 modulo N, plus 1`, so adding a scenario moves no other one.
package struct Shard: Hashable, Sendable {
  /// Which part, counted from 1.
  package let part: Int
  /// How many parts there are.
  package let count: Int

  private static let most = 10_000

  /// Reads `2/5`; nil for anything else, and for a part that is not among those.
  package init?(_ text: String) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { word in
      word.utf8.allSatisfy { (48...57).contains($0) } ? Int(word) : nil
    }
    guard numbers.count == 2, let part = numbers[0], let count = numbers[1],
      (1...Shard.most).contains(count), (1...count).contains(part)
    else { return nil }
    self.part = part
    self.count = count
  }

  /// Whether a scenario is in this part.
  package func includes(_ name: String) -> Bool {
    Int(CRC32.checksum(Array(name.utf8))) % count == part - 1
  }
}
