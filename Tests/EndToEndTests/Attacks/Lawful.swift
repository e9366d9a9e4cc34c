/// What a server may do about an attack, and who says so.
struct Lawful: Sendable {
  /// What becomes of the connection after the answers.
  enum Ending: Sendable {
    /// The sane request that follows is answered too, which ends the connection.
    case servesOn
    /// The connection ends in order, and nothing that follows is answered.
    case closes
    /// Nothing can be said: it is gone.
    case gone
  }

  /// The statuses that each answer may have, interim ones included.
  let answers: [Set<Int>]
  let ending: Ending
  /// The section of the standard, or of this program's limits.
  let section: String
  /// What one of the answers must say.
  let words: String

  private init(_ answers: [Set<Int>], _ ending: Ending, _ section: String, _ words: String = "") {
    self.answers = answers
    self.ending = ending
    self.section = section
    self.words = words
  }

  /// One answer with one of these statuses, then the end: where the attack stops is not known.
  static func refused(_ statuses: Set<Int>, _ section: String, _ words: String = "") -> Lawful {
    Lawful([statuses], .closes, section, words)
  }

  /// Answers in this order, the last of which ends the connection.
  static func ends(_ answers: [Set<Int>], _ section: String, _ words: String = "") -> Lawful {
    Lawful(answers, .closes, section, words)
  }

  /// Answers in this order, after which the connection serves on.
  static func served(_ answers: [Set<Int>], _ section: String, _ words: String = "") -> Lawful {
    Lawful(answers, .servesOn, section, words)
  }

  /// The connection ends in order without an answer.
  static func silence(_ section: String) -> Lawful { Lawful([], .closes, section) }

  /// The client has left, so that nothing can come.
  static func gone(_ section: String) -> Lawful { Lawful([], .gone, section) }
}
