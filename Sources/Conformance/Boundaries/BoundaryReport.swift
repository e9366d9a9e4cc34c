import Schema

/// The report on boundary cases: mismatches in full, then a line for each endpoint and edition.
package struct BoundaryReport: Sendable {
  private let results: [BoundaryResult]

  /// The most mismatches that are printed; of bodies no more than so many characters.
  static let mostPrinted = 20
  private static let mostText = 2_000

  /// A report on pieces in their order.
  package init(_ results: [BoundaryResult]) {
    self.results = results
  }

  /// Whether every answer was the predicted one.
  package var isGood: Bool { results.allSatisfy { $0.mismatched == 0 && $0.trouble == nil } }

  /// Whether some cases could not be sent at all.
  package var isTroubled: Bool { results.contains { $0.trouble != nil } }

  /// The whole report; equal runs print equal bytes.
  package var text: String {
    mismatches + troubles + counts
  }

  /// One mismatch of each kind, since those of one cause come in hundreds.
  private var mismatches: String {
    var kinds: Set<String> = []
    var text = ""
    for result in results {
      for mismatch in result.mismatches where kinds.count < Self.mostPrinted {
        guard kinds.insert(mismatch.kind).inserted else { continue }
        text += "MISMATCH \(result.endpoint) \(result.edition): \(mismatch.name)\n"
        for line in mismatch.predicted { text += "  predicted  \(Self.cut(line))\n" }
        for line in mismatch.got { text += "  got        \(Self.cut(line))\n" }
        if !mismatch.body.isEmpty { text += "  body       \(Self.cut(mismatch.body))\n" }
        if !mismatch.curl.isEmpty { text += "  \(Self.cut(mismatch.curl))\n" }
      }
    }
    let all = results.reduce(0) { $0 + $1.mismatched }
    return all > kinds.count ? text + "and \(all - kinds.count) more\n" : text
  }

  private var troubles: String {
    results.compactMap { result in
      result.trouble.map { "TROUBLE \(result.endpoint) \(result.edition): \($0)\n" }
    }.joined()
  }

  private var counts: String {
    var text = ""
    var rest = results[...]
    while let first = rest.first {
      let group = rest.prefix { $0.endpoint == first.endpoint && $0.edition == first.edition }
      text += "boundaries: \(first.endpoint) \(first.edition): \(Self.counts(of: group))\n"
      let reached = group.reduce(into: Set<String>()) { $0.formUnion($1.reached) }
      let unreached = first.rules.filter { !reached.contains($0) }
      if !unreached.isEmpty { text += "  no case reaches \(unreached.joined(separator: ", "))\n" }
      rest = rest.dropFirst(group.count)
    }
    return text + "boundaries: \(Self.counts(of: results[...]))\n"
  }

  private static func counts(of results: ArraySlice<BoundaryResult>) -> String {
    let sum = { (part: (BoundaryResult) -> Int) in results.reduce(0) { $0 + part($1) } }
    let counts = "\(grouped(sum(\.single))) single, \(grouped(sum(\.pairs))) pairs"
    let bad = sum(\.mismatched)
    return bad == 0 ? counts : "\(counts), \(grouped(bad)) mismatched"
  }

  private static func cut(_ text: String) -> String {
    text.count > mostText ? text.prefix(mostText) + "… (\(text.count) characters)" : text
  }

  /// `1842` as `1,842`.
  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    return digits.enumerated().reduce("") { text, digit in
      let isMark = digit.offset > 0 && (digits.count - digit.offset) % 3 == 0
      return text + (isMark ? "," : "") + String(digit.element)
    }
  }
}
