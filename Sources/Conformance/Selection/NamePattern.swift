/// A pattern over path names, such as those of scenarios: `text2video/*`, `**/limits`.
///
/// `*` stands for anything within one part of a name, `**` for anything at all, and `**/` also for
/// nothing, so that `client/**/poll` means `client/poll` as well. Without a star it is a name, or
/// the beginning of one up to a slash.
package struct NamePattern: Hashable, Sendable, CustomStringConvertible {
  private enum Token: Hashable, Sendable {
    case byte(UInt8)
    /// Any bytes but slashes.
    case part
    /// Any bytes.
    case anything
    /// Nothing, or any bytes up to and with a slash.
    case folders
  }

  /// The pattern as it was written.
  package let description: String
  private let tokens: [Token]

  private static let star = UInt8(ascii: "*")
  private static let slash = UInt8(ascii: "/")

  /// Takes a pattern apart; every text is one.
  package init(_ text: String) {
    description = text
    var tokens: [Token] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == NamePattern.star else {
        tokens.append(.byte(byte))
        continue
      }
      let beginsPart = tokens.isEmpty || tokens.last == .byte(NamePattern.slash)
      guard rest.first == NamePattern.star else {
        tokens.append(.part)
        continue
      }
      rest.removeFirst()
      if beginsPart, rest.first == NamePattern.slash {
        rest.removeFirst()
        tokens.append(.folders)
      } else {
        tokens.append(.anything)
      }
    }
    self.tokens = tokens
  }

  /// Whether a name is meant.
  package func matches(_ name: String) -> Bool {
    guard tokens.allSatisfy({ if case .byte = $0 { true } else { false } }) else {
      return matches(Array(name.utf8))
    }
    return name == description || name.hasPrefix(description + "/")
  }

  /// Goes through the tokens from the last to the first, and notes for each from which places of the
  /// name on the rest fits: no pattern takes longer than its length times that of the name.
  private func matches(_ name: [UInt8]) -> Bool {
    var fits = Array(repeating: false, count: name.count + 1)
    fits[name.count] = true
    for token in tokens.reversed() {
      let rest = fits
      var fitsAfterSlash = false
      for place in name.indices.reversed() {
        let byte = name[place]
        if byte == NamePattern.slash, rest[place + 1] { fitsAfterSlash = true }
        switch token {
        case .byte(let wanted): fits[place] = byte == wanted && rest[place + 1]
        case .part: fits[place] = rest[place] || byte != NamePattern.slash && fits[place + 1]
        case .anything: fits[place] = rest[place] || fits[place + 1]
        case .folders: fits[place] = rest[place] || fitsAfterSlash
        }
      }
      if case .byte = token { fits[name.count] = false }
    }
    return fits[0]
  }
}
