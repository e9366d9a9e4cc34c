/// Which scenarios the operands of `check` mean.
///
/// An operand is a name, the beginning of one up to a slash, a pattern in which `*` stands for
/// anything inside of a part and `**` for anything at all, or the path of a scenario's file.
struct Selection {
  private let patterns: [String]

  init(_ operands: [String], folder: String) {
    patterns = operands.map { operand in
      var name = operand
      if name.hasSuffix(".json") {
        name.removeLast(5)
        if name.hasPrefix("\(folder)/") { name.removeFirst(folder.count + 1) }
      }
      while name.hasSuffix("/") { name.removeLast() }
      return name
    }
  }

  /// Whether a scenario is meant; without operands every one is.
  func includes(_ name: String) -> Bool {
    patterns.isEmpty || patterns.contains { Self.matches(name, $0) }
  }

  /// The operands that mean no scenario at all.
  func unmatched(_ names: [String]) -> [String] {
    patterns.filter { pattern in !names.contains { Self.matches($0, pattern) } }
  }

  private static func matches(_ name: String, _ pattern: String) -> Bool {
    guard pattern.contains("*") else { return name == pattern || name.hasPrefix(pattern + "/") }
    return matches(Array(name.utf8)[...], Array(pattern.utf8)[...])
  }

  private static func matches(_ name: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return name.isEmpty }
    guard first == UInt8(ascii: "*") else {
      return name.first == first && matches(name.dropFirst(), pattern.dropFirst())
    }
    let crosses = pattern.dropFirst().first == first
    let rest = pattern.dropFirst(crosses ? 2 : 1)
    var tail = name
    while true {
      if matches(tail, rest) { return true }
      guard let next = tail.first, crosses || next != UInt8(ascii: "/") else { return false }
      tail = tail.dropFirst()
    }
  }
}
