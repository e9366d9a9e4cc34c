import StrictJSON

extension Samples {
  /// The values on both sides of what a plain rule asks.
  mutating func add(_ constraint: Constraint) {
    switch constraint {
    case .oneOf(let texts): addChoices(texts.history.flatMap(\.fact))
    case .within(let low, let high):
      let step = field.kind == .number ? Decimal(1, exponent: -2) : 1
      addNumber("range/min-1", low - step)
      addNumber("range/min", low)
      addNumber("range/max", high)
      addNumber("range/max+1", high + step)
    case .length(let most): addTexts(of: most)
    case .form(let form): addForms([form])
    case .required, .count, .medium: break
    }
  }

  /// The values that rules on several fields name.
  mutating func addMentioned(_ premises: Premises) {
    for word in mentions.words {
      if let value = spelled(word) { add("named/\(word)", value, isChoice: true) }
    }
    for number in mentions.numbers {
      addNumber("named/\(number)-1", number - 1)
      addNumber("named/\(number)", number)
      addNumber("named/\(number)+1", number + 1)
    }
    for (word, numbers) in mentions.marks { addMarks(word, numbers) }
    addForms(mentions.forms)
    for length in mentions.lengths.compactMap(\.int) where length > 0 { addTexts(of: length) }
    for count in mentions.parts.compactMap(\.int) where (1...64).contains(count) {
      add("parts/\(count)", .string(parts(count)))
      add("parts/\(count + 1)", .string(parts(count + 1)))
    }
    if mentions.tellsShots { addShots() }
    for kind in mentions.things {
      for thing in premises.things where thing.kind == kind {
        add("owned/\(thing.ownID)", .string(thing.ownID), isChoice: true)
        if let number = spelled(thing.ownID) { add("owned/\(thing.ownID)/number", number) }
      }
    }
    guard mentions.asksForMedia else { return }
    add("medium/foreign", "https://media.example/foreign")
    for url in premises.media.keys.sorted() {
      add("medium/\(url.count > 64 ? "inline-\(url.count)" : url)", .string(url))
    }
  }

  private mutating func addChoices(_ texts: [String]) {
    for text in texts {
      if let value = spelled(text) { add("enum/\(text)", value, isChoice: true) }
    }
    add("enum/unknown", "nonesuch")
    if let first = texts.first {
      add("enum/upper-case", .string(first.uppercased()))
      add("enum/trailing-space", .string(first + " "))
    }
    let numbers = texts.compactMap { Decimal($0) }
    if let least = numbers.min(), let most = numbers.max(), numbers.count == texts.count {
      addNumber("enum/min-1", least - 1)
      addNumber("enum/max+1", most + 1)
      for number in [least - 1, least, most, most + 1] {
        add("enum/\(number)/number", .number(JSONNumber(number)))
      }
    }
  }

  /// Texts as long as they may be and longer, in characters of one, two, three and four bytes, of
  /// one and of two UTF-16 code units, and in such that JSON escapes.
  private mutating func addTexts(of most: Int) {
    let one = [("ascii", "a"), ("two-bytes", "é"), ("three-bytes", "雨"), ("escapes", "\n")]
    for (name, sign) in one {
      add("length/\(name)/max-1", .string(String(repeating: sign, count: max(0, most - 1))))
      add("length/\(name)/max", .string(String(repeating: sign, count: most)))
      add("length/\(name)/max+1", .string(String(repeating: sign, count: most + 1)))
    }
    let pairs = String(repeating: "😀", count: most / 2)
    let odd = most % 2 == 1 ? "a" : ""
    add("length/non-bmp/max", .string(pairs + odd))
    add("length/non-bmp/max+1", .string(pairs + odd + "a"))
    add("length/non-bmp/max+2", .string(pairs + odd + "😀"))
    let marked = String(repeating: "a\u{301}", count: most / 2)
    add("length/combining/max", .string(marked + odd))
    add("length/combining/max+1", .string(marked + odd + "a"))
  }

  private mutating func addNumber(_ name: String, _ number: Decimal) {
    if let value = spelled(number.description) { add(name, value) }
  }

  private mutating func addMarks(_ word: String, _ numbers: [Decimal]) {
    let most = min(16, (numbers.compactMap(\.int).max() ?? 1) + 1)
    for count in 1...max(2, most) {
      let marks = (1...count).map { "<<<\(word)_\($0)>>>" }.joined(separator: " ")
      add("marks/\(word)/\(count)", .string("x " + marks))
    }
    for (name, text) in [
      ("twice", "<<<\(word)_1>>> <<<\(word)_1>>>"), ("zero", "<<<\(word)_0>>>"),
      ("far", "<<<\(word)_999999999>>>"), ("too-far", "<<<\(word)_9999999999>>>"),
      ("open", "<<<\(word)_3>>"), ("nested", "<<<<<<\(word)_3>>>>>>"),
    ] {
      add("marks/\(word)/\(name)", .string(text))
    }
  }

  private func parts(_ count: Int) -> String {
    (1...count).map(String.init).joined(separator: ",")
  }

  /// Prompts that tell shots, and such that nearly do.
  private mutating func addShots() {
    let story = { (shots: Range<Int>, seconds: Int) in
      shots.map { "shot \($0), \(seconds), a door;" }.joined(separator: " ")
    }
    for (name, text) in [
      ("one", story(1..<2, 5)), ("five", story(1..<6, 1)), ("six", story(1..<7, 1)),
      ("seven", story(1..<8, 1)), ("none-long", story(1..<3, 0)), ("from-two", story(2..<4, 2)),
      ("open", "shot 1, 5, a door"), ("blank", "shot 1, 5, ;"), ("comma", "shot 1, 5, a, b;"),
      ("too-long", "shot 1, 5, " + String(repeating: "a", count: 513) + ";"),
    ] {
      add("shots/\(name)", .string(text))
    }
  }

  private mutating func addForms(_ forms: [TextForm]) {
    for form in forms {
      let texts =
        switch form {
        case .nonBlank: [" ", "\t\n", " a", "\u{3000}"]
        case .decimalDigits: ["0", "12x", "-1", "99999999999999999999"]
        case .positiveWhole:
          ["0", "1", "05", "+5", " 5", "2.5", "1e0", "99999999999999999999"]
        case .tenths: ["1.0", "1.5", "1.50", "1.55", "15e-1", "155e-2"]
        case .webURL: ["http://a", "https://a/b.png", "http://", "ftp://a", "HTTPS://a"]
        case .dataURL: ["data:image/png;base64,aGk=", "data:", "DATA:x"]
        case .base64: ["aGk=", "aGk", "aGl=", "a Gk=", "aG-_", "===="]
        }
      for text in texts {
        add("form/\(text)", .string(text))
        if let value = spelled(text) { add("form/\(text)/spelled", value) }
      }
    }
  }
}

extension Thing {
  /// Its id without those of the things it lies in.
  var ownID: String { id.split(separator: "/").last.map(String.init) ?? id }
}
