import StrictJSON

extension Judgement {
  /// The number that a quantity comes to; nil where it cannot be told.
  func amount(_ quantity: Quantity, _ scope: Scope = Scope()) -> Decimal? {
    switch quantity {
    case .literal(let number): return number
    case .value(let path): return numeral(path, scope)?.quantity
    case .count(let path): return count(path, scope)
    case .countWhere(let list, let condition):
      guard let verdicts = items(of: list, condition, scope) else { return nil }
      return howMany(verdicts)
    case .sum(let path): return sum(path, scope)
    case .total(let parts): return sum(parts.map { amount($0, scope) })
    case .product(let left, let right):
      guard let left = amount(left, scope), let right = amount(right, scope) else { return nil }
      return left * right
    case .medium(let path, let trait):
      guard case .facts(let traits) = medium(path, scope) else { return nil }
      return traits.number(of: trait)
    case .owned(let path, let kind, let trait, let within):
      return id(path, within, scope).flatMap { predictor.premises.thing(kind, $0) }?
        .facts.number(of: trait)
    case .length(let path): return ofText(path, scope) { $0.utf16.count }
    case .parts(let path):
      return ofText(path, scope) { $0.split(separator: ",").count }
    case .shots(let path, let measure): return ofText(path, scope) { shots($0, measure) }
    case .distinctMarks(let path, let word):
      return marks(path, word, scope).map { Decimal(integerLiteral: Set($0).count) }
    case .greatestMark(let path, let word):
      return marks(path, word, scope).map { Decimal(integerLiteral: $0.max() ?? 0) }
    case .holding(let conditions): return howMany(conditions.map { truth($0, scope) })
    case .choice(let condition, let first, let second):
      switch truth(condition, scope) {
      case .holds: return amount(first, scope)
      case .fails: return amount(second, scope)
      case .unknown: return nil
      }
    }
  }

  /// A number that is written down, in the rule or in the body; nil for one that is worked out.
  func numeral(_ quantity: Quantity, _ scope: Scope) -> Numeral? {
    switch quantity {
    case .literal(let number): Numeral(number.description)
    case .value(let path): numeral(path, scope)
    default: nil
    }
  }

  private func numeral(_ path: Path, _ scope: Scope) -> Numeral? {
    switch find(path, scope) {
    case .given(let value): Numeral(value.words)
    case .nothing: predictor.standard(of: scope.absolute(path)).flatMap(Numeral.init)
    case .malformed: nil
    }
  }

  private func count(_ path: Path, _ scope: Scope) -> Decimal? {
    switch find(path, scope) {
    case .given(.array(let items)): Decimal(integerLiteral: items.count)
    case .given(.object(let object)): Decimal(integerLiteral: object.members.count)
    case .given, .nothing: 0
    case .malformed: nil
    }
  }

  private func sum(_ path: Path, _ scope: Scope) -> Decimal? {
    // An absent list adds up to nothing, a malformed one to nobody knows what.
    for list in predictor.legs(path.text).lists {
      if case .malformed = find(Path(list), scope) { return nil }
    }
    return sum(scopes(of: path, scope).map { numeral(path, $0)?.quantity })
  }

  private func sum(_ numbers: [Decimal?]) -> Decimal? {
    numbers.reduce(0) { sum, number in
      sum.flatMap { sum in number.map { sum + $0 } }
    }
  }

  /// A number read off a text, which is empty where none was sent.
  private func ofText(_ path: Path, _ scope: Scope, _ read: (String) -> Int) -> Decimal? {
    switch find(path, scope) {
    case .malformed: nil
    case .nothing: Decimal(integerLiteral: read(""))
    case .given(let value): Decimal(integerLiteral: read(value.words))
    }
  }

  /// The shots of a text in which each is `shot n, m, words` and a semicolon ends each but the last.
  private func shots(_ text: String, _ measure: ShotMeasure) -> Int {
    var pieces = text.components(separatedBy: ";")
    if pieces.last.map({ $0.allSatisfy(\.isWhitespace) }) ?? false { pieces.removeLast() }
    var seconds: [Int] = []
    var lengths: [Int] = []
    for (index, piece) in pieces.enumerated() {
      let cells = piece.components(separatedBy: ",")
      guard cells.count >= 3 else { return 0 }
      let words = cells.dropFirst(2).joined(separator: ",")
      let second = cells[1].trimmingBlanks
      guard cells[0].split(separator: " ").map(String.init) == ["shot", "\(index + 1)"],
        (1...4).contains(second.utf8.count), second.allSatisfy({ $0.isASCII && $0.isNumber }),
        let number = Int(second), !words.allSatisfy(\.isWhitespace)
      else { return 0 }
      seconds.append(number)
      lengths.append(words.drop { $0 == " " }.utf16.count)
    }
    return switch measure {
    case .count: seconds.count
    case .seconds: seconds.reduce(0, +)
    case .shortest: seconds.min() ?? 0
    case .longestText: lengths.max() ?? 0
    }
  }

  private func howMany(_ verdicts: [Truth]) -> Decimal? {
    guard !verdicts.contains(.unknown) else { return nil }
    return Decimal(integerLiteral: verdicts.count { $0 == .holds })
  }

  /// The numbers of the marks of one word in a text; a mark has one to nine digits.
  private func marks(_ path: Path, _ word: String, _ scope: Scope) -> [Int]? {
    switch find(path, scope) {
    case .malformed: return nil
    case .nothing: return []
    case .given(let value):
      return value.words.ranges(of: "<<<\(word)_").compactMap { opening in
        let rest = value.words[opening.upperBound...]
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard (1...9).contains(digits.count), rest.dropFirst(digits.count).hasPrefix(">>>")
        else { return nil }
        return Int(digits)
      }
    }
  }
}

extension StringProtocol where SubSequence == Substring {
  fileprivate func components(separatedBy sign: Character) -> [Substring] {
    split(separator: sign, omittingEmptySubsequences: false)
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}

extension MediaTraits {
  /// The number behind a trait; nil where it is not known.
  func number(of trait: MediaTrait) -> Decimal? {
    let sides = [width, height].compactMap(\.self)
    let whole: Int? =
      switch trait {
      case .seconds, .start, .framesPerSecond: nil
      case .width: width
      case .height: height
      case .shorterSide: sides.count == 2 ? sides.min() : nil
      case .longerSide: sides.count == 2 ? sides.max() : nil
      case .bytes: bytes
      case .frames: frames
      case .marks: marks
      case .markedFrames: markedFrames
      case .voices: voices
      case .videoTracks: videoTracks
      case .audioTracks: audioTracks
      }
    return switch trait {
    case .seconds: milliseconds.map { Decimal($0, exponent: -3) }
    case .start: startMilliseconds.map { Decimal($0, exponent: -3) }
    case .framesPerSecond: framesPerSecond
    default: whole.map { Decimal(integerLiteral: $0) }
    }
  }
}
