/// A list of scenarios that fail and why: one pattern on a line, then `#` and the reason.
///
///     client/callbacks/**   # we poll, see issue 12
///
/// Empty lines, and lines that begin with `#`, are for people.
package struct NameList: Hashable, Sendable {
  /// One line.
  package struct Entry: Hashable, Sendable {
    /// Which scenarios are meant.
    package let pattern: NamePattern
    /// Why they fail.
    package let reason: String
    /// The file and line, as editors jump to: `known.txt:3`.
    package let place: String
  }

  private static let mark: Character = "#"

  /// The lines that say something, in order.
  package let entries: [Entry]

  /// Reads a list; a line without a reason, and a pattern that comes twice, are faults at their place.
  package init(reading source: SourceText) throws(ScenarioFault) {
    guard let text = String(validating: source.bytes, as: UTF8.self) else {
      throw ScenarioFault(
        file: source.path, line: 1, column: 1, message: "this is no UTF-8",
        advice: "save the file as UTF-8")
    }
    var entries: [Entry] = []
    var lines: [NamePattern: Int] = [:]
    let rows = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in rows.enumerated() {
      let place = LinePlace(file: source.path, line: index + 1, text: line)
      guard let entry = try NameList.entry(of: line, at: place) else { continue }
      if let other = lines.updateValue(index + 1, forKey: entry.pattern) {
        throw place.fault(
          at: line.firstIndex { !$0.isWhitespace } ?? line.startIndex,
          "'\(entry.pattern)' stands in line \(other) too", "remove one of them")
      }
      entries.append(entry)
    }
    self.entries = entries
  }

  /// The first entry that means a scenario; nil if none does.
  package func entry(for name: String) -> Entry? {
    entries.first { $0.pattern.matches(name) }
  }

  /// The entries that mean none of these scenarios.
  package func unused(among names: [String]) -> [Entry] {
    entries.filter { entry in !names.contains(where: entry.pattern.matches) }
  }

  private static func entry(of line: Substring, at place: LinePlace) throws(ScenarioFault) -> Entry?
  {
    let words = line.drop(while: \.isWhitespace)
    guard let first = words.first, first != mark else { return nil }
    let pattern = words.prefix { !$0.isWhitespace && $0 != mark }
    let behind = words[pattern.endIndex...].drop(while: \.isWhitespace)
    guard let next = behind.first, next == mark else {
      guard behind.isEmpty else {
        throw place.fault(
          at: behind.startIndex, "a second word stands behind '\(pattern)'",
          "begin the reason with '# '")
      }
      throw place.fault(
        at: pattern.endIndex, "'\(pattern)' has no reason", "add one: \(pattern)  # why it fails")
    }
    let reason = behind.dropFirst().trimmed
    guard !reason.isEmpty else {
      throw place.fault(
        at: behind.startIndex, "'\(pattern)' has an empty reason",
        "say why it fails, or name the issue")
    }
    return Entry(
      pattern: NamePattern(String(pattern)), reason: String(reason),
      place: "\(place.file):\(place.line)")
  }
}

/// One line of a file, which makes faults at its characters.
private struct LinePlace {
  let file: String
  let line: Int
  let text: Substring

  func fault(at index: Substring.Index, _ message: String, _ advice: String) -> ScenarioFault {
    ScenarioFault(
      file: file, line: line, column: text.distance(from: text.startIndex, to: index) + 1,
      message: message, advice: advice)
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
