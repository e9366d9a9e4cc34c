package import Schema

/// What must be true, written by hand: a table of cases, or steps with the goal they reach.
package struct Scenario: Hashable, Sendable {
  /// The two kinds of scenario.
  package enum Content: Hashable, Sendable {
    /// Variations of one request.
    case cases(CaseTable)
    /// A story.
    case steps([Step])
  }

  /// The path without its ending: `text2video/limits`.
  package let name: String
  /// What it is about, in a sentence.
  package let about: String
  /// The editions in which it holds, earliest first.
  package let editions: [Edition]
  /// What a client must be able to do to be asked.
  package let needs: [String]
  /// The account it plays on.
  package let tenant: TenantWish
  /// What the harness does on the account before a client under test starts.
  package let before: [Step]
  /// The job of a client under test; nil if no client can be asked.
  package let goal: Goal?
  /// What happens.
  package let content: Content
  /// Laws whose level differs here from their own.
  package let laws: [LawLevel]

  /// A law at the level that this scenario gives it.
  package struct LawLevel: Hashable, Sendable {
    /// The law's id.
    package let law: String
    /// How much a breach weighs.
    package let level: Level
  }

  /// The first line of every file.
  package static let format = "kling-mock scenario 1"
}

/// How much a finding weighs.
package enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Worth knowing.
  case may
  /// A warning; a failure when asked to be strict.
  case should
  /// A failure.
  case must

  /// Orders lighter levels first.
  package static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .may: 0
    case .should: 1
    case .must: 2
    }
  }
}
