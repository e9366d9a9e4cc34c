/// The shots of a story that a prompt tells by itself: `shot 1, 3, a door opens; shot 2, 2, rain;`.
///
/// Each shot is the word, its number, its whole seconds, its description and a semicolon; the last
/// semicolon may be left out. A text that is anything else tells no shots.
package struct ShotScript: Equatable, Sendable {
  /// One shot.
  package struct Shot: Equatable, Sendable {
    /// How long it lasts, in seconds.
    package let seconds: Int
    /// What is to be seen.
    package let words: String
  }

  /// The shots in their order.
  package let shots: [Shot]

  /// The shots of a text; none unless every part of it is one.
  package init(_ text: String) {
    var shots: [Shot] = []
    var parts = text.split(separator: ";", omittingEmptySubsequences: false)
    if parts.last.map(ShotScript.isBlank) ?? false { parts.removeLast() }
    for (index, part) in parts.enumerated() {
      guard let shot = ShotScript.shot(part, number: index + 1) else {
        self.shots = []
        return
      }
      shots.append(shot)
    }
    self.shots = shots
  }

  subscript(measure: ShotMeasure) -> Int {
    switch measure {
    case .count: shots.count
    case .seconds: shots.reduce(0) { $0 + $1.seconds }
    case .shortest: shots.map(\.seconds).min() ?? 0
    case .longestText: shots.map(\.words.utf16.count).max() ?? 0
    }
  }

  private static func shot(_ part: Substring, number: Int) -> Shot? {
    let cells = part.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
    guard cells.count == 3 else { return nil }
    let head = cells[0].split(separator: " ")
    guard head.count == 2, head[0] == "shot", head[1] == String(number),
      let seconds = whole(cells[1]), !isBlank(cells[2])
    else { return nil }
    return Shot(seconds: seconds, words: String(cells[2].drop { $0 == " " }))
  }

  /// Up to four digits, with blanks around them.
  private static func whole(_ text: Substring) -> Int? {
    let words = text.split(separator: " ")
    guard words.count == 1, words[0].utf8.count <= 4,
      words[0].utf8.allSatisfy({ $0 >= 48 && $0 <= 57 })
    else { return nil }
    return Int(words[0])
  }

  private static func isBlank(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }
}
