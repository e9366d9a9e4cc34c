package import Schema

/// What the laws say of a program that ran against a mock.
package struct Assessment: Sendable {
  /// How the program ended.
  package enum End: Hashable, Sendable {
    /// By itself, with this code.
    case exited(Int)
    /// By a signal of its own or of somebody else.
    case signalled(Int)
    /// Because its time was up.
    case timedOut(seconds: Int)
    /// Because whoever ran it wanted an end.
    case interrupted
  }

  /// What one law says.
  package struct Verdict: Sendable {
    /// The law.
    package let law: Law
    /// How much it weighs in this assessment.
    package let level: Level
    /// How often it was exercised, and where it was broken.
    package let ruling: Law.Ruling

    /// Whether it was broken.
    package var isBroken: Bool { !ruling.breaches.isEmpty }

    /// Whether there was anything to look at.
    package var isExercised: Bool { ruling.occasions > 0 }
  }

  /// What was seen.
  package let observation: Observation
  /// The edition that was served.
  package let edition: Edition
  /// How the program ended.
  package let end: End
  /// Whether what should hold must hold.
  package let isStrict: Bool
  /// What the laws say, in their order.
  package let verdicts: [Verdict]

  /// Judges what was seen, by levels that differ from the laws' own where they are given.
  ///
  /// A second run with strange members in its answers, if there was one, is judged for that alone.
  package init(
    _ observation: Observation, again strange: Observation? = nil, in edition: Edition, end: End,
    isStrict: Bool = false, levels: [String: Level] = [:], without: Set<String> = []
  ) {
    self.observation = observation
    self.edition = edition
    self.end = end
    self.isStrict = isStrict
    verdicts = Law.all.filter { !without.contains($0.id) }.map { law in
      let isAboutSecondRun = law.id == Law.survivesStrangeMembers.id
      return Verdict(
        law: law, level: levels[law.id] ?? law.level,
        ruling: law.ruling(on: isAboutSecondRun ? strange ?? observation : observation))
    }
  }

  /// Whether the program did what it was run for.
  package var hasEndedWell: Bool { end == .exited(0) }

  /// Whether nothing reached the server, so that there was nothing to judge.
  package var isEmpty: Bool { observation.own.isEmpty }

  /// The broken laws that make the assessment bad.
  package var failing: [Verdict] {
    verdicts.filter { $0.isBroken && ($0.level == .must || (isStrict && $0.level == .should)) }
  }

  /// Whether program and laws are content.
  package var isGood: Bool { hasEndedWell && !isEmpty && failing.isEmpty }
}
