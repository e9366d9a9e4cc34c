/// A seeded stream of numbers, so that a failing case can be met again.
struct Noise {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 2 &+ 1
  }

  /// A number in `0..<bound`.
  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}

extension [UInt8] {
  /// The number that four bytes spell.
  func number(at offset: Int) -> Int {
    self[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Where four characters stand for the first time.
  func firstIndex(of name: String) -> Int? {
    let wanted = Array(name.utf8)
    return indices.dropLast(3).first { self[$0] == wanted[0] && Array(self[$0..<$0 + 4]) == wanted }
  }
}

/// So many bytes of a number, the most significant first.
func bigEndian(_ number: Int, bytes count: Int = 4) -> [UInt8] {
  (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}
