/// What each symbol stands for in one account: first sight binds, later sights must agree.
package struct SymbolTable: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    let symbol: Symbol
    let value: String
  }

  private var entries: [Entry] = []

  /// The instant that `<t0>` stands for, in milliseconds; nil until a first time is seen.
  package var start: Int?

  /// A table in which nothing is bound.
  package init(start: Int? = nil) {
    self.start = start
  }

  /// What a symbol stands for; nil while it is unbound.
  package func value(of symbol: Symbol) -> String? {
    symbol.word == .t0
      ? String(milliseconds(of: symbol))
      : entries.first { $0.symbol == symbol }?.value
  }

  /// The symbol of that word which stands for a value; nil if none does.
  package func symbol(for value: String, _ word: Symbol.Word) -> Symbol? {
    entries.first { $0.value == value && $0.symbol.word == word }?.symbol
  }

  /// The instant of a `<t0>` symbol.
  package func milliseconds(of symbol: Symbol) -> Int { (start ?? 0) + symbol.number }

  /// The symbol of an instant; nil for one before the start.
  package mutating func symbol(ofMilliseconds instant: Int) -> Symbol? {
    let start = self.start ?? instant
    self.start = start
    return instant >= start ? Symbol(.t0, instant - start) : nil
  }

  /// Lets a symbol stand for a value; neither may be bound to another already.
  package mutating func bind(_ symbol: Symbol, to value: String) throws(SymbolClash) {
    if let known = self.value(of: symbol) {
      guard known == value else {
        throw SymbolClash(description: "\(symbol) was '\(known)' and is now '\(value)'")
      }
      return
    }
    if let other = self.symbol(for: value, symbol.word) {
      throw SymbolClash(description: "'\(value)' was \(other) and is now \(symbol)")
    }
    entries.append(Entry(symbol: symbol, value: value))
  }

  /// The symbol of a value, the next free number of that word at first sight.
  package mutating func sight(_ value: String, as word: Symbol.Word) -> Symbol {
    if let known = symbol(for: value, word) { return known }
    let numbers = entries.filter { $0.symbol.word == word }.map(\.symbol.number)
    let symbol = Symbol(word, word.isNumbered ? (numbers.max() ?? 0) + 1 : 0)
    entries.append(Entry(symbol: symbol, value: value))
    return symbol
  }

  /// A text with its symbols replaced by what they stand for.
  package func expand(_ text: String) throws(UnboundSymbol) -> String {
    var result = ""
    for piece in SymbolText(text).pieces {
      switch piece {
      case .text(let text): result += text
      case .symbol(let symbol):
        guard let value = value(of: symbol) else { throw UnboundSymbol(symbol: symbol) }
        result += value
      }
    }
    return result
  }

  /// The symbol of a URL that was bound as a link; any other URL as `symbolic` writes it.
  package func symbolic(url: String) -> String {
    symbol(for: url, .link)?.description ?? symbolic(url)
  }

  /// A text with every known id and base URL in it replaced by its symbol.
  ///
  /// In a URL of the server the account's name becomes `<tenant>`.
  package func symbolic(_ text: String) -> String {
    var result = text
    for entry in entries where SymbolTable.standsInTexts(entry.symbol.word) {
      if result.utf8.count >= entry.value.utf8.count, !entry.value.isEmpty {
        result = result.replacing(entry.value, with: entry.symbol.description)
      }
    }
    guard result.hasPrefix("<server>/"), let tenant = value(of: Symbol(.tenant)) else {
      return result
    }
    return result.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0 == tenant ? Symbol(.tenant).description : String($0) }
      .joined(separator: "/")
  }

  private static func standsInTexts(_ word: Symbol.Word) -> Bool {
    switch word {
    case .task, .video, .audio, .image, .element, .voice, .session, .request, .delivery, .server,
      .receiver:
      true
    case .link, .tenant, .jwt, .credential, .apiKey, .t0: false
    }
  }
}

/// A symbol that was used before anything gave it a value.
package struct UnboundSymbol: Error, Hashable, Sendable, CustomStringConvertible {
  /// The symbol.
  package let symbol: Symbol

  /// The mistake of that symbol.
  package init(symbol: Symbol) {
    self.symbol = symbol
  }

  /// The mistake in a few words.
  package var description: String { "\(symbol) stands for nothing yet" }
}

/// A symbol that would have to stand for two values, or a value that would have two names.
package struct SymbolClash: Error, Hashable, Sendable, CustomStringConvertible {
  /// The two, in a few words.
  package let description: String

  /// A clash in these words.
  package init(description: String) {
    self.description = description
  }
}
