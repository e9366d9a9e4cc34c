/// Everything that a report tells: who was under test, and how each scenario went, in order.
package struct ReportedRun: Hashable, Sendable {
  /// Who was under test.
  package struct Subject: Hashable, Sendable {
    /// The ways of being under test.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      /// The mock of this program, asked by the reference client.
      case mock
      /// A server elsewhere, asked by the reference client.
      case server
      /// A program that is started once for each goal.
      case client
      /// A program that stays up and is handed one goal after another.
      case stream
      /// A program that does as it likes, judged by the laws alone.
      case program
    }

    /// The way of being under test.
    package let kind: Kind
    /// Its URL or its command line; empty for the mock.
    package let name: String

    /// A subject of that kind and name.
    package init(_ kind: Kind, _ name: String = "") {
      self.kind = kind
      self.name = name
    }

    /// How a heading calls it: the name, if it has one.
    package var title: String { name.isEmpty ? "the mock" : name }
  }

  /// The version of this program.
  package let version: String
  /// Who was under test.
  package let subject: Subject
  /// How each scenario went, in the order of their names.
  package let results: [ScenarioResult]
  /// How a scenario is run again.
  package let repetition: Repetition

  /// A run that is over.
  package init(
    version: String, subject: Subject, results: [ScenarioResult],
    repetition: Repetition = .check()
  ) {
    self.version = version
    self.subject = subject
    self.results = results
    self.repetition = repetition
  }

  /// How many of its scenarios ended in which way.
  package var tally: Tally { Tally(results) }
}
