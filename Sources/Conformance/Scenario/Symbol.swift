/// A name in angle brackets for a value that is only known when the scenario runs: `<task:1>`.
package struct Symbol: Hashable, Sendable, CustomStringConvertible {
  /// What a symbol stands for.
  package enum Word: String, Hashable, Sendable, CaseIterable {
    case task, video, audio, image, element, voice, session, request, link, delivery
    case server, receiver, tenant
    case jwt, credential
    case apiKey = "api-key"
    case t0

    /// Whether there are several of them, told apart by `:n`.
    package var isNumbered: Bool {
      switch self {
      case .task, .video, .audio, .image, .element, .voice, .session, .request, .link,
        .delivery:
        true
      case .server, .receiver, .tenant, .jwt, .credential, .apiKey, .t0: false
      }
    }
  }

  /// What it stands for.
  package let word: Word
  /// The `n` of `<task:n>`, the milliseconds of `<t0+n>`, 0 for every other word.
  package let number: Int

  /// The symbol of that word and number.
  package init(_ word: Word, _ number: Int = 0) {
    self.word = word
    self.number = number
  }

  /// The symbol written this way between its brackets, such as `task:1`; nil if it is none.
  package init?(name: some StringProtocol) {
    if let word = Word(rawValue: String(name)), !word.isNumbered {
      self.init(word)
      return
    }
    guard let mark = name.firstIndex(where: { $0 == ":" || $0 == "+" }),
      let word = Word(rawValue: String(name[..<mark])),
      word.isNumbered ? name[mark] == ":" : word == .t0 && name[mark] == "+"
    else { return nil }
    let digits = name[name.index(after: mark)...]
    guard let number = Int(digits), number > 0, String(number) == digits else { return nil }
    self.init(word, number)
  }

  /// The name without brackets, as `bind` writes it.
  package var name: String {
    switch word {
    case .t0: number == 0 ? "t0" : "t0+\(number)"
    default: word.isNumbered ? "\(word.rawValue):\(number)" : word.rawValue
    }
  }

  /// The symbol as it stands in a text.
  package var description: String { "<\(name)>" }
}
