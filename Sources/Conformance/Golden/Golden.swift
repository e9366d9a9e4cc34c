package import Schema
package import StrictJSON

/// The transcript that is right, edition by edition.
package struct Golden: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    let edition: Edition
    let content: JSONObject
  }

  /// The name that it shares with its scenario.
  package let name: String
  private var entries: [Entry] = []

  /// A golden that holds nothing yet.
  package init(name: String) {
    self.name = name
  }

  /// The first line of every file.
  package static let format = "kling-mock golden 1"

  /// The editions of which something is held, earliest first.
  package var editions: [Edition] { entries.map(\.edition) }

  /// What is right in an edition; nil where nobody has recorded it.
  ///
  /// It has `full` and `rows`, or `transcript` and perhaps `client`.
  package func content(in edition: Edition) -> JSONObject? {
    entries.first { $0.edition == edition }?.content
  }

  /// Puts the transcript of an edition in the place of what stood there.
  package mutating func record(_ content: JSONObject, in edition: Edition) {
    entries.removeAll { $0.edition == edition }
    entries.append(Entry(edition: edition, content: content))
    entries.sort { $0.edition < $1.edition }
  }

  /// Forgets what was recorded in editions that the scenario no longer has.
  package mutating func keepOnly(_ editions: [Edition]) {
    entries.removeAll { !editions.contains($0.edition) }
  }
}
