/// What a poller's token stands for.
enum TokenKind: Int {
  case bell
  case listener
  case connection
  case call
  case watch
}

/// Things that a poller watches, each under a token that never comes again.
///
/// A slot is used again, but with a new generation in the token: an event that was found before a
/// connection closed does not reach the next one in its slot.
struct SlotTable<Element: AnyObject> {
  private let kind: TokenKind
  private(set) var elements: [Element?] = []
  private var generations: [Int] = []
  private var free: [Int] = []
  private(set) var count = 0

  /// An empty table for one kind of thing.
  init(_ kind: TokenKind) {
    self.kind = kind
  }

  /// What a token stands for.
  static func kind(of token: Int) -> TokenKind? {
    TokenKind(rawValue: token & 7)
  }

  /// Takes a thing in and gives its token.
  mutating func insert(_ element: Element) -> Int {
    count += 1
    if let slot = free.popLast() {
      elements[slot] = element
      return token(slot)
    }
    elements.append(element)
    generations.append(0)
    return token(elements.count - 1)
  }

  /// The thing with this token; nil when it has been removed.
  subscript(token: Int) -> Element? {
    let slot = token >> 3 & 0xFFFF_FFFF
    guard slot < elements.count, generations[slot] == token >> 35 else { return nil }
    return elements[slot]
  }

  /// Removes a thing; false when it is gone already.
  mutating func remove(_ token: Int) -> Bool {
    guard self[token] != nil else { return false }
    let slot = token >> 3 & 0xFFFF_FFFF
    elements[slot] = nil
    generations[slot] = (generations[slot] + 1) & 0xFFF_FFFF
    free.append(slot)
    count -= 1
    return true
  }

  private func token(_ slot: Int) -> Int {
    generations[slot] << 35 | slot << 3 | kind.rawValue
  }
}
