/// A text cut at its symbols.
///
/// Only the listed words between single brackets are symbols: `<<<image_1>>>` of a prompt and `<b>`
/// are plain text.
package struct SymbolText: Hashable, Sendable {
  /// A run of plain text, or one symbol.
  package enum Piece: Hashable, Sendable {
    case text(String)
    case symbol(Symbol)
  }

  /// The pieces in order; no two runs of plain text touch.
  package let pieces: [Piece]

  /// Cuts a text.
  package init(_ text: String) {
    var pieces: [Piece] = []
    var plain = text.startIndex
    var position = text.startIndex
    while let open = text[position...].firstIndex(of: "<") {
      let inside = text.index(after: open)
      position = inside
      guard let close = text[inside...].firstIndex(where: { $0 == ">" || $0 == "<" }),
        text[close] == ">",
        open == text.startIndex || text[text.index(before: open)] != "<",
        text.index(after: close) == text.endIndex || text[text.index(after: close)] != ">",
        let symbol = Symbol(name: text[inside..<close])
      else { continue }
      if plain < open { pieces.append(.text(String(text[plain..<open]))) }
      pieces.append(.symbol(symbol))
      plain = text.index(after: close)
      position = plain
    }
    if plain < text.endIndex { pieces.append(.text(String(text[plain...]))) }
    self.pieces = pieces
  }

  /// The symbols in order.
  package var symbols: [Symbol] {
    pieces.compactMap { if case .symbol(let symbol) = $0 { symbol } else { nil } }
  }

  /// The symbol if the text is nothing but one.
  package var whole: Symbol? {
    if pieces.count == 1, case .symbol(let symbol) = pieces[0] { symbol } else { nil }
  }
}
